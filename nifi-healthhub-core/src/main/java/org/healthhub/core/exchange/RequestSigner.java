// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.io.IOException;
import java.time.InstantSource;

/**
 * A way to prove to the platform who is calling. Every try is signed anew, because platforms refuse signatures that are older than their clock window.
 * Implementations are thread-safe and show no secret in {@link Object#toString()} or in exceptions.
 */
public interface RequestSigner {

    /**
     * The body of a request as the platform wants to see it. Called for every try, before {@link #sign} and before compression.
     *
     * @param content JSON in UTF-8, or what a {@link org.healthhub.core.exchange.signing.BodyProtection} made of it
     * @param clock this machine's clock
     * @return the body, {@code content} itself where the scheme has no envelope
     */
    default byte[] envelope(final byte[] content, final InstantSource clock) {
        return content;
    }

    /**
     * Headers for a request. May ask the platform for a secret first; the time in the signature is taken after that.
     *
     * @param request the request as it is about to be sent
     * @param clock this machine's clock
     * @return headers in order, never {@code null}
     * @throws SigningException when there is no secret or token to sign with
     * @throws IOException when the platform could not be reached for a secret
     */
    SignedHeaders sign(OutgoingRequest request, InstantSource clock) throws IOException;

    /**
     * Called when the platform refused the credentials of a request (status 401): drops what can be obtained anew.
     *
     * @param refused what was sent
     * @return whether signing again can give other credentials, so that one more try makes sense
     */
    default boolean renew(final SignedHeaders refused) {
        return false;
    }
}
