// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

/**
 * A token that was issued and has not ended (RFC 6750).
 *
 * @param register what was issued
 */
record BearerCheck(SecretRegister register) implements AccessCheck {

    private static final String SCHEME = "Bearer ";

    @Override
    public void check(final SignedCall call, final ClockWindow clock) throws RefusedRequestException {
        final String authorization = call.required("Authorization");
        if (!authorization.startsWith(SCHEME) || !register.valid(clock.clock()).contains(authorization.substring(SCHEME.length()))) {
            throw new RefusedRequestException(401, "token-401", "令牌无效或已过期");
        }
    }
}
