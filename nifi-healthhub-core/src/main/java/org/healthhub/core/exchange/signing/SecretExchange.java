// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import java.io.IOException;

/**
 * Carries the question for a session secret to the platform.
 */
public interface SecretExchange {

    /**
     * The platform's answer.
     *
     * @param status HTTP status
     * @param body complete body; holds an encrypted secret, so it must not be logged
     */
    record Answer(int status, byte[] body) {
        /** Without the body. */
        @Override
        public String toString() {
            return "Answer[status=" + status + "]";
        }
    }

    /**
     * Sends a POST request with a JSON body.
     *
     * @param json body
     * @return the answer, whatever its status
     * @throws IOException when no complete answer came
     */
    Answer post(byte[] json) throws IOException;

    /**
     * Sends a GET request to an address below the one that gives session secrets.
     *
     * @param name last segment of the address
     * @param query encoded query
     * @return the answer, whatever its status
     * @throws IOException when no complete answer came
     */
    Answer get(String name, String query) throws IOException;
}
