// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decrypts bodies: hexadecimal of SM4-CBC, alone or in an envelope signed by SM2, provincial-exchange.md §1.7a and 1.7b.
 *
 * @param cipher keys
 */
record BodyOpener(AccessConfig.BodyCipher cipher) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int VECTOR = 32;

    byte[] open(final byte[] body, final ClockWindow clock) throws RefusedRequestException {
        return decrypt(cipher.envelope().isPresent() ? sealed(body, cipher.envelope().get(), clock) : new String(body, StandardCharsets.US_ASCII));
    }

    private static String sealed(final byte[] body, final AccessConfig.Sm2Seal seal, final ClockWindow clock) throws RefusedRequestException {
        final JsonNode data;
        try {
            data = MAPPER.readTree(body).path("data");
        } catch (final IOException e) {
            throw new RefusedRequestException(400, "envelope-400", "报文不是加密信封");
        }
        final Map<String, String> members = new TreeMap<>(Map.of("encData", data.path("data").path("encData").asText()));
        for (final String name : new String[]{"appCode", "version", "encType", "signType", "timestamp"}) {
            members.put(name, data.path(name).asText());
        }
        if (!seal.applicationCode().equals(members.get("appCode"))) {
            throw new RefusedRequestException(401, "rid-401", "请求方标识未登记");
        }
        clock.checkMillis(members.get("timestamp"));
        final StringBuilder text = new StringBuilder();
        members.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(value));
        if (!verifies(seal, text.toString(), data.path("signData").asText())) {
            throw new RefusedRequestException(401, "sm2-401", "SM2签名错误");
        }
        return members.get("encData");
    }

    private static boolean verifies(final AccessConfig.Sm2Seal seal, final String text, final String signature) {
        final X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        final SM2Signer verifier = new SM2Signer(seal.raw() ? PlainDSAEncoding.INSTANCE : StandardDSAEncoding.INSTANCE);
        final ECPublicKeyParameters key = new ECPublicKeyParameters(curve.getCurve().decodePoint(HexFormat.of().parseHex(seal.publicKey())), new ECDomainParameters(curve));
        verifier.init(false, new ParametersWithID(key, seal.userId().getBytes(StandardCharsets.UTF_8)));
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        verifier.update(bytes, 0, bytes.length);
        try {
            return verifier.verifySignature(Base64.getDecoder().decode(signature));
        } catch (final IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] decrypt(final String hex) throws RefusedRequestException {
        try {
            final String vector = cipher.sm4Vector().orElseGet(() -> hex.substring(0, VECTOR));
            final byte[] encrypted = HexFormat.of().parseHex(cipher.sm4Vector().isPresent() ? hex : hex.substring(VECTOR));
            final PaddedBufferedBlockCipher sm4 = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new SM4Engine()),
                    cipher.pkcs7() ? new PKCS7Padding() : new ISO7816d4Padding());
            sm4.init(false, new ParametersWithIV(new KeyParameter(HexFormat.of().parseHex(cipher.sm4Key())), HexFormat.of().parseHex(vector)));
            final byte[] plain = new byte[sm4.getOutputSize(encrypted.length)];
            final int length = sm4.processBytes(encrypted, 0, encrypted.length, plain, 0);
            return Arrays.copyOf(plain, length + sm4.doFinal(plain, length));
        } catch (final InvalidCipherTextException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedRequestException(400, "cipher-400", "报文无法解密");
        }
    }
}
