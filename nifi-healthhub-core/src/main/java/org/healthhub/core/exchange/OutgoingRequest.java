// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.net.URI;

/**
 * What a signature may cover. Immutable by convention: the body is not changed after construction.
 *
 * @param method such as {@code POST}
 * @param uri complete address
 * @param body bytes as they are sent, after compression
 */
public record OutgoingRequest(String method, URI uri, byte[] body) {
}
