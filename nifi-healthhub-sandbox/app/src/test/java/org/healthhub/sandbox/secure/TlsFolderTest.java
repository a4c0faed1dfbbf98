// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TlsFolderTest {
    private static final int CERTIFICATE_AUTHORITY = 0;

    @TempDir
    private Path folder;
    private TlsFolder tls;

    @BeforeEach
    void prepare() {
        tls = new TlsFolder(folder.resolve("tls"));
        assertTrue(tls.prepare());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(tls.directory())) {
            return files.sorted().toList();
        }
    }

    private KeyStore store(final String name) throws IOException, GeneralSecurityException {
        final Properties passwords = new Properties();
        try (InputStream in = Files.newInputStream(tls.passwords())) {
            passwords.load(in);
        }
        return KeyStore.getInstance(tls.directory().resolve(name + ".p12").toFile(), passwords.getProperty(name).toCharArray());
    }

    @Test
    void testOnlyTheOwnerMayRead() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(tls.directory())));
        for (final Path file : files()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file::toString);
        }
        assertEquals(List.of("administrator.p12", "auditor.p12", "ca.pem", "engineer.p12", "operator.p12", "passwords.properties", "server.p12", "trust.p12"),
            files().stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void testEveryRoleHasItsCertificateOfTheAuthority() throws IOException, GeneralSecurityException {
        final X509Certificate authority = (X509Certificate) store("trust").getCertificate("trust");
        for (final Role role : Role.values()) {
            final X509Certificate certificate = (X509Certificate) store(role.word()).getCertificate(role.word());
            assertDoesNotThrow(() -> certificate.verify(authority.getPublicKey()));
            assertEquals(new X500Principal(role.identity()), certificate.getSubjectX500Principal());
            assertEquals(List.of("1.3.6.1.5.5.7.3.2"), certificate.getExtendedKeyUsage());
            assertEquals(-1, certificate.getBasicConstraints());
        }
        assertEquals(CERTIFICATE_AUTHORITY, authority.getBasicConstraints());
        assertEquals(List.of("localhost", "127.0.0.1"), ((X509Certificate) store("server").getCertificate("server")).getSubjectAlternativeNames().stream()
            .map(name -> name.get(1)).toList());
    }

    @Test
    void testKeyOfTheAuthorityIsKeptNowhere() throws IOException, GeneralSecurityException {
        final List<String> keys = Arrays.stream(new String[] {"administrator", "auditor", "engineer", "operator", "server", "trust"}).filter(name -> {
            try {
                final KeyStore store = store(name);
                return store.isKeyEntry(name) && ((X509Certificate) store.getCertificate(name)).getBasicConstraints() >= 0 || store.size() != 1;
            } catch (final IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
        assertEquals(List.of(), keys);
    }

    @Test
    void testEveryFileHasAPasswordOfItsOwn() throws IOException {
        final Properties passwords = new Properties();
        try (InputStream in = Files.newInputStream(tls.passwords())) {
            passwords.load(in);
        }
        assertEquals(6, passwords.values().stream().collect(Collectors.toSet()).size());
        passwords.values().forEach(password -> assertFalse(tls.toString().contains((String) password)));
    }

    @Test
    void testCertificatesStayUntilTheyEnd() throws IOException {
        Files.setLastModifiedTime(tls.trusted(), FileTime.from(Instant.EPOCH));
        assertFalse(tls.prepare());
        assertEquals(FileTime.from(Instant.EPOCH), Files.getLastModifiedTime(tls.trusted()));
        final String mark = tls.mark();

        Files.delete(tls.passwords());
        assertTrue(tls.exists(), "a lost file is no way to a sandbox without certificates");
        assertTrue(tls.prepare());
        assertTrue(Files.getLastModifiedTime(tls.trusted()).toInstant().isAfter(Instant.EPOCH));
        assertNotEquals(mark, tls.mark());
    }
}
