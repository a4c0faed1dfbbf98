// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

/**
 * A request that is refused as a whole before any record is looked at.
 */
final class RefusedRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * @param status HTTP status of the answer
     * @param code domain code of the answer
     * @param message what is wrong; quotes no value of a record
     */
    RefusedRequestException(final int status, final String code, final String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    PlatformAnswer answer() {
        return PlatformAnswer.of(status, code, getMessage());
    }
}
