// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.ssl.SSLContextProvider;
import org.apache.nifi.util.MockConfigurationContext;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlatformVerificationTest {

    private static final String SECRET = "secret-of-the-test-0123456789";

    private static KeyStore loopback;
    private static KeyStore elsewhere;

    private TestRunner runner;
    private HttpProvincialPlatform service;

    @BeforeAll
    static void makeCertificates(@TempDir final Path directory) throws Exception {
        loopback = TestCertificates.make(directory, "loopback", "ip:127.0.0.1");
        elsewhere = TestCertificates.make(directory, "elsewhere", "dns:elsewhere.invalid");
    }

    @BeforeEach
    void setRunner() throws InitializationException {
        runner = TestRunners.newTestRunner(NoOpProcessor.class);
        service = new HttpProvincialPlatform();
        runner.addControllerService("platform", service);
    }

    @Test
    void testGood() throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, "{\"code\":\"200\",\"data\":{\"server_time\":%d}}".formatted(System.currentTimeMillis()))) {
            final List<ConfigVerificationResult> results = verify(platform.url(), null);
            assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.SKIPPED, Outcome.SUCCESSFUL), outcomes(results));
            assertTrue(results.get(1).getExplanation().contains("unencrypted"), results.toString());
            assertTrue(results.get(2).getExplanation().contains("clock agrees"), results.toString());
            assertEquals("/sysapi/ping", platform.requests().getFirst().path());
            assertEquals("{}", new String(platform.requests().getFirst().body(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void testGoodButClockDiffers() throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, "{\"code\":\"200\",\"data\":{\"server_time\":%d}}".formatted(System.currentTimeMillis() - 120_500))) {
            final String words = verify(platform.url(), null).getLast().getExplanation();
            assertTrue(words.matches(".*clock is 12[0-2] seconds ahead of the platform's: it should be set.*"), words);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
        "401 | sign-401 | SIGN_401 | App Secret or Service ID is wrong",
        "401 | rid-401 | RID_401 | does not know the requester: check Requester ID",
        "401 | sid-401 | SID_401 | check Service ID",
        "401 | | HTTP_401 | check Requester ID, Service ID and App Secret",
        "404 | path-404 | PATH_404 | check Base URL and Ping Path",
        "302 | | HTTP_302 | write the final address into Base URL",
        "200 | | HTTP_200 | does not give the agreed JSON",
        "503 | busy-503 | HTTP_503 | refused the ping",
    })
    void testRefusals(final int status, final String code, final String expectedCode, final String words) throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(status, code == null ? "<html/>" : "{\"code\":\"" + code + "\"}")) {
            final ConfigVerificationResult result = verify(platform.url(), null).getLast();
            assertEquals(Outcome.FAILED, result.getOutcome());
            assertTrue(result.getExplanation().startsWith(expectedCode + ": "), result.getExplanation());
            assertTrue(result.getExplanation().contains(words), result.getExplanation());
            assertFalse(result.getExplanation().contains(SECRET), result.getExplanation());
        }
    }

    @Test
    void testClockOutsideTheWindowSaysSeconds() throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(401,
                "{\"code\":\"clock-401\",\"data\":{\"server_time\":%d}}".formatted(System.currentTimeMillis() + 600_000))) {
            final String words = verify(platform.url(), null).getLast().getExplanation();
            assertTrue(words.startsWith("CLOCK_401") && words.matches(".*clock is (598|599|600|601) seconds behind the platform's.*NTP"), words);
        }
    }

    @Test
    void testUnknownHost() throws Exception {
        final List<ConfigVerificationResult> results = verify("http://no-such-host.invalid", null);
        assertEquals(List.of(Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED), outcomes(results));
        assertTrue(results.getFirst().getExplanation().contains("no-such-host.invalid is not known"), results.toString());
    }

    @Test
    void testClosedPort() throws Exception {
        final int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        final ConfigVerificationResult result = verify("http://127.0.0.1:" + port, null).getFirst();
        assertEquals(Outcome.FAILED, result.getOutcome());
        assertTrue(result.getExplanation().contains("port " + port), result.getExplanation());
    }

    @Test
    void testTrustedCertificate() throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.startTls(TestCertificates.context(loopback, loopback),
                exchange -> LoopbackPlatform.respond(exchange, 200, "{\"code\":\"200\"}"))) {
            final List<ConfigVerificationResult> results = verify(tls(platform), new TestCertificates.Provider(TestCertificates.context(elsewhere, loopback)));
            assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.SUCCESSFUL, Outcome.SUCCESSFUL), outcomes(results), results.toString());
        }
    }

    @Test
    void testUntrustedCertificate() throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.startTls(TestCertificates.context(loopback, loopback), exchange -> LoopbackPlatform.respond(exchange, 200, "{}"))) {
            final TestCertificates.Provider provider = new TestCertificates.Provider(TestCertificates.context(loopback, elsewhere));
            assertRefused(verify(tls(platform), provider), "TLS_CERTIFICATE");
            assertEquals(new SubmissionOutcome.Failed("TLS_CERTIFICATE"), submit());
        }
    }

    @Test
    void testCertificateOfAnotherHost() throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.startTls(TestCertificates.context(elsewhere, elsewhere), exchange -> LoopbackPlatform.respond(exchange, 200, "{}"))) {
            assertRefused(verify(tls(platform), new TestCertificates.Provider(TestCertificates.context(loopback, elsewhere))), "TLS_CERTIFICATE");
            assertEquals(new SubmissionOutcome.Failed("TLS_CERTIFICATE"), submit());
        }
    }

    @Test
    void testWithoutSslContextServiceTheJavaTrustHolds() throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.startTls(TestCertificates.context(loopback, loopback), exchange -> LoopbackPlatform.respond(exchange, 200, "{}"))) {
            assertRefused(verify(tls(platform), null), "TLS_CERTIFICATE");
        }
    }

    @Test
    void testTlsOnPlainPort() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));
            assertRefused(verify("https://127.0.0.1:" + plain.getLocalPort(), new TestCertificates.Provider(TestCertificates.context(loopback, loopback))), "TLS_BROKEN");
            assertEquals(new SubmissionOutcome.Retry("TLS_BROKEN", Optional.empty()), submit());
        }
    }

    @Test
    void testPortThatNeverShakesHands() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            final List<ConfigVerificationResult> results = verify("https://127.0.0.1:" + silent.getLocalPort(), null);
            assertRefused(results, "No TLS handshake within 5 seconds");
        }
    }

    private static void answerPlainly(final ServerSocket plain) {
        try {
            while (true) {
                try (Socket accepted = plain.accept()) {
                    if (accepted.getInputStream().read() >= 0) {
                        accepted.getOutputStream().write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                        accepted.shutdownOutput();
                        accepted.getInputStream().readAllBytes();
                    }
                }
            }
        } catch (final IOException e) {
            // The test closes the socket when it is done.
            return;
        }
    }

    @Test
    void testClientCertificateMissing() throws Exception {
        final SSLContext server = TestCertificates.context(loopback, loopback);
        final HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(server) {
            @Override
            public void configure(final HttpsParameters parameters) {
                final SSLParameters wanted = server.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        https.start();
        try {
            final List<ConfigVerificationResult> results = verify("https://127.0.0.1:" + https.getAddress().getPort(),
                    new TestCertificates.Provider(TestCertificates.context(elsewhere, loopback)));
            // With TLS 1.3 the refusal comes after the client's side of the handshake, so it may show only at the ping.
            final ConfigVerificationResult failed = results.stream().filter(result -> result.getOutcome() == Outcome.FAILED).findFirst().orElseThrow();
            assertTrue(failed.getExplanation().contains("client certificate"), failed.getExplanation());
            // The server's alert races with its closing of the connection: which of the two the client sees is not certain, and neither is a delivery.
            final Set<SubmissionOutcome> possible =
                    Set.of(new SubmissionOutcome.Failed("TLS_REFUSED"), new SubmissionOutcome.Retry("HTTP_BROKEN", Optional.empty()));
            final SubmissionOutcome outcome = submit();
            assertTrue(possible.contains(outcome), outcome.toString());
        } finally {
            https.stop(0);
        }
    }

    @Test
    void testSslContextServiceThatFails() throws Exception {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, "{}")) {
            final List<ConfigVerificationResult> results = verify(tls(platform), new TestCertificates.Provider(null));
            assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.FAILED, Outcome.SKIPPED), outcomes(results));
            assertFalse(results.toString().contains("changeit"), results.toString());
        }
    }

    @Test
    void testServerThatNeverAnswersEndsInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            final long start = System.nanoTime();
            final ConfigVerificationResult result = verify("http://127.0.0.1:" + silent.getLocalPort(), null).getLast();
            assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < 9);
            assertTrue(result.getExplanation().startsWith("HTTP_TIMEOUT"), result.getExplanation());
        }
    }

    private void assertRefused(final List<ConfigVerificationResult> results, final String code) {
        assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.FAILED, Outcome.SKIPPED), outcomes(results), results.toString());
        assertTrue(results.get(1).getExplanation().startsWith(code), results.toString());
    }

    private SubmissionOutcome submit() {
        runner.enableControllerService(service);
        return service.submit(Parts.of("B", 1, 1));
    }

    private List<ConfigVerificationResult> verify(final String url, final SSLContextProvider ssl) throws InitializationException {
        final Map<PropertyDescriptor, String> properties = new HashMap<>();
        properties.put(HttpProvincialPlatform.BASE_URL, url);
        properties.put(HttpProvincialPlatform.REQUESTER_ID, "r_test");
        properties.put(HttpProvincialPlatform.SERVICE_ID, "s_test");
        properties.put(HttpProvincialPlatform.APP_SECRET, SECRET);
        if (ssl != null) {
            runner.addControllerService("ssl", ssl);
            runner.enableControllerService(ssl);
            properties.put(HttpProvincialPlatform.SSL_CONTEXT_SERVICE, "ssl");
        }
        properties.forEach((property, value) -> runner.setProperty(service, property, value));
        return service.verify(new MockConfigurationContext(service, properties, runner.getProcessContext().getControllerServiceLookup(), Map.of()), runner.getLogger(), Map.of());
    }

    private static String tls(final LoopbackPlatform platform) {
        return "https://127.0.0.1:" + platform.port();
    }

    private static List<Outcome> outcomes(final List<ConfigVerificationResult> results) {
        return results.stream().map(ConfigVerificationResult::getOutcome).toList();
    }
}
