// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

/**
 * A side of a reconciliation can not be asked. Message and code quote no data.
 */
public class InventoryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * With a code for attributes and reports.
     *
     * @param code such as {@code TIMEOUT}
     * @param message what a person should know
     * @param cause may be {@code null}
     */
    public InventoryException(final String code, final String message, final Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
