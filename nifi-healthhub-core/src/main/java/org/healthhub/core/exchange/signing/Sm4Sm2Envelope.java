// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content encrypted by SM4 inside an envelope signed by SM2, in the style of the national medical insurance portal (国家医保):
 * {@code {"data":{"data":{"encData"},"appCode","version","encType":"SM4","signType":"SM2","timestamp","signData"}}}.
 *
 * <p>Certainty: the members are practice of that portal. What is signed, here {@code k=v&…} of all other members sorted by name, and Base64 for the
 * signature are proposals of this project; nothing is known of Shaanxi. Thread-safe.
 */
public final class Sm4Sm2Envelope implements BodyProtection {

    private static final String VERSION = "1.0.0";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String applicationCode;
    private final Sm4Body cipher;
    private final Sm2Key key;

    /**
     * Keeps cipher and key.
     *
     * @param applicationCode {@code appCode}
     * @param cipher encrypts the content
     * @param key signs the envelope
     */
    public Sm4Sm2Envelope(final String applicationCode, final Sm4Body cipher, final Sm2Key key) {
        this.applicationCode = Objects.requireNonNull(applicationCode, "applicationCode");
        this.cipher = Objects.requireNonNull(cipher, "cipher");
        this.key = Objects.requireNonNull(key, "key");
    }

    @Override
    public byte[] protect(final byte[] json, final InstantSource clock) {
        final SortedMap<String, String> members = new TreeMap<>(Map.of(
                "appCode", applicationCode, "version", VERSION, "encType", "SM4", "signType", "SM2", "timestamp", Long.toString(clock.millis())));
        final String encrypted = cipher.hex(json);
        final ObjectNode root = MAPPER.createObjectNode();
        final ObjectNode outer = root.putObject("data");
        outer.putObject("data").put("encData", encrypted);
        members.forEach(outer::put);
        members.put("encData", encrypted);
        outer.put("signData", Base64.getEncoder().encodeToString(key.sign(SortedParameterSigner.joined(members))));
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written", e);
        }
    }

    @Override
    public String toString() {
        return "Sm4Sm2Envelope[" + applicationCode + "]";
    }
}
