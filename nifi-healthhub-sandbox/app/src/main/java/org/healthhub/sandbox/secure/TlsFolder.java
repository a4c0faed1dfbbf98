// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.TlsFiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * The certificates of a secured sandbox, each with its key in a file of its own with a password of its own. Only the owner may read folder and files.
 * The key of the authority that signed them is in none: nobody can sign another.
 *
 * @param directory holds nothing else
 */
public record TlsFolder(Path directory) {
    /** As whom the nodes of a cluster know each other: all show the server's certificate. */
    public static final String NODE_IDENTITY = "CN=localhost";

    /** Certificates that end sooner are made anew before a start. */
    private static final Duration LEAST_LEFT = Duration.ofDays(30);
    private static final String SERVER = "server";
    private static final String TRUST = "trust";
    private static final String STORE = "PKCS12";
    private static final int PASSWORD_BYTES = 16;
    private static final int PEM_LINE = 64;
    private static final int HEXADECIMAL = 16;

    /** Whether the sandbox was secured before: then it stays so, also when a file was lost. */
    public boolean exists() {
        return Files.exists(directory);
    }

    /**
     * Makes the certificates unless they are there and last another 30 days. NiFi must not be running: it would not trust the new ones.
     *
     * @return whether they were made
     */
    public boolean prepare() {
        if (Files.exists(passwords()) && lasts()) {
            return false;
        }
        try {
            PrivateFile.folder(directory);
            final CertificateAuthority authority = CertificateAuthority.make();
            final Properties drawn = new Properties();
            write(SERVER, authority.server(), authority, drawn);
            for (final Role role : Role.values()) {
                write(role.word(), authority.client(role.word()), authority, drawn);
            }
            final KeyStore trust = KeyStore.getInstance(STORE);
            trust.load(null, null);
            trust.setCertificateEntry(TRUST, authority.certificate());
            write(TRUST, trust, draw(TRUST, drawn));
            PrivateFile.write(trusted(), pem(authority.certificate()).getBytes(StandardCharsets.US_ASCII));
            // Last: without it all is made again.
            final StringWriter text = new StringWriter();
            drawn.store(text, "Passwords of the PKCS 12 files of this folder, drawn at random");
            PrivateFile.write(passwords(), text.toString().getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        } catch (final GeneralSecurityException e) {
            throw new SandboxException("The certificates of the sandbox cannot be made: " + e.getMessage(), e);
        }
    }

    /** PKCS 12 with key and certificate of a role. */
    public Path keyStore(final Role role) {
        return file(role.word());
    }

    /** The certificate of the sandbox's authority, PEM. */
    public Path trusted() {
        return directory.resolve("ca.pem");
    }

    /** Properties file with the password of every PKCS 12 file by its name. */
    public Path passwords() {
        return directory.resolve("passwords.properties");
    }

    /** Speaks with the certificate of a role and trusts the sandbox's authority only. */
    public SSLContext context(final Role role) {
        return new TlsFiles(keyStore(role), password(role.word()), trusted(), null).context();
    }

    /** What NiFi must know to take nobody without a certificate of the sandbox's authority, as lines of {@code nifi.properties}. */
    public String properties(final int port) {
        return """
            nifi.web.http.host=
            nifi.web.http.port=
            nifi.web.https.host=127.0.0.1
            nifi.web.https.port=%d
            nifi.security.keystore=%s
            nifi.security.keystoreType=PKCS12
            nifi.security.keystorePasswd=%s
            nifi.security.keyPasswd=%3$s
            nifi.security.truststore=%s
            nifi.security.truststoreType=PKCS12
            nifi.security.truststorePasswd=%s
            nifi.security.user.authorizer=managed-authorizer
            nifi.security.allow.anonymous.authentication=false
            nifi.remote.input.secure=true
            nifi.cluster.protocol.is.secure=true
            """.formatted(port, file(SERVER), new String(password(SERVER)), file(TRUST), new String(password(TRUST)));
    }

    /** Tells certificates from those of before: a part of the authority's serial number, and the day until which they hold. */
    public String mark() {
        try {
            final X509Certificate authority = authority();
            return "%.8s（至 %tF）".formatted(authority.getSerialNumber().toString(HEXADECIMAL), authority.getNotAfter());
        } catch (final GeneralSecurityException | IOException e) {
            throw new SandboxException("The certificate %s cannot be read: %s".formatted(trusted(), e.getMessage()), e);
        }
    }

    /** What an SSL context service of NiFi must know to show the server's certificate and to trust the sandbox's authority only, by property name. */
    public Map<String, String> serviceProperties() {
        return Map.of(
            "Keystore Filename", file(SERVER).toString(), "Keystore Password", new String(password(SERVER)), "Keystore Type", STORE,
            "Truststore Filename", file(TRUST).toString(), "Truststore Password", new String(password(TRUST)), "Truststore Type", STORE);
    }

    private void write(final String name, final KeyedCertificate own, final CertificateAuthority authority, final Properties drawn) throws GeneralSecurityException, IOException {
        final KeyStore store = KeyStore.getInstance(STORE);
        store.load(null, null);
        final char[] password = draw(name, drawn);
        store.setKeyEntry(name, own.key(), password, new Certificate[] {own.certificate(), authority.certificate()});
        write(name, store, password);
    }

    private void write(final String name, final KeyStore store, final char[] password) throws GeneralSecurityException, IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        PrivateFile.write(file(name), bytes.toByteArray());
    }

    private static char[] draw(final String name, final Properties drawn) {
        final byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        final String password = HexFormat.of().formatHex(bytes);
        drawn.setProperty(name, password);
        return password.toCharArray();
    }

    private static String pem(final X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded()));
    }

    /** All certificates end on the same day. */
    private boolean lasts() {
        try {
            return authority().getNotAfter().toInstant().isAfter(Instant.now().plus(LEAST_LEFT));
        } catch (final GeneralSecurityException | IOException e) {
            return false;
        }
    }

    private X509Certificate authority() throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(trusted())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private Path file(final String name) {
        return directory.resolve(name + ".p12");
    }

    private char[] password(final String name) {
        final Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(passwords())) {
            known.load(reader);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return known.getProperty(name).toCharArray();
    }
}
