// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.SigningException;

/**
 * Where access tokens come from.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * A token that is valid now.
     *
     * @return the token, never {@code null}
     * @throws SigningException when there is none
     */
    String token() throws SigningException;
}
