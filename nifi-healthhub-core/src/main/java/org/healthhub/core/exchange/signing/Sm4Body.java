// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The content as lower-case hexadecimal of SM4-CBC (GB/T 32907-2016, GB/T 17964). With a fixed initialization vector the body is the ciphertext; without one
 * a random vector is drawn for every request and sent before the ciphertext.
 *
 * <p>Certainty: hexadecimal body, CBC, fixed vector and ISO/IEC 7816-4 padding are the practice of an internet-diagnosis supervision gateway, read in public
 * documents. A fixed vector shows equal beginnings; the random one is a proposal of this project. CBC does not protect against change: the Content-Digest
 * header, a signature and TLS have to. Thread-safe.
 */
public final class Sm4Body implements BodyProtection {

    private static final int BLOCK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyParameter key;
    private final Optional<byte[]> fixedVector;
    private final Sm4Padding padding;

    /**
     * Keeps the key.
     *
     * @param key 32 hexadecimal characters
     * @param fixedVector 32 hexadecimal characters, empty for random vectors
     * @param padding padding of the last block
     * @throws IllegalArgumentException when key or vector are not of that form; does not quote them
     */
    public Sm4Body(final String key, final Optional<String> fixedVector, final Sm4Padding padding) {
        this.key = new KeyParameter(block(key, "SM4 key"));
        this.fixedVector = fixedVector.map(vector -> block(vector, "SM4 initialization vector"));
        this.padding = padding;
    }

    @Override
    public byte[] protect(final byte[] json, final InstantSource clock) {
        return hex(json).getBytes(StandardCharsets.US_ASCII);
    }

    /** The content as hexadecimal text. */
    String hex(final byte[] content) {
        if (fixedVector.isPresent()) {
            return HexFormat.of().formatHex(encrypt(content, fixedVector.get()));
        }
        final byte[] vector = new byte[BLOCK];
        RANDOM.nextBytes(vector);
        return HexFormat.of().formatHex(vector) + HexFormat.of().formatHex(encrypt(content, vector));
    }

    private byte[] encrypt(final byte[] content, final byte[] vector) {
        final PaddedBufferedBlockCipher cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new SM4Engine()), padding.padding());
        cipher.init(true, new ParametersWithIV(key, vector));
        final byte[] encrypted = new byte[cipher.getOutputSize(content.length)];
        final int length = cipher.processBytes(content, 0, content.length, encrypted, 0);
        try {
            return Arrays.copyOf(encrypted, length + cipher.doFinal(encrypted, length));
        } catch (final InvalidCipherTextException e) {
            throw new IllegalStateException("Encryption never sees a wrong padding", e);
        }
    }

    private static byte[] block(final String hex, final String what) {
        if (hex == null || !hex.matches("[0-9A-Fa-f]{32}")) {
            throw new IllegalArgumentException("The " + what + " must be 32 hexadecimal characters");
        }
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "Sm4Body[" + padding + (fixedVector.isPresent() ? ", fixed vector]" : ", random vector]");
    }
}
