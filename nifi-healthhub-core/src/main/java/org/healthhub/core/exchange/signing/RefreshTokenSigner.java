// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import com.fasterxml.jackson.core.JsonPointer;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.SignedHeaders;
import org.healthhub.core.exchange.SigningException;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * Secrets in two stages in the style of the Zhejiang public data platform (浙江公共数据平台): the app secret gives a refresh secret (48 hours there), that gives
 * a request secret (15 minutes there), and every request carries {@code appKey}, {@code requestTime} in milliseconds and {@code sign} = hexadecimal
 * MD5(appKey + secret + requestTime). The body is not covered, and MD5 with a secret inside is weak: only over TLS.
 *
 * <p>Certainty: names, digest and lives are practice read in public clients; that the three values of a data call stand in the query, and that ends are epoch
 * milliseconds, are assumptions of this project. Nothing is known of Shaanxi. Secrets are held in memory only. Thread-safe.
 */
public final class RefreshTokenSigner implements RequestSigner {

    private static final String BY_KEY = "refreshTokenByKey.htm";
    private static final String BY_SECRET = "refreshTokenBySec.htm";
    private static final String SUCCESS = "00";
    private static final JsonPointer REFRESH_SECRET = JsonPointer.compile("/datas/refreshSecret");
    private static final JsonPointer REFRESH_END = JsonPointer.compile("/datas/refreshSecretEndTime");
    private static final JsonPointer REQUEST_SECRET = JsonPointer.compile("/datas/requestSecret");
    private static final JsonPointer REQUEST_END = JsonPointer.compile("/datas/requestSecretEndTime");

    private final String appKey;
    private final SecretExchange exchange;
    private final SecretCache refreshSecrets;
    private final SecretCache requestSecrets;

    /**
     * Asks for no secret yet.
     *
     * @param appKey id of the application
     * @param appSecret its secret, not empty
     * @param exchange way to the addresses that give secrets
     */
    public RefreshTokenSigner(final String appKey, final String appSecret, final SecretExchange exchange) {
        this.appKey = Objects.requireNonNull(appKey, "appKey");
        this.exchange = exchange;
        final String secret = IdTimeSign.secret(appSecret);
        this.refreshSecrets = new SecretCache(clock -> ask(BY_KEY, secret, clock, REFRESH_SECRET, REFRESH_END));
        this.requestSecrets = new SecretCache(this::requestSecret);
    }

    @Override
    public SignedHeaders sign(final OutgoingRequest request, final InstantSource clock) throws IOException {
        final String secret = requestSecrets.secret(clock);
        final Instant now = clock.instant();
        return new SignedHeaders(Map.of(), query(secret, now), now);
    }

    @Override
    public boolean renew(final SignedHeaders refused) {
        requestSecrets.renew(refused);
        return true;
    }

    private TimedSecret requestSecret(final InstantSource clock) throws IOException {
        final String refreshSecret = refreshSecrets.secret(clock);
        try {
            return ask(BY_SECRET, refreshSecret, clock, REQUEST_SECRET, REQUEST_END);
        } catch (final SigningException e) {
            if (!e.code().equals(OutcomeCodes.SECRET_REFUSED)) {
                throw e;
            }
            // The platform may have dropped the refresh secret before its end.
            refreshSecrets.renew(new SignedHeaders(Map.of(), clock.instant()));
            return ask(BY_SECRET, refreshSecrets.secret(clock), clock, REQUEST_SECRET, REQUEST_END);
        }
    }

    private TimedSecret ask(final String name, final String secret, final InstantSource clock, final JsonPointer value, final JsonPointer end) throws IOException {
        final Instant now = clock.instant();
        return SecretAnswer.read(exchange.get(name, query(secret, now)), SUCCESS).secret(value, end, now);
    }

    private String query(final String secret, final Instant time) {
        final String millis = Long.toString(time.toEpochMilli());
        return "appKey=" + URLEncoder.encode(appKey, StandardCharsets.UTF_8) + "&requestTime=" + millis + "&sign=" + sign(appKey, secret, millis);
    }

    static String sign(final String appKey, final String secret, final String millis) {
        return TextDigest.MD5.hex(appKey + secret + millis);
    }

    @Override
    public String toString() {
        return "RefreshTokenSigner[" + appKey + "]";
    }
}
