// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

/**
 * A JSON text is not as agreed. The message names places by their number and never quotes the text; for the same reason there is no cause.
 */
public final class AnswerFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    AnswerFaultException(final Kind kind, final String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong. */
    public enum Kind {
        /** Not well-formed, cut off, or nothing at all. */
        NO_JSON,
        /** What should be a record is no object, or has more columns than any table. */
        NO_RECORD
    }
}
