// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server that lets in only whom it knows by certificate, as a secured NiFi does. */
class TlsFilesTest {
    private static final String PASSWORD = "changeit-test";
    private static final String ANSWER = "{\"about\": {\"version\": \"2.3.0\"}}";

    @TempDir
    private static Path folder;
    private HttpsServer server;

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException {
        for (final String name : new String[] {"server", "client", "stranger"}) {
            keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1", "-validity", "2", "-keystore", store(name).toString(),
                "-storetype", "PKCS12");
            keytool("-exportcert", "-rfc", "-alias", name, "-keystore", store(name).toString(), "-file", pem(name).toString());
        }
    }

    private static void keytool(final String... arguments) throws IOException, InterruptedException {
        final String[] command = new String[arguments.length + 3];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[command.length - 2] = "-storepass";
        command[command.length - 1] = PASSWORD;
        final Process keytool = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0, "keytool failed");
    }

    private static Path store(final String name) {
        return folder.resolve(name + ".p12");
    }

    private static Path pem(final String name) {
        return folder.resolve(name + ".pem");
    }

    private static SSLContext context(final String own, final String trusted) {
        return new TlsFiles(own == null ? null : store(own), own == null ? null : PASSWORD.toCharArray(), pem(trusted), null).context();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        final SSLContext context = context("server", "client");
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(final HttpsParameters parameters) {
                final SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/nifi-api/flow/about", exchange -> {
            final byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private NiFiClient client(final SSLContext context) {
        return new NiFiClient(URI.create("https://127.0.0.1:%d/nifi-api".formatted(server.getAddress().getPort())), context);
    }

    @Test
    void testClientCertificateOpensTheDoor() {
        assertEquals("2.3.0", client(context("client", "server")).version());
    }

    @Test
    void testTrustedCertificateMayBePkcs12() throws IOException, InterruptedException {
        final Path trust = folder.resolve("trust.p12");
        keytool("-importcert", "-noprompt", "-alias", "server", "-file", pem("server").toString(), "-keystore", trust.toString(), "-storetype", "PKCS12");
        final TlsFiles files = new TlsFiles(store("client"), PASSWORD.toCharArray(), trust, PASSWORD.toCharArray());

        assertEquals("2.3.0", client(files.context()).version());
        assertFalse(files.toString().contains(PASSWORD));
    }

    @Test
    void testWithoutClientCertificateNothingIsSaid() {
        assertThrows(NiFiRestException.class, () -> client(context(null, "server")).version());
        assertThrows(NiFiRestException.class, () -> client(context("stranger", "server")).version());
    }

    @Test
    void testServerThatIsNotTrustedIsNamed() {
        final NiFiRestException e = assertThrows(NiFiRestException.class, () -> client(context("client", "stranger")).version());
        assertTrue(e.getMessage().contains("do not trust each other"), e::getMessage);
    }

    @Test
    void testWrongPasswordIsNamedWithoutQuotingIt() {
        final SandboxException e = assertThrows(SandboxException.class, () -> new TlsFiles(store("client"), "wrong-one".toCharArray(), null, null).context());
        assertTrue(e.getMessage().contains("client.p12"), e::getMessage);
        assertFalse(e.getMessage().contains("wrong-one"));
    }
}
