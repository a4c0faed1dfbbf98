// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EnvelopeTest {

    private static final String SM4_KEY = "bbf1dd188b8b4629853f06f118d11e4a";
    private static final String SM2_KEY = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    private static final Instant TIME = Instant.ofEpochMilli(1754006400000L);
    private static final byte[] CONTENT = "{\"name\":\"中\"}".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void testSortedParametersCoverTheContent() throws IOException {
        final SortedParameterSigner signer = new SortedParameterSigner("app", "", "collect", "geheim", TextDigest.SHA_256, "");
        final JsonNode envelope = MAPPER.readTree(signer.envelope(CONTENT, () -> TIME));
        assertEquals("{\"name\":\"中\"}", envelope.get("biz_content").asText());
        assertNull(envelope.get("enc_type"));
        assertNull(envelope.get("term_id"));
        final String text = "app_id=app&biz_content={\"name\":\"中\"}&digest_type=SHA256&method=collect&timestamp=1754006400000&version=X.M.0.1geheim";
        assertEquals(TextDigest.SHA_256.hex(text), envelope.get("sign").asText());
        assertTrue(signer.sign(null, () -> TIME).headers().isEmpty());
        assertFalse((signer + envelope.toString()).contains("geheim"));
    }

    @Test
    void testRandomVectorGivesAnotherBodyEveryTime() {
        final Sm4Body body = new Sm4Body(SM4_KEY, Optional.empty(), Sm4Padding.PKCS_7);
        final String first = body.hex(CONTENT);
        assertNotEquals(first, body.hex(CONTENT));
        // What was sent can be made again with its own vector.
        assertEquals(first, first.substring(0, 32) + new Sm4Body(SM4_KEY, Optional.of(first.substring(0, 32)), Sm4Padding.PKCS_7).hex(CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bbf1", "zbf1dd188b8b4629853f06f118d11e4a", "bbf1dd188b8b4629853f06f118d11e4a00"})
    void testFaultySm4KeyIsNotQuoted(final String key) {
        final IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> new Sm4Body(key, Optional.empty(), Sm4Padding.PKCS_7));
        assertTrue(key.isEmpty() || !thrown.getMessage().contains(key));
    }

    @ParameterizedTest
    @EnumSource
    void testSm2SignatureOverTheEnvelope(final Sm2Encoding encoding) throws IOException {
        final Sm4Sm2Envelope protection = new Sm4Sm2Envelope("app", new Sm4Body(SM4_KEY, Optional.empty(), Sm4Padding.ISO_7816_4),
                new Sm2Key(SM2_KEY, Sm2Key.DEFAULT_USER_ID, encoding));
        final JsonNode data = MAPPER.readTree(protection.protect(CONTENT, () -> TIME)).get("data");
        final String text = "appCode=app&encData=" + data.get("data").get("encData").asText() + "&encType=SM4&signType=SM2&timestamp=1754006400000&version=1.0.0";
        final byte[] signature = Base64.getDecoder().decode(data.get("signData").asText());
        if (encoding == Sm2Encoding.RAW) {
            assertEquals(64, signature.length);
        }
        assertTrue(verifies(encoding, text, signature));
        assertFalse(verifies(encoding, text.replace("appCode=app", "appCode=apq"), signature));
        assertFalse(protection.toString().contains(SM2_KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "00",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"})
    void testFaultySm2Key(final String key) {
        assertThrows(IllegalArgumentException.class, () -> new Sm2Key(key, Sm2Key.DEFAULT_USER_ID, Sm2Encoding.DER));
    }

    private static boolean verifies(final Sm2Encoding encoding, final String text, final byte[] signature) {
        final X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        final SM2Signer verifier = new SM2Signer(encoding == Sm2Encoding.RAW ? PlainDSAEncoding.INSTANCE : StandardDSAEncoding.INSTANCE);
        verifier.init(false, new ParametersWithID(
                new ECPublicKeyParameters(curve.getG().multiply(new BigInteger(SM2_KEY, 16)), new ECDomainParameters(curve)),
                "1234567812345678".getBytes(StandardCharsets.US_ASCII)));
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        verifier.update(bytes, 0, bytes.length);
        return verifier.verifySignature(signature);
    }
}
