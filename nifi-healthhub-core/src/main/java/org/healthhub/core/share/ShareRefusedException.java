// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

/**
 * A request is refused. Its message is that of the code: it quotes nothing of the request.
 */
public final class ShareRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ShareCode code;

    public ShareRefusedException(final ShareCode code) {
        super(code.code() + " " + code.messageEn(), null, false, false);
        this.code = code;
    }

    public ShareCode code() {
        return code;
    }
}
