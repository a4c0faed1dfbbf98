// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Signs the certificates of one sandbox, by the profile of RFC 5280: keys on the curve P-256, each certificate for its purpose only. Its key is in
 * memory only.
 */
final class CertificateAuthority {
    /** As long as browsers accept. */
    static final Duration VALIDITY = Duration.ofDays(397);
    /** Clocks differ. */
    private static final Duration BACKDATING = Duration.ofMinutes(5);
    private static final int SERIAL_BITS = 127;

    private final KeyedCertificate own;

    private CertificateAuthority(final KeyedCertificate own) {
        this.own = own;
    }

    /** A new authority that has signed nothing yet. */
    static CertificateAuthority make() {
        final X500Name name = new X500Name("CN=HealthHub sandbox authority " + serial().toString(Character.MAX_RADIX));
        final KeyPair pair = pair();
        try {
            final X509v3CertificateBuilder builder = builder(name, name, pair)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(signed(builder, pair.getPrivate(), pair));
        } catch (final CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate to trust. */
    X509Certificate certificate() {
        return own.certificate();
    }

    /** For a server on the loopback interface; also as a client, because the nodes of a cluster show it to each other. */
    KeyedCertificate server() {
        final GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")});
        return issue("localhost", names, KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth);
    }

    /** For a person or program that NiFi knows as {@code CN=name}. */
    KeyedCertificate client(final String name) {
        return issue(name, null, KeyPurposeId.id_kp_clientAuth);
    }

    private KeyedCertificate issue(final String name, final GeneralNames alternatives, final KeyPurposeId... purposes) {
        final KeyPair pair = pair();
        try {
            final X509v3CertificateBuilder builder = builder(X500Name.getInstance(own.certificate().getSubjectX500Principal().getEncoded()), new X500Name("CN=" + name), pair)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
            if (alternatives != null) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives);
            }
            return signed(builder, own.key(), pair);
        } catch (final CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509v3CertificateBuilder builder(final X500Name issuer, final X500Name subject, final KeyPair pair) {
        final Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(issuer, serial(), Date.from(now.minus(BACKDATING)), Date.from(now.plus(VALIDITY)), subject, pair.getPublic());
    }

    private static KeyedCertificate signed(final X509v3CertificateBuilder builder, final PrivateKey signer, final KeyPair pair) {
        try {
            return new KeyedCertificate(pair.getPrivate(), new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer))));
        } catch (final OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0);
    }

    private static KeyPair pair() {
        try {
            final KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (final GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
