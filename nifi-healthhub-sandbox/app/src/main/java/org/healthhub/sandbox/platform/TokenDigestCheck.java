// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

/**
 * Digest over time, token and nonce; a nonce holds once, provincial-exchange.md §1.6.
 *
 * @param config application and token
 * @param nonces nonces seen
 */
record TokenDigestCheck(EmulatorConfig config, NonceRegister nonces) implements AccessCheck {

    @Override
    public void check(final SignedCall call, final ClockWindow clock) throws RefusedRequestException {
        final String application = call.required("x-tif-paasid");
        final String time = call.required("x-tif-timestamp");
        final String nonce = call.required("x-tif-nonce");
        if (!application.equals(config.requesterId())) {
            throw new RefusedRequestException(401, "rid-401", "请求方标识未登记");
        }
        clock.checkSeconds(time);
        if (!Crypto.same(Crypto.sha256(time + config.secret() + nonce + time), call.required("x-tif-signature"))) {
            throw new RefusedRequestException(401, "sign-401", "签名错误");
        }
        nonces.use(nonce, clock);
    }
}
