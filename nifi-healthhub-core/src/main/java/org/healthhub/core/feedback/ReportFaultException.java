// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

/**
 * A problem report that can not be taken. The message names places, never values.
 */
public final class ReportFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A fault.
     *
     * @param code code of the answer, such as {@code feedback-400}; its last three digits are the HTTP status
     * @param message what to correct
     */
    public ReportFaultException(final String code, final String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
