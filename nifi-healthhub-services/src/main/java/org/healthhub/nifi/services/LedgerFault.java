// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import java.sql.SQLException;

/**
 * Makes a {@link LedgerException} of a database fault. The driver's own message is left out: it can quote values, and it can quote the address with
 * credentials. The SQLState says which kind of fault it was.
 */
final class LedgerFault {

    private static final String UNIQUE_OR_INTEGRITY = "23";
    private static final String ROLLED_BACK = "40";

    private LedgerFault() {
    }

    /**
     * The fault in words.
     *
     * @param doing what was being done, without data
     * @param fault the database's fault
     */
    static LedgerException of(final String doing, final SQLException fault) {
        return new LedgerException("%s failed: %s (SQLState %s)".formatted(doing, words(fault), state(fault)), null);
    }

    static LedgerException noConnection() {
        return new LedgerException("The connection pool gives no connection: look at its bulletins, and verify the Database Connection Pooling Service", null);
    }

    /** Whether a row with the same key is there already. */
    static boolean isDuplicate(final SQLException fault) {
        return state(fault).startsWith(UNIQUE_OR_INTEGRITY);
    }

    /** Whether another transaction was faster, so that the same work can succeed when it is done again. */
    static boolean isCollision(final SQLException fault) {
        return isDuplicate(fault) || state(fault).startsWith(ROLLED_BACK);
    }

    static String words(final SQLException fault) {
        final String state = state(fault);
        if (state.length() < 2) {
            return "the database gives no reason";
        }
        return switch (state.substring(0, 2)) {
            case "08" -> "the connection to the database broke";
            case "22" -> "a value does not fit its column";
            case "23" -> "a row contradicts another one";
            case "28" -> "the database refuses user or password";
            case "40" -> "another transaction was faster, try again";
            case "42" -> "a table is missing or the database user has no right to it";
            case "53", "54", "57", "58" -> "the database is short of resources or shutting down";
            default -> "the database refused the statement";
        };
    }

    static String state(final SQLException fault) {
        final SQLException next = fault.getNextException();
        if (fault.getSQLState() == null && next != null) {
            return state(next);
        }
        return fault.getSQLState() == null ? "" : fault.getSQLState();
    }
}
