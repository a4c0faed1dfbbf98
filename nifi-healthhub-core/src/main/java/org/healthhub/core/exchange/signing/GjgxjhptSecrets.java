// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.SigningException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Asks the national data exchange platform (国家数据共享交换平台) for a session secret: a JSON object with {@code gjgxjhpt_rid}, {@code gjgxjhpt_sid},
 * {@code gjgxjhpt_rtime} and {@code gjgxjhpt_sign} under the app key; the answer {@code {"code":"0","data":{"secret","secretEndTime"}}} holds the secret,
 * AES-encrypted with the app key, and its end in epoch milliseconds.
 *
 * <p>Certainty: practice of several public clients. They make the AES key with the JDK's {@code SHA1PRNG} seeded with the app key; its first 16 bytes are
 * SHA-1(SHA-1(app key)), which is computed here directly, because another security provider's generator of the same name gives other bytes.
 */
final class GjgxjhptSecrets implements SecretSource {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonPointer SECRET = JsonPointer.compile("/data/secret");
    private static final JsonPointer END = JsonPointer.compile("/data/secretEndTime");

    private final IdTimeSign sign;
    private final String appKey;
    private final SecretExchange exchange;

    GjgxjhptSecrets(final IdTimeSign sign, final String appKey, final SecretExchange exchange) {
        this.sign = sign;
        this.appKey = IdTimeSign.secret(appKey);
        this.exchange = exchange;
    }

    @Override
    public TimedSecret obtain(final InstantSource clock) throws IOException {
        final Instant now = clock.instant();
        final SecretExchange.Answer answer = exchange.post(question(now));
        final SecretAnswer read = SecretAnswer.read(answer, "0");
        final TimedSecret wrapped = read.secret(SECRET, END, now);
        return new TimedSecret(decrypt(wrapped.value()), now, wrapped.endsAt());
    }

    private byte[] question(final Instant now) {
        try {
            return MAPPER.writeValueAsBytes(sign.values(appKey, now));
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written", e);
        }
    }

    private String decrypt(final String secret) throws SigningException {
        try {
            final Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, aesKey(appKey));
            final String plain = new String(cipher.doFinal(Base64.getMimeDecoder().decode(secret)), StandardCharsets.UTF_8);
            if (!plain.isEmpty()) {
                return plain;
            }
        } catch (final GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    static SecretKeySpec aesKey(final String appKey) throws GeneralSecurityException {
        final MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        final byte[] seed = sha1.digest(appKey.getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(Arrays.copyOf(sha1.digest(seed), 16), "AES");
    }

    private static SigningException unreadable() {
        return new SigningException(OutcomeCodes.SECRET_UNREADABLE, true, "the session secret can not be decrypted: App Secret does not belong to the requester");
    }
}
