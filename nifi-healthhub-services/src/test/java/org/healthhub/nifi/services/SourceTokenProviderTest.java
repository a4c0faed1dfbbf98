// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockConfigurationContext;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SourceTokenProviderTest {

    private static final String SECRET = "a secret & \"more\"";

    private final MovingClock clock = new MovingClock();
    private TestRunner runner;
    private SourceTokenProvider provider;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = TestRunners.newTestRunner(NoOpProcessor.class);
        provider = new SourceTokenProvider(clock);
        runner.addControllerService("token", provider);
        runner.setProperty(provider, SourceTokenProvider.APP_SECRET, SECRET);
    }

    private void useEndpoint(final LoopbackPlatform server) {
        runner.setProperty(provider, SourceTokenProvider.TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT);
        runner.setProperty(provider, SourceTokenProvider.TOKEN_URL, server.url() + "/token");
        runner.setProperty(provider, SourceTokenProvider.CLIENT_ID, "hub 1");
    }

    @Test
    void testFixedTokenIsTheSecret() {
        runner.enableControllerService(provider);
        clock.now = clock.now.plus(Duration.ofDays(1000));
        assertEquals(SECRET, provider.getAccessDetails().getAccessToken());
        assertFalse(provider.getAccessDetails().isExpired());
    }

    @Test
    void testServiceWithoutAnyValueIsValid() {
        runner.removeProperty(provider, SourceTokenProvider.APP_SECRET);
        runner.assertValid(provider);
    }

    @Test
    void testTokenIsFetchedAgainBeforeItExpires() throws IOException {
        final AtomicInteger issued = new AtomicInteger();
        try (LoopbackPlatform server = LoopbackPlatform.start(exchange -> {
            final String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            final boolean known = body.equals("grant_type=client_credentials&client_id=hub+1&client_secret=a+secret+%26+%22more%22");
            LoopbackPlatform.respond(exchange, known ? 200 : 400, "{\"access_token\":\"t%d\",\"expires_in\":100}".formatted(issued.incrementAndGet()));
        })) {
            useEndpoint(server);
            runner.enableControllerService(provider);

            assertEquals("t1", provider.getAccessDetails().getAccessToken());
            clock.now = clock.now.plusSeconds(49);
            assertEquals("t1", provider.getAccessDetails().getAccessToken());
            // the window of 60 seconds would be more than half of 100
            clock.now = clock.now.plusSeconds(1);
            assertEquals("t2", provider.getAccessDetails().getAccessToken());
        }
    }

    @Test
    void testEndpointOfAnotherForm() throws IOException {
        try (LoopbackPlatform server = LoopbackPlatform.start(exchange -> {
            final String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            final boolean known = body.equals("{\"appId\":\"hub 1\",\"appSecret\":\"a secret & \\\"more\\\"\"}")
                    && exchange.getRequestHeaders().getFirst("Content-Type").equals("application/json");
            LoopbackPlatform.respond(exchange, known ? 200 : 400, "{\"code\":200,\"data\":{\"token\":\"own\"}}");
        })) {
            useEndpoint(server);
            runner.setProperty(provider, SourceTokenProvider.REQUEST_BODY, "{\"appId\":\"{id}\",\"appSecret\":\"{secret}\"}");
            runner.setProperty(provider, SourceTokenProvider.REQUEST_CONTENT_TYPE, "application/json");
            runner.setProperty(provider, SourceTokenProvider.TOKEN_POINTER, "/data/token");
            runner.setProperty(provider, SourceTokenProvider.LIFETIME_POINTER, "/data/expires");
            runner.enableControllerService(provider);

            assertEquals("own", provider.getAccessDetails().getAccessToken());
        }
    }

    @Test
    void testReasonsQuoteNoSecret() throws IOException {
        for (final String answer : new String[] {"{\"error\":\"" + SECRET.replace("\"", "") + "\"}", SECRET, "{\"access_token\":\"with blank\"}"}) {
            try (LoopbackPlatform server = LoopbackPlatform.answering(200, answer)) {
                useEndpoint(server);
                final ProcessException e = fault();
                assertFalse(e.getMessage().contains("secret &"), e.getMessage());
            }
        }
        try (LoopbackPlatform server = LoopbackPlatform.answering(403, SECRET)) {
            useEndpoint(server);
            assertTrue(fault().getMessage().contains("403"));
        }
        assertTrue(fault().getMessage().contains("no answer"));
    }

    @Test
    void testVerificationFetchesAToken() throws IOException {
        try (LoopbackPlatform server = LoopbackPlatform.answering(200, "{\"access_token\":\"t\",\"expires_in\":7200}")) {
            useEndpoint(server);
            final ConfigVerificationResult result = provider.verify(new MockConfigurationContext(provider, Map.of(
                    SourceTokenProvider.TOKEN_STRATEGY, "Token Endpoint",
                    SourceTokenProvider.APP_SECRET, SECRET,
                    SourceTokenProvider.TOKEN_URL, server.url()), null, Map.of()), runner.getLogger(), Map.of()).getFirst();
            assertEquals(ConfigVerificationResult.Outcome.SUCCESSFUL, result.getOutcome());
            assertTrue(result.getExplanation().contains("7200"));
        }
    }

    private ProcessException fault() {
        runner.enableControllerService(provider);
        final ProcessException e = assertThrows(ProcessException.class, provider::getAccessDetails);
        runner.disableControllerService(provider);
        return e;
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(final ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
