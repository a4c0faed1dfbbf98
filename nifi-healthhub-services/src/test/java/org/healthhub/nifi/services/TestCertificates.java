// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.ssl.SSLContextProvider;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;

/**
 * Certificates made by the JDK's keytool for one test run.
 */
final class TestCertificates {

    private static final char[] PASSWORD = "changeit-test".toCharArray();

    private TestCertificates() {
    }

    /** Makes a self-signed certificate for a host. */
    static KeyStore make(final Path directory, final String name, final String subjectAlternativeName) throws IOException, InterruptedException, GeneralSecurityException {
        final Path file = directory.resolve(name + ".p12");
        final Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", name, "-keyalg", "EC",
                "-dname", "CN=" + name, "-ext", "san=" + subjectAlternativeName, "-validity", "2", "-keystore", file.toString(), "-storetype", "PKCS12",
                "-storepass", new String(PASSWORD)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
        final KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** A context that shows the certificate of one store and trusts that of another. */
    static SSLContext context(final KeyStore own, final KeyStore trusted) throws GeneralSecurityException, IOException {
        final KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        final KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        final String alias = trusted.aliases().nextElement();
        trust.setCertificateEntry(alias, trusted.getCertificate(alias));
        final TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trust);
        final SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }

    /**
     * An SSL context service for tests.
     */
    static final class Provider extends AbstractControllerService implements SSLContextProvider {

        private final transient Optional<SSLContext> context;

        Provider(final SSLContext context) {
            this.context = Optional.ofNullable(context);
        }

        @Override
        public SSLContext createContext() {
            return context.orElseThrow(() -> new IllegalStateException("keystore password " + new String(PASSWORD) + " is wrong"));
        }

        @Override
        public Optional<X509ExtendedKeyManager> createKeyManager() {
            return Optional.empty();
        }

        @Override
        public X509TrustManager createTrustManager() {
            throw new UnsupportedOperationException();
        }
    }
}
