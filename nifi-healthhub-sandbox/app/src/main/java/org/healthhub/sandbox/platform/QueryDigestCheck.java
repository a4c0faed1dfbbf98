// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Query {@code appKey}, {@code requestTime} and {@code sign} = MD5(appKey + secret + requestTime), and the two stages that give the secrets,
 * provincial-exchange.md §1.4.
 *
 * @param config application and its secret
 * @param refreshSecrets secrets of the first stage
 * @param requestSecrets secrets of the second stage
 */
record QueryDigestCheck(EmulatorConfig config, SecretRegister refreshSecrets, SecretRegister requestSecrets) implements AccessCheck {

    @Override
    public void check(final SignedCall call, final ClockWindow clock) throws RefusedRequestException {
        check(call.uri(), requestSecrets.valid(clock.clock()), clock);
    }

    PlatformAnswer refreshSecret(final URI uri, final ClockWindow clock) throws RefusedRequestException {
        check(uri, List.of(config.secret()), clock);
        return answer("refresh", refreshSecrets, clock);
    }

    PlatformAnswer requestSecret(final URI uri, final ClockWindow clock) throws RefusedRequestException {
        check(uri, refreshSecrets.valid(clock.clock()), clock);
        return answer("request", requestSecrets, clock);
    }

    private void check(final URI uri, final List<String> secrets, final ClockWindow clock) throws RefusedRequestException {
        final Map<String, String> query = Arrays.stream(String.valueOf(uri.getRawQuery()).split("&")).map(pair -> (pair + "=").split("=", 3))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (first, second) -> ""));
        final String application = query.getOrDefault("appKey", "");
        final String time = query.getOrDefault("requestTime", "");
        if (!application.equals(config.requesterId())) {
            throw new RefusedRequestException(401, "rid-401", "请求方标识未登记");
        }
        clock.checkMillis(time);
        if (secrets.stream().noneMatch(secret -> Crypto.same(Crypto.md5(application + secret + time), query.getOrDefault("sign", "")))) {
            throw new RefusedRequestException(401, "sign-401", "签名错误");
        }
    }

    private static PlatformAnswer answer(final String kind, final SecretRegister register, final ClockWindow clock) {
        final String secret = register.issue(clock.clock());
        final ObjectNode answer = new ObjectMapper().createObjectNode().put("code", "00").put("msg", "成功");
        answer.putObject("datas").put(kind + "Secret", secret).put(kind + "SecretEndTime", register.end(secret).toEpochMilli());
        return new PlatformAnswer(200, answer);
    }
}
