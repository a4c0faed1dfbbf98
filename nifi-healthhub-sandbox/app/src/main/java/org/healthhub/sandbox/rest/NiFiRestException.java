// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

/** NiFi refused a request or gave no answer; the message holds method, path, status and NiFi's own words. */
public final class NiFiRestException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    NiFiRestException(final String message, final int status) {
        super(message);
        this.status = status;
    }

    NiFiRestException(final String message, final Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
        return status;
    }
}
