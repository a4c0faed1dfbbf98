// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

/**
 * A FlowFile as a whole can not be processed. The message is fit for logs: it names properties, fields and remedies, never a value of a record; for the
 * same reason there is no cause, whose message might quote one.
 */
public class RecordFailureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final long records;

    /**
     * A failure.
     *
     * @param code code for {@code healthhub.error.code}
     * @param records records read before the failure
     * @param message one sentence with the remedy, without any value of a record
     */
    public RecordFailureException(final FailureCode code, final long records, final String message) {
        super(message);
        this.code = code;
        this.records = records;
    }

    public FailureCode code() {
        return code;
    }

    public long records() {
        return records;
    }
}
