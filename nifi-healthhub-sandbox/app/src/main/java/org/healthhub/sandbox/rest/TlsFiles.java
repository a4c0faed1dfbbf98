// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Files for TLS.
 *
 * @param clientCertificate PKCS 12 with the user's key and certificate; {@code null} for none
 * @param clientPassword its password; {@code null} for none
 * @param trusted certificates to trust, PEM or PKCS 12; {@code null} for those of the Java installation
 * @param trustedPassword password of a PKCS 12 file of trusted certificates; {@code null} for none
 */
public record TlsFiles(Path clientCertificate, char[] clientPassword, Path trusted, char[] trustedPassword) {
    private static final String STORE = "PKCS12";

    /**
     * The context for these files.
     *
     * @throws SandboxException naming the file that cannot be used
     */
    public SSLContext context() {
        try {
            final SSLContext context = SSLContext.getInstance("TLS");
            context.init(clientCertificate == null ? null : keys(), trusted == null ? null : trust(), null);
            return context;
        } catch (final GeneralSecurityException e) {
            throw new SandboxException("TLS cannot be set up with the given files: " + e.getMessage(), e);
        }
    }

    private KeyManager[] keys() throws GeneralSecurityException {
        final KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(clientCertificate, clientPassword), clientPassword);
        return keys.getKeyManagers();
    }

    private TrustManager[] trust() throws GeneralSecurityException {
        final String name = trusted.getFileName().toString().toLowerCase(Locale.ROOT);
        final TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(name.endsWith(".p12") || name.endsWith(".pfx") ? store(trusted, trustedPassword) : certificates());
        return trust.getTrustManagers();
    }

    private static KeyStore store(final Path file, final char[] password) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            final KeyStore store = KeyStore.getInstance(STORE);
            store.load(in, password);
            return store;
        } catch (final IOException e) {
            throw new SandboxException("%s cannot be read as PKCS 12 with the given password".formatted(file), e);
        }
    }

    private KeyStore certificates() throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(trusted)) {
            final KeyStore store = KeyStore.getInstance(STORE);
            store.load(null, null);
            for (final Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + store.size(), certificate);
            }
            return store;
        } catch (final IOException e) {
            throw new SandboxException("%s cannot be read as PEM certificates".formatted(trusted), e);
        }
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "TlsFiles[%s, %s]".formatted(clientCertificate, trusted);
    }
}
