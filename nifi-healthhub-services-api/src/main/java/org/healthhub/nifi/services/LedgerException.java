// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

/**
 * The ledger could not be read or written. Nothing may be sent without it, so the caller tries again later. The message names no data.
 */
public class LedgerException extends Exception {

    private static final long serialVersionUID = 1L;

    public LedgerException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
