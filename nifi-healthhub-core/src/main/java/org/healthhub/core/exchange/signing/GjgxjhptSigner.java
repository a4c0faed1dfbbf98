// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.SignedHeaders;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Two-stage signature in the style of the national data exchange platform (国家数据共享交换平台): a session secret is obtained with the app key, renewed 60
 * seconds before its end and once after a refusal, and requests are signed under it as Base64(HMAC-SHA256(sid + rid + rtime)) in {@code gjgxjhpt_} headers.
 * The secret is held in memory only. The body is not covered.
 *
 * <p>Certainty: practice of several public clients of the national exchange platform; nothing says that the platform of Shaanxi works like this.
 */
public final class GjgxjhptSigner implements RequestSigner {

    private final IdTimeSign sign;
    private final SecretCache secrets;

    /**
     * Asks for no secret yet.
     *
     * @param requesterId id of the caller, issued by the platform
     * @param serviceId id of the called interface, issued by the platform
     * @param appKey authorisation code of the application, not empty
     * @param exchange way to the address that gives session secrets
     */
    public GjgxjhptSigner(final String requesterId, final String serviceId, final String appKey, final SecretExchange exchange) {
        this.sign = new IdTimeSign("gjgxjhpt", requesterId, serviceId, KeyedHash.HMAC_SHA256);
        this.secrets = new SecretCache(new GjgxjhptSecrets(sign, appKey, exchange));
    }

    @Override
    public SignedHeaders sign(final OutgoingRequest request, final InstantSource clock) throws IOException {
        final String secret = secrets.secret(clock);
        final Instant now = clock.instant();
        return new SignedHeaders(sign.values(secret, now), now);
    }

    @Override
    public boolean renew(final SignedHeaders refused) {
        secrets.renew(refused);
        return true;
    }

    @Override
    public String toString() {
        return "GjgxjhptSigner[" + sign + "]";
    }
}
