// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * A private key that signs by SM2 with SM3 (GB/T 32918.2-2016) on the curve sm2p256v1. Immutable and thread-safe.
 */
public final class Sm2Key {

    /** User id of GM/T 0009-2012 §10 that most platforms leave as it is. */
    public static final String DEFAULT_USER_ID = "1234567812345678";

    private static final ECDomainParameters CURVE = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    private final ECPrivateKeyParameters key;
    private final byte[] userId;
    private final Sm2Encoding encoding;

    /**
     * Keeps the key.
     *
     * @param privateKey 64 hexadecimal characters
     * @param userId user id that is hashed into the signature
     * @param encoding form of the signature
     * @throws IllegalArgumentException when the key is none of the curve; does not quote it
     */
    public Sm2Key(final String privateKey, final String userId, final Sm2Encoding encoding) {
        if (privateKey == null || !privateKey.matches("[0-9A-Fa-f]{64}")) {
            throw new IllegalArgumentException("The SM2 private key must be 64 hexadecimal characters");
        }
        final BigInteger number = new BigInteger(privateKey, 16);
        if (number.signum() == 0 || number.compareTo(CURVE.getN().subtract(BigInteger.ONE)) >= 0) {
            throw new IllegalArgumentException("The SM2 private key is not between 1 and the order of the curve");
        }
        this.key = new ECPrivateKeyParameters(number, CURVE);
        this.userId = userId.getBytes(StandardCharsets.UTF_8);
        this.encoding = encoding;
    }

    /**
     * Signature of a text.
     *
     * @param text text, taken as UTF-8
     * @return signature in the chosen encoding
     */
    public byte[] sign(final String text) {
        final SM2Signer signer = new SM2Signer(encoding.encoding());
        signer.init(true, new ParametersWithID(key, userId));
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        try {
            return signer.generateSignature();
        } catch (final CryptoException e) {
            throw new IllegalStateException("An SM2 signature failed: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public String toString() {
        return "Sm2Key[" + encoding + "]";
    }
}
