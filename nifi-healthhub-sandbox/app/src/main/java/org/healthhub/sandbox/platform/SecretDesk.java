// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a caller gets a session secret ({@code gjgxjhpt}, provincial-exchange.md §1.2) or an access token (RFC 6749 §4.4). Thread-safe.
 *
 * @param config ids and the app key
 * @param register what was issued
 */
record SecretDesk(EmulatorConfig config, SecretRegister register) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Answers {@code {"gjgxjhpt_rid","gjgxjhpt_sid","gjgxjhpt_rtime","gjgxjhpt_sign"}}. */
    PlatformAnswer sessionSecret(final byte[] body, final ClockWindow clock) throws RefusedRequestException {
        final JsonNode question;
        try {
            question = MAPPER.readTree(body);
        } catch (final IOException e) {
            throw new RefusedRequestException(400, "body-400", "报文不是有效的JSON");
        }
        new IdTimeCheck("gjgxjhpt", config, now -> List.of(config.secret()), Crypto::hmacSha256).check(question.path("gjgxjhpt_rid").asText(),
                question.path("gjgxjhpt_sid").asText(), question.path("gjgxjhpt_rtime").asText(), question.path("gjgxjhpt_sign").asText(), clock);
        final String secret = register.issue(clock.clock());
        final ObjectNode data = MAPPER.createObjectNode();
        data.put("secret", Crypto.wrap(config.secret(), secret)).put("secretEndTime", register.end(secret).toEpochMilli());
        final ObjectNode answer = MAPPER.createObjectNode();
        answer.put("code", "0").put("message", "操作成功").set("data", data);
        return new PlatformAnswer(200, answer);
    }

    /** Answers {@code grant_type=client_credentials&client_id=…&client_secret=…}. */
    PlatformAnswer accessToken(final byte[] body, final ClockWindow clock) throws RefusedRequestException {
        final Map<String, String> form = new HashMap<>();
        Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .forEach(pair -> form.put(decoded(pair[0]), decoded(pair[1])));
        if (!"client_credentials".equals(form.get("grant_type"))) {
            throw new RefusedRequestException(400, "unsupported_grant_type", "只支持client_credentials");
        }
        if (!config.requesterId().equals(form.get("client_id")) || !Crypto.same(config.secret(), form.getOrDefault("client_secret", ""))) {
            throw new RefusedRequestException(401, "invalid_client", "应用标识或密钥错误");
        }
        final String token = register.issue(clock.clock());
        final ObjectNode answer = MAPPER.createObjectNode();
        answer.put("access_token", token).put("token_type", "Bearer").put("expires_in", Duration.between(clock.clock().instant(), register.end(token)).toSeconds());
        return new PlatformAnswer(200, answer);
    }

    private static String decoded(final String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
