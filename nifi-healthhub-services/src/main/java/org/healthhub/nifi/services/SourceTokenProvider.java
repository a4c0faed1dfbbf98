// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.fasterxml.jackson.core.JsonPointer;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.lifecycle.OnDisabled;
import org.apache.nifi.annotation.lifecycle.OnEnabled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.controller.ConfigurationContext;
import org.apache.nifi.controller.VerifiableControllerService;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.oauth2.AccessToken;
import org.apache.nifi.oauth2.OAuth2AccessTokenProvider;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.ssl.SSLContextProvider;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

@Tags({"health", "oauth2", "token", "bearer", "api key", "http", "InvokeHTTP", "令牌", "鉴权", "接口对接", "卫生健康"})
@CapabilityDescription("Gives InvokeHTTP the token for a source system's interface: a fixed one, or one that a token endpoint of any form issues and that is fetched "
        + "again before it expires. The token stands in no attribute and in no log.")
public class SourceTokenProvider extends AbstractControllerService implements OAuth2AccessTokenProvider, VerifiableControllerService {

    static final PropertyDescriptor TOKEN_STRATEGY = new PropertyDescriptor.Builder()
            .name("Token Strategy")
            .description("Where the token comes from. It is sent in the header Authorization, after the word Bearer")
            .required(true)
            .allowableValues(TokenStrategy.class)
            .defaultValue(TokenStrategy.FIXED_TOKEN)
            .build();

    static final PropertyDescriptor APP_SECRET = new PropertyDescriptor.Builder()
            .name("App Secret")
            .description("The fixed token, or the secret of the client at the token endpoint. May stay empty for a source that wants no token")
            .required(false)
            .sensitive(true)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    static final PropertyDescriptor TOKEN_URL = new PropertyDescriptor.Builder()
            .name("Token URL")
            .description("Address of the token endpoint; it is asked by POST")
            .required(true)
            .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
            .addValidator(StandardValidators.URL_VALIDATOR)
            .build();

    static final PropertyDescriptor CLIENT_ID = new PropertyDescriptor.Builder()
            .name("Client ID")
            .description("Id of the hub as a client of the source system, issued by it")
            .required(false)
            .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    static final PropertyDescriptor REQUEST_BODY = new PropertyDescriptor.Builder()
            .name("Request Body")
            .description("Body of the request for a token, with {id} and {secret} where Client ID and App Secret belong; both are escaped as the content type needs it")
            .required(true)
            .defaultValue("grant_type=client_credentials&client_id={id}&client_secret={secret}")
            .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
            .addValidator(Validator.VALID)
            .build();

    static final PropertyDescriptor REQUEST_CONTENT_TYPE = new PropertyDescriptor.Builder()
            .name("Request Content Type")
            .description("Media type of the Request Body: application/x-www-form-urlencoded or application/json")
            .required(true)
            .defaultValue("application/x-www-form-urlencoded")
            .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    static final PropertyDescriptor TOKEN_POINTER = pointer("Token Pointer", "/access_token", "the token");
    static final PropertyDescriptor LIFETIME_POINTER = pointer("Lifetime Pointer", "/expires_in", "the number of seconds until it expires");

    static final PropertyDescriptor STANDARD_LIFETIME = new PropertyDescriptor.Builder()
            .name("Standard Lifetime")
            .description("Lifetime of a token whose answer states none")
            .required(true)
            .defaultValue("30 mins")
            .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
            .addValidator(StandardValidators.TIME_PERIOD_VALIDATOR)
            .build();

    static final PropertyDescriptor REFRESH_WINDOW = new PropertyDescriptor.Builder()
            .name("Refresh Window")
            .description("How long before its end a token is no longer used; at most half of its lifetime is given away")
            .required(true)
            .defaultValue("60 secs")
            .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
            .addValidator(StandardValidators.TIME_PERIOD_VALIDATOR)
            .build();

    static final PropertyDescriptor RESPONSE_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Response Timeout")
            .description("Longest time for a connection to the token endpoint, and for its answer")
            .required(true)
            .defaultValue("10 secs")
            .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.MILLISECONDS, 1, TimeUnit.HOURS))
            .build();

    static final PropertyDescriptor SSL_CONTEXT_SERVICE = new PropertyDescriptor.Builder()
            .name("SSL Context Service")
            .description("Truststore, and keystore where the token endpoint wants a client certificate")
            .required(false)
            .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
            .identifiesControllerService(SSLContextProvider.class)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            TOKEN_STRATEGY,
            APP_SECRET,
            TOKEN_URL,
            CLIENT_ID,
            REQUEST_BODY,
            REQUEST_CONTENT_TYPE,
            TOKEN_POINTER,
            LIFETIME_POINTER,
            STANDARD_LIFETIME,
            REFRESH_WINDOW,
            RESPONSE_TIMEOUT,
            SSL_CONTEXT_SERVICE);

    private final Clock clock;
    private volatile Optional<TokenEndpoint> endpoint = Optional.empty();
    private volatile Duration window = Duration.ZERO;
    private AccessToken token;
    private Instant usableUntil = Instant.MIN;

    public SourceTokenProvider() {
        this(Clock.systemUTC());
    }

    SourceTokenProvider(final Clock clock) {
        this.clock = clock;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) {
        configure(context);
    }

    @OnDisabled
    public void onDisabled() {
        endpoint.ifPresent(fetching -> fetching.client().shutdownNow());
        endpoint = Optional.empty();
        forget();
    }

    private synchronized void configure(final ConfigurationContext context) {
        endpoint = endpoint(context);
        window = endpoint.isPresent() ? period(context, REFRESH_WINDOW) : Duration.ZERO;
        token = endpoint.isPresent() ? null : new SourceToken(secret(context), Duration.ZERO);
        usableUntil = endpoint.isPresent() ? Instant.MIN : Instant.MAX;
    }

    private synchronized void forget() {
        token = null;
        usableUntil = Instant.MIN;
    }

    /**
     * A token that can be used now.
     *
     * @throws ProcessException when the token endpoint gives none
     */
    @Override
    public synchronized AccessToken getAccessDetails() {
        if (!clock.instant().isBefore(usableUntil)) {
            final TokenEndpoint fetching = endpoint.orElseThrow(() -> new IllegalStateException("The service is not enabled"));
            try {
                final SourceToken fetched = fetching.fetch();
                final Duration lifetime = fetched.lifetime();
                final Duration early = window.compareTo(lifetime.dividedBy(2)) > 0 ? lifetime.dividedBy(2) : window;
                token = fetched;
                usableUntil = clock.instant().plus(lifetime).minus(early);
            } catch (final TokenEndpoint.TokenFaultException e) {
                throw new ProcessException(e.getMessage());
            }
        }
        return token;
    }

    @Override
    public List<ConfigVerificationResult> verify(final ConfigurationContext context, final ComponentLog verificationLogger, final Map<String, String> variables) {
        final Optional<TokenEndpoint> tried = endpoint(context);
        if (tried.isEmpty()) {
            return List.of(result(ConfigVerificationResult.Outcome.SKIPPED, "A fixed token can only be tried by a request to the source"));
        }
        try {
            final SourceToken fetched = tried.get().fetch();
            return List.of(result(ConfigVerificationResult.Outcome.SUCCESSFUL, "The token endpoint gave a token for %d seconds".formatted(fetched.lifetime().toSeconds())));
        } catch (final TokenEndpoint.TokenFaultException e) {
            return List.of(result(ConfigVerificationResult.Outcome.FAILED, e.getMessage()));
        } finally {
            tried.get().client().shutdownNow();
        }
    }

    private static ConfigVerificationResult result(final ConfigVerificationResult.Outcome outcome, final String explanation) {
        return new ConfigVerificationResult.Builder().verificationStepName("Token").outcome(outcome).explanation(explanation).build();
    }

    private static Optional<TokenEndpoint> endpoint(final ConfigurationContext context) {
        if (context.getProperty(TOKEN_STRATEGY).asAllowableValue(TokenStrategy.class) == TokenStrategy.FIXED_TOKEN) {
            return Optional.empty();
        }
        final Duration timeout = period(context, RESPONSE_TIMEOUT);
        final HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(timeout);
        Optional.ofNullable(context.getProperty(SSL_CONTEXT_SERVICE).asControllerService(SSLContextProvider.class))
                .ifPresent(provider -> client.sslContext(provider.createContext()));
        return Optional.of(new TokenEndpoint(client.build(), URI.create(context.getProperty(TOKEN_URL).getValue().strip()), context.getProperty(REQUEST_BODY).getValue(),
                context.getProperty(REQUEST_CONTENT_TYPE).getValue().strip(), Optional.ofNullable(context.getProperty(CLIENT_ID).getValue()).orElse(""), secret(context),
                JsonPointer.compile(context.getProperty(TOKEN_POINTER).getValue().strip()), JsonPointer.compile(context.getProperty(LIFETIME_POINTER).getValue().strip()),
                period(context, STANDARD_LIFETIME), timeout));
    }

    private static String secret(final ConfigurationContext context) {
        return Optional.ofNullable(context.getProperty(APP_SECRET).getValue()).orElse("");
    }

    private static Duration period(final ConfigurationContext context, final PropertyDescriptor property) {
        return Duration.ofMillis(context.getProperty(property).asTimePeriod(TimeUnit.MILLISECONDS));
    }

    private static PropertyDescriptor pointer(final String name, final String preset, final String what) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description("JSON pointer (RFC 6901) in the answer of the token endpoint to " + what)
                .required(true)
                .defaultValue(preset)
                .dependsOn(TOKEN_STRATEGY, TokenStrategy.TOKEN_ENDPOINT)
                .addValidator((subject, input, context) -> new ValidationResult.Builder().subject(subject).input(input).valid(input.strip().matches("/([^~]|~[01])*"))
                        .explanation("it must be a JSON pointer such as /data/token").build())
                .build();
    }
}
