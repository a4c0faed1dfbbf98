// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

/**
 * One way to check who is calling. Thread-safe.
 */
interface AccessCheck {

    /**
     * Checks the headers.
     *
     * @throws RefusedRequestException 400 when a header is missing, 401 with rid-401, sid-401, clock-401, sign-401, nonce-401 or token-401
     */
    void check(SignedCall call, ClockWindow clock) throws RefusedRequestException;

    /**
     * Takes the content out of the scheme's envelope after checking it.
     *
     * @param body body after decompression
     * @return the content, {@code body} itself where the scheme has no envelope
     */
    default byte[] open(final byte[] body, final ClockWindow clock) throws RefusedRequestException {
        return body;
    }
}
