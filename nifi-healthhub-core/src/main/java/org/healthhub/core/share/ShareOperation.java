// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a consumer can ask for. The national platforms issue one service id an interface; ours are fixed.
 */
public enum ShareOperation {

    /** A page of records. */
    RECORDS("share-records"),
    /** Whether a person has a record with certain values: yes or no. */
    VERIFICATION("share-verification"),
    /** A report that shared data are wrong. */
    FEEDBACK("share-feedback"),
    /** What became of a report. */
    FEEDBACK_STATE("share-feedback-state");

    private final String serviceId;

    ShareOperation(final String serviceId) {
        this.serviceId = serviceId;
    }

    /** Value of the header {@code gjzwfwpt_sid}. */
    public String serviceId() {
        return serviceId;
    }

    /** Whether a grant must allow it. */
    public boolean isGranted() {
        return this == RECORDS || this == VERIFICATION;
    }

    /**
     * The operation of a name.
     *
     * @param name as a file of grants writes it, in any case
     */
    public static Optional<ShareOperation> of(final String name) {
        return Arrays.stream(values()).filter(operation -> operation.name().equalsIgnoreCase(name.strip())).findFirst();
    }
}
