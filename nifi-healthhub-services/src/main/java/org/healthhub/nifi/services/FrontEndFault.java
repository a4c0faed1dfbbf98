// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;

/**
 * What a fault of the front-end database means for a part. The driver's own message is left out: it can quote values, and the address with credentials.
 *
 * @param code outcome code
 * @param permanent whether trying again fails as well until a person changes something
 * @param words what happened and what to look at
 */
record FrontEndFault(String code, boolean permanent, String words) {

    static final FrontEndFault NO_CONNECTION = new FrontEndFault(OutcomeCodes.FRONT_END_CONNECTION, false,
            "the connection pool gives no connection: look at its bulletins, and verify the Database Connection Pooling Service");

    /**
     * Classes a fault by its SQLState (ISO/IEC 9075-2 clause 24.1, classes of PostgreSQL for the rest); what is not known counts as permanent, so that a person
     * sees it.
     */
    static FrontEndFault of(final SQLException fault) {
        final String state = LedgerFault.state(fault);
        final String kind = state.length() < 2 ? "" : state.substring(0, 2);
        final String code = switch (kind) {
            case "08" -> OutcomeCodes.FRONT_END_CONNECTION;
            case "22" -> OutcomeCodes.FRONT_END_VALUE;
            case "28" -> OutcomeCodes.FRONT_END_CREDENTIALS;
            case "40", "53", "54", "57", "58", "61" -> OutcomeCodes.FRONT_END_BUSY;
            case "42" -> OutcomeCodes.FRONT_END_TABLE;
            default -> isTransient(fault) ? OutcomeCodes.FRONT_END_BUSY : OutcomeCodes.FRONT_END_REFUSED;
        };
        final boolean passing = code.equals(OutcomeCodes.FRONT_END_CONNECTION) || code.equals(OutcomeCodes.FRONT_END_BUSY);
        return new FrontEndFault(code, !passing, LedgerFault.words(fault) + " (SQLState " + state + ")");
    }

    /** Carries a fault out of a transaction. */
    static final class FaultException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient FrontEndFault fault;

        FaultException(final FrontEndFault fault) {
            super(fault.code());
            this.fault = fault;
        }

        FrontEndFault fault() {
            return fault;
        }
    }

    SubmissionOutcome outcome() {
        return permanent ? new SubmissionOutcome.Failed(code) : new SubmissionOutcome.Retry(code, Optional.empty());
    }

    private static boolean isTransient(final SQLException fault) {
        return fault instanceof SQLTransientException || fault instanceof SQLRecoverableException;
    }
}
