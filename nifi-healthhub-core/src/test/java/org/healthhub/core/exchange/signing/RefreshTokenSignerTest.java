// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.SignedHeaders;
import org.healthhub.core.exchange.SigningException;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RefreshTokenSignerTest {

    private static final Instant START = Instant.ofEpochMilli(1754006400000L);

    private final List<String> asked = new ArrayList<>();
    private boolean refuseBySecret;
    private Instant now = START;
    private final RefreshTokenSigner signer = new RefreshTokenSigner("appkeyA", "secretB", new SecretExchange() {
        @Override
        public Answer post(final byte[] json) {
            throw new AssertionError("nothing is posted");
        }

        @Override
        public Answer get(final String name, final String query) {
            asked.add(name + "?" + query);
            final String body = name.equals("refreshTokenByKey.htm")
                    ? answer("refresh", Duration.ofHours(48))
                    : refuseBySecret ? "{\"code\":\"01\"}" : answer("request", Duration.ofMinutes(15));
            refuseBySecret = false;
            return new Answer(200, body.getBytes(StandardCharsets.UTF_8));
        }
    });

    private String answer(final String kind, final Duration life) {
        return "{\"code\":\"00\",\"datas\":{\"%1$sSecret\":\"%1$s-%2$d\",\"%1$sSecretEndTime\":%3$d}}".formatted(kind, asked.size(), now.plus(life).toEpochMilli());
    }

    @Test
    void testSignKnownVector() {
        assertEquals("a7b239c0fdabc5137c30526844998781", RefreshTokenSigner.sign("appkeyA", "secretB", "1754006400000"));
    }

    @Test
    void testTwoStages() throws IOException {
        final SignedHeaders signed = sign();
        assertEquals(List.of("refreshTokenByKey.htm?" + query("secretB"), "refreshTokenBySec.htm?" + query("refresh-1")), asked);
        assertEquals(query("request-2"), signed.query());
        assertTrue(signed.headers().isEmpty());
    }

    @Test
    void testOnlyTheRequestSecretIsRenewed() throws IOException {
        sign();
        now = START.plus(Duration.ofMinutes(14));
        assertEquals(query("request-3"), sign().query());
        assertEquals("refreshTokenBySec.htm?" + query("refresh-1"), asked.getLast());
    }

    @Test
    void testDroppedRefreshSecretIsAskedForAgain() throws IOException {
        final SignedHeaders refused = sign();
        refuseBySecret = true;
        assertTrue(signer.renew(refused));
        assertEquals(query("request-5"), sign().query());
        assertEquals("refreshTokenByKey.htm?" + query("secretB"), asked.get(3));
    }

    @Test
    void testWrongAppSecretIsSaid() {
        final RefreshTokenSigner wrong = new RefreshTokenSigner("appkeyA", "secretC", new SecretExchange() {
            @Override
            public Answer post(final byte[] json) {
                throw new AssertionError("nothing is posted");
            }

            @Override
            public Answer get(final String name, final String query) {
                return new Answer(200, "{\"code\":\"14\",\"msg\":\"sign error\"}".getBytes(StandardCharsets.UTF_8));
            }
        });
        final SigningException thrown = assertThrows(SigningException.class, () -> wrong.sign(null, () -> now));
        assertEquals("SECRET_REFUSED", thrown.code());
        assertFalse((thrown.getMessage() + wrong).contains("secretC"));
    }

    private SignedHeaders sign() throws IOException {
        return signer.sign(null, () -> now);
    }

    private String query(final String secret) {
        return "appKey=appkeyA&requestTime=" + now.toEpochMilli() + "&sign=" + TextDigest.MD5.hex("appkeyA" + secret + now.toEpochMilli());
    }
}
