// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;

/**
 * The envelope whose sign is a digest over its sorted parameters, provincial-exchange.md §1.8.
 *
 * @param config application, interface and secret
 */
record SortedParameterCheck(EmulatorConfig config) implements AccessCheck {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> NAMES = Set.of("app_id", "term_id", "method", "version", "timestamp", "biz_content", "digest_type", "enc_type", "sign");

    /** The sign is in the body. */
    @Override
    public void check(final SignedCall call, final ClockWindow clock) {
        // Nothing in the headers speaks of the caller.
    }

    @Override
    public byte[] open(final byte[] body, final ClockWindow clock) throws RefusedRequestException {
        final TreeMap<String, String> parameters;
        try {
            parameters = MAPPER.readValue(body, new TypeReference<>() { });
        } catch (final IOException e) {
            throw new RefusedRequestException(400, "envelope-400", "报文不是参数信封");
        }
        final String sign = parameters.remove("sign");
        if (sign == null || parameters.get("biz_content") == null || !NAMES.containsAll(parameters.keySet())) {
            throw new RefusedRequestException(400, "envelope-400", "信封参数缺失或多余");
        }
        if (!config.requesterId().equals(parameters.get("app_id"))) {
            throw new RefusedRequestException(401, "rid-401", "请求方标识未登记");
        }
        if (!config.serviceId().equals(parameters.get("method"))) {
            throw new RefusedRequestException(401, "sid-401", "接口标识未授权");
        }
        clock.checkMillis(parameters.getOrDefault("timestamp", ""));
        final String expectedCipher = config.access().cipher().isPresent() ? "SM4" : "";
        if (!expectedCipher.equals(parameters.getOrDefault("enc_type", ""))) {
            throw new RefusedRequestException(400, "cipher-400", "enc_type不符合约定");
        }
        final StringBuilder text = new StringBuilder();
        parameters.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(value));
        text.append(config.secret());
        final String digest = "SM3".equals(parameters.get("digest_type")) ? Crypto.sm3(text.toString()) : Crypto.sha256(text.toString());
        if (!Crypto.same(digest, sign)) {
            throw new RefusedRequestException(401, "sign-401", "签名错误");
        }
        return parameters.get("biz_content").getBytes(StandardCharsets.UTF_8);
    }
}
