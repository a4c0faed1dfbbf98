// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;

/**
 * The platform can not take a part, now or later.
 */
public final class PlatformFailureException extends RecordFailureException {

    private static final long serialVersionUID = 1L;

    private final String outcomeCode;

    PlatformFailureException(final String outcomeCode, final long records, final String message) {
        super(FailureCode.PLATFORM_FAILED, records, message);
        this.outcomeCode = outcomeCode;
    }

    /** The platform's code. */
    public String outcomeCode() {
        return outcomeCode;
    }
}
