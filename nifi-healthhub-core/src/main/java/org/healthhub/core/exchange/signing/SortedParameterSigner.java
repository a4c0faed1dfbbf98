// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.SignedHeaders;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An envelope of named parameters with a digest over them, in the style of the electronic health card gateway (电子健康卡): {@code app_id},
 * {@code term_id}, {@code method}, {@code version}, {@code timestamp} in milliseconds, {@code biz_content}, {@code digest_type}, {@code enc_type} and
 * {@code sign} = digest of the parameters sorted by name as {@code k=v&k=v}, followed by the secret. Unlike the header signs it covers the content.
 *
 * <p>Certainty: parameters and order are practice read in public clients of that gateway; that the envelope is a JSON object, the sign lower-case hexadecimal
 * and {@code enc_type} absent without encryption are proposals of this project. Nothing is known of Shaanxi. Immutable.
 */
public final class SortedParameterSigner implements RequestSigner {

    private static final String VERSION = "X.M.0.1";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final SortedMap<String, String> fixed;
    private final String secret;
    private final TextDigest digest;

    /**
     * Keeps the credentials.
     *
     * @param applicationId {@code app_id}
     * @param terminalId {@code term_id}, empty to leave it out
     * @param method {@code method}, the called interface
     * @param secret secret of the application, not empty
     * @param digest the digest
     * @param encryption {@code enc_type}, empty when the content is not encrypted
     */
    public SortedParameterSigner(final String applicationId, final String terminalId, final String method, final String secret, final TextDigest digest,
            final String encryption) {
        this.fixed = new TreeMap<>();
        fixed.put("app_id", Objects.requireNonNull(applicationId, "applicationId"));
        fixed.put("method", Objects.requireNonNull(method, "method"));
        fixed.put("version", VERSION);
        fixed.put("digest_type", digest.code());
        if (!terminalId.isEmpty()) {
            fixed.put("term_id", terminalId);
        }
        if (!encryption.isEmpty()) {
            fixed.put("enc_type", encryption);
        }
        this.secret = IdTimeSign.secret(secret);
        this.digest = digest;
    }

    @Override
    public byte[] envelope(final byte[] content, final InstantSource clock) {
        final SortedMap<String, String> parameters = new TreeMap<>(fixed);
        parameters.put("timestamp", Long.toString(clock.millis()));
        parameters.put("biz_content", new String(content, StandardCharsets.UTF_8));
        parameters.put("sign", sign(parameters, secret, digest));
        try {
            return MAPPER.writeValueAsBytes(parameters);
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written", e);
        }
    }

    /** No header carries anything: the sign is part of the envelope. */
    @Override
    public SignedHeaders sign(final OutgoingRequest request, final InstantSource clock) {
        return new SignedHeaders(Map.of(), clock.instant());
    }

    static String sign(final Map<String, String> parameters, final String secret, final TextDigest digest) {
        return digest.hex(joined(parameters) + secret);
    }

    /** {@code k=v&k=v} in the order of the names, whatever the order of the map. */
    static String joined(final Map<String, String> parameters) {
        return new TreeMap<>(parameters).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return "SortedParameterSigner[" + fixed.get("app_id") + ", " + fixed.get("method") + "]";
    }
}
