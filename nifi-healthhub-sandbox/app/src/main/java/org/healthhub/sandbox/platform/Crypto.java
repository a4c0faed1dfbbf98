// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's own arithmetic: written without the hub's signing classes, so that an error there is not repeated here.
 */
final class Crypto {

    private Crypto() {
    }

    static String hmacSha256(final String key, final String text) {
        try {
            final Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(utf8(text)));
        } catch (final GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    static String hmacSm3(final String key, final String text) {
        final HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(utf8(key)));
        final byte[] bytes = utf8(text);
        mac.update(bytes, 0, bytes.length);
        final byte[] result = new byte[32];
        mac.doFinal(result, 0);
        return Base64.getEncoder().encodeToString(result);
    }

    static String sm3(final String text) {
        final SM3Digest digest = new SM3Digest();
        final byte[] bytes = utf8(text);
        digest.update(bytes, 0, bytes.length);
        final byte[] result = new byte[32];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    static String sha256(final String text) {
        return HexFormat.of().formatHex(sha256(utf8(text)));
    }

    static String md5(final String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(utf8(text)));
        } catch (final GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }

    static byte[] sha256(final byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (final GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** AES under a key drawn from SHA1PRNG with the app key as seed, as public clients of the national exchange platform do. */
    static String wrap(final String appKey, final String secret) {
        try {
            final SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(utf8(appKey));
            final KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(128, random);
            final Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.generateKey());
            return Base64.getEncoder().encodeToString(cipher.doFinal(utf8(secret)));
        } catch (final GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES", e);
        }
    }

    /** Whether two texts are equal, in a time that does not depend on where they differ. */
    static boolean same(final String one, final String two) {
        return MessageDigest.isEqual(utf8(one), utf8(two));
    }

    private static byte[] utf8(final String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
