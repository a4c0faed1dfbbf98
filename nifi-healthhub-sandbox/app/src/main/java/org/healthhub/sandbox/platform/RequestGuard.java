// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what must hold before a record is looked at: the caller by the configured scheme, the digest of the body (RFC 9530), and decrypts. Thread-safe.
 */
final class RequestGuard {

    private static final Pattern SHA_256_DIGEST = Pattern.compile("(?:^|[,\\s])sha-256=:([A-Za-z0-9+/=]+):");

    private final EmulatorConfig config;
    private final ClockWindow clock;
    private final SecretRegister secrets;
    private final SecretRegister refreshSecrets;
    private final AccessCheck check;
    private final Optional<BodyOpener> opener;

    RequestGuard(final EmulatorConfig config, final Clock clock) {
        this.config = config;
        this.clock = new ClockWindow(clock, config.clockWindow());
        this.secrets = new SecretRegister(config.access().secretLife());
        this.refreshSecrets = new SecretRegister(config.access().secretLife().multipliedBy(4));
        this.check = switch (config.access().scheme()) {
            case GJZWFWPT_HMAC_SHA256 -> new IdTimeCheck("gjzwfwpt", config, now -> List.of(config.secret()), Crypto::hmacSha256);
            case GJZWFWPT_HMAC_SM3 -> new IdTimeCheck("gjzwfwpt", config, now -> List.of(config.secret()), Crypto::hmacSm3);
            case GJGXJHPT_TWO_STAGE -> new IdTimeCheck("gjgxjhpt", config, now -> secrets.valid(now.clock()), Crypto::hmacSha256);
            case REFRESH_TOKEN -> new QueryDigestCheck(config, refreshSecrets, secrets);
            case CANONICAL_REQUEST -> new CanonicalRequestCheck(config);
            case TOKEN_DIGEST -> new TokenDigestCheck(config, new NonceRegister());
            case SORTED_PARAMETERS -> new SortedParameterCheck(config);
            case BEARER_TOKEN -> new BearerCheck(secrets);
        };
        this.opener = config.access().cipher().map(BodyOpener::new);
    }

    private RequestGuard(final RequestGuard other, final Clock clock) {
        this.config = other.config;
        this.clock = new ClockWindow(clock, config.clockWindow());
        this.secrets = other.secrets;
        this.refreshSecrets = other.refreshSecrets;
        this.check = other.check;
        this.opener = other.opener;
    }

    /** The same guard, with its secrets and nonces, by another clock. */
    RequestGuard at(final Clock other) {
        return new RequestGuard(this, other);
    }

    /**
     * Checks requester, service, clock and signature, as far as the headers show them.
     *
     * @throws RefusedRequestException 401 with rid-401, sid-401, clock-401, sign-401, nonce-401 or token-401; 400 when a header is missing
     */
    void checkSignature(final SignedCall call) throws RefusedRequestException {
        check.check(call, clock);
    }

    /**
     * Checks type and digest of the body as it was sent. Most signatures do not cover the body, so the digest is not optional here.
     *
     * @throws RefusedRequestException 415 or 400
     */
    void checkBody(final SignedCall call) throws RefusedRequestException {
        final String type = call.required("Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
        final String expected = isCiphertext() ? "text/plain;charset=utf-8" : "application/json;charset=utf-8";
        if (!type.equals(expected)) {
            throw new RefusedRequestException(415, "type-415", "Content-Type应为" + expected);
        }
        final Matcher matcher = SHA_256_DIGEST.matcher(call.required("Content-Digest"));
        if (!matcher.find()) {
            throw new RefusedRequestException(400, "digest-400", "Content-Digest缺少sha-256");
        }
        if (!Base64.getEncoder().encodeToString(Crypto.sha256(call.body())).equals(matcher.group(1))) {
            throw new RefusedRequestException(400, "digest-400", "Content-Digest与报文不符");
        }
    }

    /**
     * Takes the content out of envelope and encryption.
     *
     * @param body body after decompression
     * @return JSON
     * @throws RefusedRequestException when a sign in the body is wrong or the body can not be decrypted
     */
    byte[] open(final byte[] body) throws RefusedRequestException {
        final byte[] content = check.open(body, clock);
        return opener.isPresent() ? opener.get().open(content, clock) : content;
    }

    /** Gives a session secret; 404 when the scheme has none. */
    PlatformAnswer sessionSecret(final byte[] question) throws RefusedRequestException {
        demand(AccessScheme.GJGXJHPT_TWO_STAGE);
        return new SecretDesk(config, secrets).sessionSecret(question, clock);
    }

    /** Gives a refresh secret; 404 when the scheme has none. */
    PlatformAnswer refreshSecret(final URI uri) throws RefusedRequestException {
        demand(AccessScheme.REFRESH_TOKEN);
        return new QueryDigestCheck(config, refreshSecrets, secrets).refreshSecret(uri, clock);
    }

    /** Gives a request secret; 404 when the scheme has none. */
    PlatformAnswer requestSecret(final URI uri) throws RefusedRequestException {
        demand(AccessScheme.REFRESH_TOKEN);
        return new QueryDigestCheck(config, refreshSecrets, secrets).requestSecret(uri, clock);
    }

    /** Gives an access token; 404 when the scheme has none. */
    PlatformAnswer accessToken(final byte[] form) throws RefusedRequestException {
        demand(AccessScheme.BEARER_TOKEN);
        return new SecretDesk(config, secrets).accessToken(form, clock);
    }

    /** Takes back every session secret and token before its end. */
    void revokeSecrets() {
        secrets.revoke();
        refreshSecrets.revoke();
    }

    private void demand(final AccessScheme scheme) throws RefusedRequestException {
        if (config.access().scheme() != scheme) {
            throw new RefusedRequestException(404, "path-404", "接口不存在");
        }
    }

    private boolean isCiphertext() {
        return config.access().scheme() != AccessScheme.SORTED_PARAMETERS && config.access().cipher().map(cipher -> cipher.envelope().isEmpty()).orElse(false);
    }
}
