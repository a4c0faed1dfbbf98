// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.oauth2.AccessToken;
import org.apache.nifi.oauth2.OAuth2AccessTokenProvider;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.SigningException;
import org.healthhub.core.exchange.signing.TokenSource;

/**
 * Access tokens of NiFi's own token service, which renews them before their end.
 *
 * @param provider the service
 */
record OAuth2Tokens(OAuth2AccessTokenProvider provider) implements TokenSource {

    @Override
    public String token() throws SigningException {
        final AccessToken token;
        try {
            token = provider.getAccessDetails();
        } catch (final RuntimeException e) {
            // The cause may quote the token service's answer; that service logs it itself.
            throw unavailable();
        }
        if (token == null || token.getAccessToken() == null || token.getAccessToken().isBlank()) {
            throw unavailable();
        }
        return token.getAccessToken();
    }

    private static SigningException unavailable() {
        return new SigningException(OutcomeCodes.TOKEN_UNAVAILABLE, false, "the OAuth2 Access Token Provider gives no token: verify that service");
    }
}
