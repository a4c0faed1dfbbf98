// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.io.IOException;

/**
 * There is nothing to sign a request with. Quotes neither a secret nor an answer.
 */
public final class SigningException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean permanent;

    /**
     * Says why.
     *
     * @param code outcome code, one of {@link OutcomeCodes}
     * @param permanent whether trying again fails as well until a person changes something
     * @param words what happened and what to look at
     */
    public SigningException(final String code, final boolean permanent, final String words) {
        super(words);
        this.code = code;
        this.permanent = permanent;
    }

    /** Outcome code. */
    public String code() {
        return code;
    }

    /** Whether a person must change something. */
    public boolean isPermanent() {
        return permanent;
    }
}
