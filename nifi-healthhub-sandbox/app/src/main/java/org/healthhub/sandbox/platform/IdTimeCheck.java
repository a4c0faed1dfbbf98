// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * The four headers {@code <prefix>_rid}, {@code _sid}, {@code _rtime} and {@code _sign} = Base64(HMAC(sid + rid + rtime)), provincial-exchange.md §1.1, 1.2 and 1.7c.
 *
 * @param prefix {@code gjzwfwpt} or {@code gjgxjhpt}
 * @param config ids
 * @param secrets secrets that hold now
 * @param mac keyed hash of key and text, in Base64
 */
record IdTimeCheck(String prefix, EmulatorConfig config, Function<ClockWindow, List<String>> secrets, BinaryOperator<String> mac) implements AccessCheck {

    @Override
    public void check(final SignedCall call, final ClockWindow clock) throws RefusedRequestException {
        check(call.required(prefix + "_rid"), call.required(prefix + "_sid"), call.required(prefix + "_rtime"), call.required(prefix + "_sign"), clock);
    }

    void check(final String requester, final String service, final String time, final String sign, final ClockWindow clock) throws RefusedRequestException {
        if (!requester.equals(config.requesterId())) {
            throw new RefusedRequestException(401, "rid-401", "请求方标识未登记");
        }
        if (!service.equals(config.serviceId())) {
            throw new RefusedRequestException(401, "sid-401", "接口标识未授权");
        }
        clock.checkMillis(time);
        if (secrets.apply(clock).stream().noneMatch(secret -> Crypto.same(mac.apply(secret, service + requester + time), sign))) {
            throw new RefusedRequestException(401, "sign-401", "签名错误");
        }
    }
}
