// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Each way of signing and encrypting, from the hub's service over real HTTP to the emulator, which checks it with code of its own.
 */
class SigningStrategiesTest {

    private static final String SM4_KEY = "bbf1dd188b8b4629853f06f118d11e4a";
    private static final String SM4_VECTOR = "abcd0863ef9087ced675985321bedf67";
    private static final String SM2_KEY = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    private static final String OTHER_SECRET = "another-secret-0123456789";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static EmbeddedPostgres postgres;

    private PlatformEmulator emulator;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        }
    }

    @AfterEach
    void stopEmulator() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void testEveryStrategyIsAccepted(final AccessScheme scheme) throws Exception {
        start(AccessConfig.of(scheme), Clock.systemUTC());
        final HubSide hub = hub(scheme, Map.of());
        assertAccepted(hub.submit());
        assertAccepted(hub.submit());
        final ConfigVerificationResult verified = hub.verify();
        assertEquals(Outcome.SUCCESSFUL, verified.getOutcome(), verified.getExplanation());
        assertFalse(hub.logged().contains(EmulatorRequests.SECRET), hub.logged());
    }

    @ParameterizedTest
    @EnumSource
    void testWrongSecret(final AccessScheme scheme) throws Exception {
        start(AccessConfig.of(scheme), Clock.systemUTC());
        final HubSide hub = hub(scheme, Map.of("App Secret", OTHER_SECRET));
        final String code = switch (scheme) {
            case GJGXJHPT_TWO_STAGE, REFRESH_TOKEN -> "SECRET_REFUSED";
            case BEARER_TOKEN -> "TOKEN_UNAVAILABLE";
            default -> "SIGN_401";
        };
        final SubmissionOutcome expected = scheme == AccessScheme.BEARER_TOKEN ? new SubmissionOutcome.Retry(code, Optional.empty()) : new SubmissionOutcome.Failed(code);
        assertEquals(expected, hub.submit());
        final ConfigVerificationResult verified = hub.verify();
        assertEquals(Outcome.FAILED, verified.getOutcome());
        assertTrue(verified.getExplanation().startsWith(code + ": "), verified.getExplanation());
        assertTrue(verified.getExplanation().contains(scheme == AccessScheme.BEARER_TOKEN ? "OAuth2 Access Token Provider" : "App Secret"), verified.getExplanation());
        assertFalse((verified.getExplanation() + hub.logged()).contains(OTHER_SECRET));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"BEARER_TOKEN"})
    void testUnknownRequester(final AccessScheme scheme) throws Exception {
        start(AccessConfig.of(scheme), Clock.systemUTC());
        final HubSide hub = hub(scheme, Map.of("Requester ID", "r_nobody"));
        final String code = scheme == AccessScheme.GJGXJHPT_TWO_STAGE || scheme == AccessScheme.REFRESH_TOKEN ? "SECRET_REFUSED" : "RID_401";
        assertEquals(new SubmissionOutcome.Failed(code), hub.submit());
        assertTrue(hub.verify().getExplanation().contains("Requester ID"), hub.verify().getExplanation());
    }

    @ParameterizedTest
    @CsvSource({
        "GJZWFWPT_HMAC_SHA256, 301",
        "GJZWFWPT_HMAC_SM3, 301",
        "GJGXJHPT_TWO_STAGE, 301",
        "REFRESH_TOKEN, 301",
        "CANONICAL_REQUEST, 92",
        "TOKEN_DIGEST, 302",
        "SORTED_PARAMETERS, 301"})
    void testClockOutsideTheWindow(final AccessScheme scheme, final int seconds) throws Exception {
        start(AccessConfig.of(scheme), Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-seconds - 1)));
        final HubSide hub = hub(scheme, Map.of());
        final String code = scheme == AccessScheme.GJGXJHPT_TWO_STAGE || scheme == AccessScheme.REFRESH_TOKEN ? "SECRET_REFUSED" : "CLOCK_401";
        assertEquals(new SubmissionOutcome.Failed(code), hub.submit());
        assertTrue(hub.verify().getExplanation().contains("clock"), hub.verify().getExplanation());
    }

    @ParameterizedTest
    @EnumSource(names = {"GJGXJHPT_TWO_STAGE", "REFRESH_TOKEN"})
    void testSecretTakenBackIsRenewedOnce(final AccessScheme scheme) throws Exception {
        start(AccessConfig.of(scheme), Clock.systemUTC());
        final HubSide hub = hub(scheme, Map.of());
        assertAccepted(hub.submit());
        emulator.revokeSecrets();
        assertAccepted(hub.submit());
    }

    @Test
    void testSecretEndsAndIsRenewedBefore() throws Exception {
        start(AccessConfig.of(AccessScheme.GJGXJHPT_TWO_STAGE).with(Duration.ofSeconds(2)), Clock.systemUTC());
        final HubSide hub = hub(AccessScheme.GJGXJHPT_TWO_STAGE, Map.of());
        for (int i = 0; i < 8; i++) {
            assertAccepted(hub.submit());
            Thread.sleep(400);
        }
    }

    @Test
    void testExpiredTokenIsRenewedOnce() throws Exception {
        start(AccessConfig.of(AccessScheme.BEARER_TOKEN), Clock.systemUTC());
        final HubSide hub = hub(AccessScheme.BEARER_TOKEN, Map.of(), 2);
        assertAccepted(hub.submit());
        emulator.revokeSecrets();
        assertAccepted(hub.submit());
    }

    @Test
    void testExpiredTokenThatTheServiceKeeps() throws Exception {
        start(AccessConfig.of(AccessScheme.BEARER_TOKEN), Clock.systemUTC());
        final HubSide hub = hub(AccessScheme.BEARER_TOKEN, Map.of(), Integer.MAX_VALUE);
        assertAccepted(hub.submit());
        emulator.revokeSecrets();
        assertEquals(new SubmissionOutcome.Failed("TOKEN_401"), hub.submit());
        final String words = hub.verify().getExplanation();
        assertTrue(words.startsWith("TOKEN_401: ") && words.contains("OAuth2 Access Token Provider"), words);
    }

    @Test
    void testReplayIsRefused() throws Exception {
        start(AccessConfig.of(AccessScheme.TOKEN_DIGEST), Clock.systemUTC());
        final String time = String.valueOf(System.currentTimeMillis() / 1000);
        final byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        final Map<String, String> headers = new HashMap<>(EmulatorRequests.headers(body));
        headers.putAll(Map.of("x-tif-paasid", EmulatorRequests.RID, "x-tif-timestamp", time, "x-tif-nonce", "n-1",
                "x-tif-signature", Crypto.sha256(time + EmulatorRequests.SECRET + "n-1" + time)));
        final EmulatorRequests requests = EmulatorRequests.to(emulator);
        assertEquals(200, requests.post("/sysapi/ping", headers, body).statusCode());
        assertEquals("nonce-401", EmulatorRequests.json(requests.post("/sysapi/ping", headers, body)).path("code").asText());
    }

    @Test
    void testContentChangedOnTheWayIsRefused() throws Exception {
        start(AccessConfig.of(AccessScheme.SORTED_PARAMETERS), Clock.systemUTC());
        final ObjectNode envelope = MAPPER.createObjectNode().put("app_id", EmulatorRequests.RID).put("biz_content", "{}").put("digest_type", "SHA256")
                .put("method", EmulatorRequests.SID).put("timestamp", String.valueOf(System.currentTimeMillis())).put("version", "X.M.0.1");
        final StringBuilder text = new StringBuilder();
        envelope.properties().forEach(member -> text.append(text.isEmpty() ? "" : "&").append(member.getKey()).append('=').append(member.getValue().asText()));
        envelope.put("sign", Crypto.sha256(text + EmulatorRequests.SECRET));
        assertEquals("200", ping(envelope));
        assertEquals("sign-401", ping(envelope.put("biz_content", "{ }")));
    }

    @ParameterizedTest
    @CsvSource({"true, false, None", "true, true, gzip", "false, false, gzip", "false, true, None"})
    void testSm4(final boolean fixed, final boolean pkcs7, final String compression) throws Exception {
        start(AccessConfig.STANDARD.with(new AccessConfig.BodyCipher(SM4_KEY, fixed ? Optional.of(SM4_VECTOR) : Optional.empty(), pkcs7, Optional.empty())),
                Clock.systemUTC());
        final Map<String, String> properties = sm4(fixed, pkcs7);
        properties.put("Content Compression", compression);
        assertAccepted(hub(AccessScheme.GJZWFWPT_HMAC_SHA256, properties).submit());
        properties.put("SM4 Key", SM4_KEY.replace('b', 'c'));
        final HubSide other = hub(AccessScheme.GJZWFWPT_HMAC_SHA256, properties);
        assertEquals(new SubmissionOutcome.Failed("CIPHER_400"), other.submit());
        assertTrue(other.verify().getExplanation().contains("SM4 Key"), other.verify().getExplanation());
    }

    @Test
    void testSm4InsideSortedParameters() throws Exception {
        start(AccessConfig.of(AccessScheme.SORTED_PARAMETERS).with(new AccessConfig.BodyCipher(SM4_KEY, Optional.of(SM4_VECTOR), false, Optional.empty())),
                Clock.systemUTC());
        assertAccepted(hub(AccessScheme.SORTED_PARAMETERS, sm4(true, false)).submit());
        assertEquals(new SubmissionOutcome.Failed("CIPHER_400"), hub(AccessScheme.SORTED_PARAMETERS, Map.of()).submit());
    }

    @ParameterizedTest
    @CsvSource({"ASN.1 DER, false", "Raw, true"})
    void testSm4AndSm2Envelope(final String encoding, final boolean raw) throws Exception {
        final String publicKey = HexFormat.of().formatHex(GMNamedCurves.getByName("sm2p256v1").getG().multiply(new BigInteger(SM2_KEY, 16)).getEncoded(false));
        start(AccessConfig.STANDARD.with(new AccessConfig.BodyCipher(SM4_KEY, Optional.empty(), false,
                Optional.of(new AccessConfig.Sm2Seal("app", publicKey, "1234567812345678", raw)))), Clock.systemUTC());
        final Map<String, String> properties = sm4(false, false);
        properties.putAll(Map.of("Body Protection", "SM4 and SM2 Envelope", "Application Code", "app", "SM2 Private Key", SM2_KEY, "SM2 Signature Encoding", encoding));
        assertAccepted(hub(AccessScheme.GJZWFWPT_HMAC_SHA256, properties).submit());
        properties.put("SM2 Private Key", SM2_KEY.replace('9', '8'));
        final HubSide other = hub(AccessScheme.GJZWFWPT_HMAC_SHA256, properties);
        assertEquals(new SubmissionOutcome.Failed("SM2_401"), other.submit());
        assertTrue(other.verify().getExplanation().contains("SM2 Private Key"), other.verify().getExplanation());
        assertFalse(other.logged().contains(SM4_KEY));
    }

    private void start(final AccessConfig access, final Clock clock) throws IOException, SQLException {
        final EmulatorConfig config = EmulatorConfig.of(0, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "",
                EmulatorRequests.RID, EmulatorRequests.SID, EmulatorRequests.SECRET, EmulatorRequests.catalogue()).with(access);
        emulator = PlatformEmulator.start(config, clock, Optional.empty());
    }

    private HubSide hub(final AccessScheme scheme, final Map<String, String> properties) throws Exception {
        return hub(scheme, properties, 1000);
    }

    private HubSide hub(final AccessScheme scheme, final Map<String, String> properties, final int tokenUses) throws Exception {
        final Map<String, String> all = new HashMap<>(properties);
        all.put("Signing Strategy", switch (scheme) {
            case GJZWFWPT_HMAC_SHA256 -> "gjzwfwpt HMAC-SHA256";
            case GJZWFWPT_HMAC_SM3 -> "gjzwfwpt HMAC-SM3";
            case GJGXJHPT_TWO_STAGE -> "gjgxjhpt Two-Stage Secret";
            case REFRESH_TOKEN -> "Refresh Token MD5";
            case CANONICAL_REQUEST -> "Canonical Request HMAC-SHA256";
            case TOKEN_DIGEST -> "Token Digest SHA-256";
            case SORTED_PARAMETERS -> "Sorted Parameter Digest";
            case BEARER_TOKEN -> "Bearer Token";
        });
        if (scheme == AccessScheme.REFRESH_TOKEN) {
            all.put("Secret Path", "/gateway/app");
        }
        if (scheme == AccessScheme.BEARER_TOKEN) {
            all.put("OAuth2 Access Token Provider", "tokens");
        }
        return HubSide.of(emulator.baseUrl(), all, new TokenDesk(emulator.baseUrl(), all.getOrDefault("App Secret", EmulatorRequests.SECRET), tokenUses));
    }

    private static Map<String, String> sm4(final boolean fixed, final boolean pkcs7) {
        final Map<String, String> properties = new HashMap<>(Map.of("Body Protection", "SM4", "SM4 Key", SM4_KEY, "SM4 Padding", pkcs7 ? "PKCS#7" : "ISO/IEC 7816-4"));
        if (fixed) {
            properties.put("SM4 Initialization Vector", SM4_VECTOR);
        }
        return properties;
    }

    private String ping(final ObjectNode envelope) throws Exception {
        final byte[] body = MAPPER.writeValueAsBytes(envelope);
        return EmulatorRequests.json(EmulatorRequests.to(emulator).post("/sysapi/ping", EmulatorRequests.headers(body), body)).path("code").asText();
    }

    private static void assertAccepted(final SubmissionOutcome outcome) {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, outcome, String.valueOf(outcome));
        assertEquals(1, answered.receipt().accepted(), answered.receipt().body());
    }
}
