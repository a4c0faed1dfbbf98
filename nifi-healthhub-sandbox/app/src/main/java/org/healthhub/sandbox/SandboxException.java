// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox;

/** What the sandbox cannot do, in one sentence for its user: what is wrong and what to do about it. Never quotes sample data. */
public final class SandboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SandboxException(final String message) {
        super(message);
    }

    public SandboxException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
