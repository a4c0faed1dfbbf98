// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.flows.Docking;
import org.healthhub.flows.SharingParameters;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.flow.ListenerCertificate;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRest;
import org.healthhub.sandbox.rest.NiFiRestException;
import org.healthhub.sandbox.rest.TlsFiles;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.share.SampleGrants;
import org.healthhub.sandbox.status.ResourceCounts;
import org.healthhub.sandbox.status.StatusReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The secured sandbox on a genuine NiFi: a system runs in it, and each role may do what its table says and nothing else. What is refused is tried first, so that
 * everything that could be changed is still there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredSandboxIT {
    private static final int ROWS = 60;
    private static final int FORBIDDEN = 403;
    private static final int FIRST_ERROR = 300;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    private static Path folder;
    private static RunningSandbox sandbox;
    private static TlsFolder tls;
    private static NiFiClient administrator;
    private static String system;
    private static StatusReport report;
    private static SecuredFlow flow;
    private static ListenerCalls calls;
    /** A certificate of the sandbox's authority whose owner is no user of NiFi. */
    private static SSLContext stranger;
    private static String before;
    /** Of the time before anybody may change anything. */
    private static Map<String, String> values;
    private static final Map<SSLContext, HttpClient> CLIENTS = new HashMap<>();
    private static final Map<Role, SSLContext> CONTEXTS = new EnumMap<>(Role.class);
    private static final List<String> SECRETS = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.startSecured("secured");
        tls = new TlsFolder(sandbox.home().tls());
        administrator = sandbox.nifi();
        final List<BusinessSystem> systems = sandbox.open().systems(List.of("S20"));
        sandbox.open().run(systems, ROWS, step -> { });
        report = sandbox.open().awaitFates(systems, LIMIT, step -> { });
        calls = new ListenerCalls(sandbox);
        system = administrator.processGroups().children(administrator.processGroups().root()).getFirst().path("id").asText();
        administrator.processGroups().stop(system);
        flow = new SecuredFlow(administrator, system, administrator.rest().get("/process-groups/%s/download".formatted(system)).toString());
        before = flow.snapshot();
        values = flow.values();
        stranger = new TlsFiles(tls.directory().resolve("server.p12"), passwords().getProperty("server").toCharArray(), tls.trusted(), null).context();
        for (final Role role : Role.values()) {
            CONTEXTS.put(role, tls.context(role));
        }
        final Secrets secrets = Secrets.of(sandbox.home());
        SECRETS.addAll(List.of(secrets.hubKey(), secrets.platformSecret(), secrets.databasePassword(), secrets.sftpPassword(), secrets.sourceSecret(), secrets.sharingKey(),
            secrets.nifiSensitiveKey()));
        passwords().values().forEach(password -> SECRETS.add((String) password));
    }

    @AfterAll
    static void stop() {
        CLIENTS.values().forEach(HttpClient::close);
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static Properties passwords() throws IOException {
        final Properties passwords = new Properties();
        try (InputStream in = Files.newInputStream(tls.passwords())) {
            passwords.load(in);
        }
        return passwords;
    }

    private static HttpResponse<String> send(final SSLContext context, final RoleRequest request, final Map<String, String> values) throws IOException,
        InterruptedException {
        final String body = SecuredFlow.filled(request.body(), values);
        final HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(sandbox.instance().api() + SecuredFlow.filled(request.path(), values)))
            .header("Content-Type", SecuredFlow.contentType(body)).timeout(Duration.ofMinutes(1));
        if (request == RoleRequest.ADD_ARCHIVE) {
            builder.header("Filename", "roles.nar");
        }
        final HttpClient http = CLIENTS.computeIfAbsent(context, key -> HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(key).build());
        final HttpResponse<String> response = http.send(builder.method(request.method(), HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
        SECRETS.forEach(secret -> assertFalse(response.body().contains(secret), () -> request + " shows a secret"));
        return response;
    }

    static Stream<Arguments> refused() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.ADMINISTRATOR)
            .flatMap(role -> Arrays.stream(RoleRequest.values()).filter(request -> !request.isAllowedFor(role)).map(request -> Arguments.of(role, request)));
    }

    static Stream<Arguments> allowed() {
        return Arrays.stream(Role.values())
            .flatMap(role -> Arrays.stream(RoleRequest.values()).filter(request -> request.isAllowedFor(role)).map(request -> Arguments.of(role, request)));
    }

    @Test
    @Order(1)
    void testSystemRunsInTheSecuredSandbox() {
        final ResourceCounts counts = report.systems().stream().filter(status -> status.code().equals("S20")).findFirst().orElseThrow().resources().getFirst();
        assertEquals(ROWS, counts.source());
        assertTrue(counts.accepted() > 0, counts::toString);
    }

    @Test
    @Order(1)
    void testSettingsUpAgainChangesNothing() {
        assertEquals(0, new RoleSetup(administrator).apply());
        assertEquals(before, flow.snapshot());
    }

    @Test
    @Order(1)
    void testWithoutCertificateHandshakeIsRefused() {
        final NiFiRest nobody = new NiFiRest(sandbox.instance().api(), new TlsFiles(null, null, tls.trusted(), null).context());
        final NiFiRestException e = assertThrows(NiFiRestException.class, () -> nobody.get("/flow/about"));
        assertEquals(0, e.status());
        assertTrue(e.getCause() instanceof SSLException, e::toString);
    }

    @Test
    @Order(1)
    void testCertificateOfAnotherAuthorityIsRefused() {
        final TlsFolder other = new TlsFolder(folder.resolve("other"));
        other.prepare();
        final SSLContext forged = new TlsFiles(other.keyStore(Role.ADMINISTRATOR), password(other), tls.trusted(), null).context();
        final NiFiRestException e = assertThrows(NiFiRestException.class, () -> new NiFiRest(sandbox.instance().api(), forged).get("/flow/about"));
        assertEquals(0, e.status());
        assertTrue(e.getCause() instanceof SSLException, e::toString);
    }

    private static char[] password(final TlsFolder other) {
        final Properties passwords = new Properties();
        try (InputStream in = Files.newInputStream(other.passwords())) {
            passwords.load(in);
            return passwords.getProperty(Role.ADMINISTRATOR.word()).toCharArray();
        } catch (final IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(1)
    void testConfigurationIsPrivate() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(sandbox.home().directory().resolve("nifi/conf/nifi.properties"))));
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void testUnknownUserIsRefused(final RoleRequest request) throws IOException, InterruptedException {
        assertEquals(FORBIDDEN, send(stranger, request, values).statusCode());
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Order(3)
    void testForbiddenIsRefused(final Role role, final RoleRequest request) throws IOException, InterruptedException {
        final HttpResponse<String> response = send(CONTEXTS.get(role), request, values);
        assertEquals(FORBIDDEN, response.statusCode(), response::body);
    }

    @Test
    @Order(4)
    void testRefusedRequestsChangedNothing() {
        assertEquals(before, flow.snapshot());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINEER", "ADMINISTRATOR"})
    @Order(4)
    void testSensitiveParametersNeverComeBack(final Role role) {
        final NiFiClient client = new NiFiClient(sandbox.instance().api(), CONTEXTS.get(role));
        int sensitive = 0;
        for (final JsonNode context : client.parameterContexts().all()) {
            for (final JsonNode parameter : context.path("parameters")) {
                if (parameter.at("/parameter/sensitive").asBoolean()) {
                    final String value = parameter.at("/parameter/value").asText("");
                    assertTrue(value.isEmpty() || value.equals("null") || value.matches("\\*+"), parameter.at("/parameter/name")::asText);
                    sensitive++;
                }
            }
        }
        assertTrue(sensitive > 0);
    }

    @Test
    @Order(4)
    void testAuditorSeesWhatHappenedAndNoData() {
        final JsonNode event = event(Role.AUDITOR);
        assertEquals("CREATE", event.path("eventType").asText());
        assertEquals(0, event.path("attributes").size());
        assertFalse(event.path("outputContentAvailable").asBoolean());
        assertTrue(event(Role.ENGINEER).path("attributes").size() > 0);
        final NiFiClient auditor = new NiFiClient(sandbox.instance().api(), CONTEXTS.get(Role.AUDITOR));
        assertFalse(auditor.provenance().search(Map.of("healthhub.resource", "S20R01")).isEmpty());
    }

    private static JsonNode event(final Role role) {
        return new NiFiClient(sandbox.instance().api(), CONTEXTS.get(role)).provenance().event(Long.parseLong(values.get("event")));
    }

    @Test
    @Order(4)
    void testGroupDoesNotStartForTheAuditor() {
        final NiFiRest auditor = new NiFiRest(sandbox.instance().api(), CONTEXTS.get(Role.AUDITOR));
        // NiFi answers with success and starts those components that the user may start: none.
        auditor.put("/flow/process-groups/" + system, NiFiRest.object().put("id", system).put("state", "RUNNING"));
        assertEquals(0, administrator.processGroups().group(system).path("runningCount").asInt());
        assertEquals(before, flow.snapshot());
    }

    @ParameterizedTest
    @MethodSource("allowed")
    @Order(5)
    void testAllowedSucceeds(final Role role, final RoleRequest request) throws IOException, InterruptedException {
        final HttpResponse<String> response = send(CONTEXTS.get(role), request, flow.values());
        assertTrue(response.statusCode() < FIRST_ERROR, () -> response.statusCode() + " " + response.body());
        flow.settle();
    }

    @Test
    @Order(6)
    void testOperatorStartsAWholeSystem() {
        final NiFiClient operator = new NiFiClient(sandbox.instance().api(), CONTEXTS.get(Role.OPERATOR));
        operator.processGroups().start(system);
        operator.processGroups().stop(system);
    }

    @Test
    @Order(7)
    void testPageToWatchTakesOnlyWhoHasACertificate() throws IOException, InterruptedException {
        sandbox.open().runDashboard();
        final HttpResponse<String> page = calls.page(Optional.of(Role.OPERATOR), "/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("S20"), page::body);
        final String problems = calls.page(Optional.of(Role.OPERATOR), "/resources/S20R01/problems").body();
        assertTrue(problems.contains("\"" + sandbox.instance().canvas().toString()), () -> "no link leads to NiFi: " + problems);
        assertEquals(200, calls.page(Optional.of(Role.AUDITOR), "/metrics").statusCode());
        assertThrows(IOException.class, () -> calls.page(Optional.empty(), "/"));
    }

    @Test
    @Order(7)
    void testSharingSpeaksHttpsAndKnowsConsumersByTheirSignature() throws IOException, InterruptedException {
        sandbox.open().share(sandbox.open().systems(List.of("S20")), step -> { });
        assertTrue(ask(Optional.empty()).body().contains("header-400"), "nobody signed");
        final HttpResponse<String> answer = ask(Optional.of(KeyedHash.HMAC_SHA256));
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("data_uuid"), "records came");

        // As a province with SM algorithms sets it.
        administrator.parameterContexts().update(administrator.parameterContexts().all().stream()
            .filter(context -> context.path("name").asText().equals(SharingParameters.CONTEXT)).findFirst().orElseThrow().path("id").asText(),
            Map.of("share.signature.hash", "HMAC-SM3"));
        assertEquals(401, ask(Optional.of(KeyedHash.HMAC_SHA256)).statusCode());
        final HttpResponse<String> second = ask(Optional.of(KeyedHash.HMAC_SM3));
        assertEquals(200, second.statusCode(), second::body);
    }

    private static HttpResponse<String> ask(final Optional<KeyedHash> signedWith) throws IOException, InterruptedException {
        return calls.share(SampleGrants.CIVIL_AFFAIRS, new ShareAddress(ShareOperation.RECORDS, "S20R01"), "{\"limit\":5,\"requester\":\"op-001\"}", signedWith);
    }

    @Test
    @Order(7)
    void testSourcePushesByHttps() throws IOException, InterruptedException {
        sandbox.open().runEmpty(List.of(pushing()), Set.of(Docking.INTERFACE), step -> { });
        final String body = "{\"records\":[{\"column\":\"1\"}]}";
        final HttpResponse<String> receipt = calls.push(pushing(), calls.sourceToken(), body);
        assertEquals(200, receipt.statusCode(), receipt::body);
        assertEquals(401, calls.push(pushing(), "wrong", body).statusCode());
    }

    @Test
    @Order(8)
    void testNoListenerSpeaksPlainHttp() {
        calls.all(pushing()).forEach(listener -> assertThrows(IOException.class, () -> calls.plain(listener), listener::toString));
    }

    /** After this everything is as a second {@code up} would leave it. */
    @Test
    @Order(9)
    void testShowingTheCertificateAgainChangesNothing() {
        final List<String> revisions = listeners();
        new ListenerCertificate(administrator, tls).show();
        assertEquals(revisions, listeners());
    }

    private static List<String> listeners() {
        final List<JsonNode> all = administrator.processGroups().processorsOf("HandleHttpRequest");
        // at least S20, the system that pushes, sharing, the page to watch
        assertTrue(all.size() >= 4);
        all.forEach(listener -> assertFalse(listener.at("/config/properties/SSL Context Service").asText("").isEmpty(), listener.path("name")::asText));
        return all.stream().map(listener -> administrator.rest().get("/processors/" + listener.path("id").asText()).at("/revision/version").asText()).toList();
    }

    private static BusinessSystem pushing() {
        return sandbox.open().systems(List.of("S18")).getFirst();
    }
}
