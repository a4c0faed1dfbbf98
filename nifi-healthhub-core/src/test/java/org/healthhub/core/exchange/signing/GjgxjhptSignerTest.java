// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.SignedHeaders;
import org.healthhub.core.exchange.SigningException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GjgxjhptSignerTest {

    private static final String APP_KEY = "84eea7dadfe542596d60dddf7fa95f00";
    private static final Instant START = Instant.ofEpochMilli(1754006400000L);
    private static final OutgoingRequest REQUEST = new OutgoingRequest("POST", URI.create("https://platform.example/sysapi/ping"), new byte[0]);

    /** A platform of one address. */
    @FunctionalInterface
    private interface PostOnly {
        SecretExchange.Answer post(byte[] json) throws IOException;

        static SecretExchange of(final PostOnly posts) {
            return new SecretExchange() {
                @Override
                public Answer post(final byte[] json) throws IOException {
                    return posts.post(json);
                }

                @Override
                public Answer get(final String name, final String query) {
                    throw new AssertionError(name);
                }
            };
        }
    }

    private final List<byte[]> questions = new ArrayList<>();
    private Duration lifetime = Duration.ofMinutes(30);
    private boolean down;
    private Instant now = START;

    private final GjgxjhptSigner signer = new GjgxjhptSigner("rid", "sid", APP_KEY, PostOnly.of(this::answer));

    @Test
    void testSecretIsAskedForOnceAndSigns() throws IOException {
        final SignedHeaders first = sign();
        sign();
        assertEquals(1, questions.size());
        final JsonNode question = new ObjectMapper().readTree(questions.getFirst());
        assertEquals(new IdTimeSign("gjgxjhpt", "rid", "sid", KeyedHash.HMAC_SHA256).values(APP_KEY, START), new ObjectMapper().convertValue(question, Map.class));
        assertEquals(expected("session-1", START), first.headers().get("gjgxjhpt_sign"));
        assertEquals("rid", first.headers().get("gjgxjhpt_rid"));
    }

    @Test
    void testRenewedSixtySecondsBeforeTheEnd() throws IOException {
        sign();
        now = START.plus(lifetime).minusSeconds(61);
        sign();
        assertEquals(1, questions.size());
        now = START.plus(lifetime).minusSeconds(60);
        assertEquals(expected("session-2", now), sign().headers().get("gjgxjhpt_sign"));
        assertEquals(2, questions.size());
    }

    @Test
    void testShortSecretIsNotRenewedForEveryRequest() throws IOException {
        lifetime = Duration.ofSeconds(40);
        sign();
        now = START.plusSeconds(19);
        sign();
        assertEquals(1, questions.size());
        now = START.plusSeconds(20);
        sign();
        assertEquals(2, questions.size());
    }

    @Test
    void testEarlyRenewalThatFailsKeepsTheOldSecret() throws IOException {
        sign();
        now = START.plus(lifetime).minusSeconds(30);
        down = true;
        assertEquals(expected("session-1", now), sign().headers().get("gjgxjhpt_sign"));
        sign();
        assertEquals(2, questions.size(), "asked again at once");
        now = START.plus(lifetime);
        assertThrows(IOException.class, this::sign);
        down = false;
        assertEquals(expected("session-4", now), sign().headers().get("gjgxjhpt_sign"));
    }

    @Test
    void testRefusedSecretIsDropped() throws IOException {
        final SignedHeaders refused = sign();
        now = now.plusSeconds(1);
        assertTrue(signer.renew(refused));
        assertEquals(expected("session-2", now), sign().headers().get("gjgxjhpt_sign"));
        // A second thread whose request went out with the old secret must not throw the new one away.
        assertTrue(signer.renew(refused));
        sign();
        assertEquals(2, questions.size());
    }

    @Test
    void testManyThreadsAskOnce() throws Exception {
        final Set<String> signs = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            final List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                done.add(threads.submit(() -> signs.add(sign().headers().get("gjgxjhpt_sign"))));
            }
            for (final Future<?> future : done) {
                future.get();
            }
        }
        assertEquals(1, questions.size());
        assertEquals(1, signs.size());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
        "503 | | SECRET_UNAVAILABLE | false",
        "429 | | SECRET_UNAVAILABLE | false",
        "401 | {\"code\":\"sign-401\"} | SECRET_REFUSED | true",
        "200 | {\"code\":\"1\",\"message\":\"无此应用\"} | SECRET_REFUSED | true",
        "404 | <html/> | SECRET_FORMAT | true",
        "200 | <html/> | SECRET_FORMAT | true",
        "200 | {\"code\":0,\"data\":{}} | SECRET_FORMAT | true",
        "200 | {\"code\":0,\"data\":{\"secret\":\"AAAA\",\"secretEndTime\":\"soon\"}} | SECRET_FORMAT | true",
        "200 | {\"code\":0,\"data\":{\"secret\":\"AAAA\",\"secretEndTime\":1754006399999}} | SECRET_FORMAT | false",
        "200 | {\"code\":0,\"data\":{\"secret\":\"AAAA\",\"secretEndTime\":1754009999999}} | SECRET_UNREADABLE | true",
    })
    void testAnswersWithoutSecret(final int status, final String body, final String code, final boolean permanent) {
        final GjgxjhptSigner refused = new GjgxjhptSigner("rid", "sid", APP_KEY,
                PostOnly.of(question -> new SecretExchange.Answer(status, (body == null ? "" : body).getBytes(StandardCharsets.UTF_8))));
        final SigningException thrown = assertThrows(SigningException.class, () -> refused.sign(REQUEST, () -> START));
        assertEquals(code, thrown.code());
        assertEquals(permanent, thrown.isPermanent());
        assertFalse(thrown.getMessage().contains(APP_KEY) || thrown.getMessage().contains("AAAA"), thrown.getMessage());
    }

    @Test
    void testAesKeyIsThatOfSha1Prng() throws Exception {
        final SecureRandom random = SecureRandom.getInstance("SHA1PRNG", "SUN");
        random.setSeed(APP_KEY.getBytes(StandardCharsets.UTF_8));
        final KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(128, random);
        assertEquals(generator.generateKey(), GjgxjhptSecrets.aesKey(APP_KEY));
    }

    @Test
    void testNothingShowsASecret() throws IOException {
        sign();
        assertFalse(signer.toString().contains(APP_KEY), signer.toString());
        assertFalse(new TimedSecret("session-1", START, START).toString().contains("session-1"));
        assertFalse(new SecretExchange.Answer(200, "session-1".getBytes(StandardCharsets.UTF_8)).toString().contains("session-1"));
    }

    private SignedHeaders sign() throws IOException {
        return signer.sign(REQUEST, () -> now);
    }

    private static String expected(final String secret, final Instant time) {
        return Base64.getEncoder().encodeToString(KeyedHash.HMAC_SHA256.of(secret, "sidrid" + time.toEpochMilli()));
    }

    private SecretExchange.Answer answer(final byte[] question) throws IOException {
        questions.add(question);
        if (down) {
            throw new IOException("down");
        }
        try {
            final Cipher cipher = Cipher.getInstance("AES");
            cipher.init(Cipher.ENCRYPT_MODE, GjgxjhptSecrets.aesKey(APP_KEY));
            final String secret = Base64.getEncoder().encodeToString(cipher.doFinal(("session-" + questions.size()).getBytes(StandardCharsets.UTF_8)));
            final String body = "{\"code\":\"0\",\"data\":{\"secret\":\"%s\",\"secretEndTime\":%d}}".formatted(secret, now.plus(lifetime).toEpochMilli());
            return new SecretExchange.Answer(200, body.getBytes(StandardCharsets.UTF_8));
        } catch (final GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
