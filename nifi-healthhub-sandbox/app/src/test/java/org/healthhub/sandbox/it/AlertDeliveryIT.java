// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.healthhub.core.alert.AlertKind;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.flow.FlowDefinitions;
import org.healthhub.sandbox.flow.FlowImport;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.NiFiRest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Alerts leave the hub as an operator sets them up: by NiFi's own PutEmail to a mail server and by its InvokeHTTP to a web server. */
@ExtendWith(SandboxExtension.class)
class AlertDeliveryIT {

    private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final Duration LIMIT = Duration.ofSeconds(90);
    /** Another system than that of the test of the page, which counts the bulletins of its own. */
    private static final String SYSTEM = "S06";
    private static final String RESOURCE = "S06R01";
    private static final String TO = "duty@example.gov.cn";
    private static final String USER = "hub-alert";
    private static final List<String> SENDERS = List.of("告警邮件", "告警 webhook");

    private static final Queue<String> EVENTS = new ConcurrentLinkedQueue<>();

    private static MainPath path;
    private static NiFiClient nifi;
    private static URI page;
    private static GreenMail mail;
    private static HttpServer web;

    @BeforeAll
    static void run(final RunningSandbox sandbox) throws IOException {
        path = MainPath.of(sandbox);
        nifi = path.sandbox().nifi();
        page = path.sandbox().open().runDashboard();
        mail = new GreenMail(ANY_PORT);
        mail.start();
        final String password = "a password for tests only";
        mail.setUser(USER, password);
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/hooks/hub", exchange -> {
            EVENTS.add(exchange.getRequestHeaders().getFirst("Content-Type") + "\n" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        web.start();
        new FlowImport(nifi, new FlowDefinitions(path.sandbox().home().flowTemplates())).fill(SandboxParameters.DASHBOARD_CONTEXT, Map.of(
                "alert.mail.host", "127.0.0.1",
                "alert.mail.port", Integer.toString(mail.getSmtp().getPort()),
                "alert.mail.user", USER,
                "alert.mail.password", password,
                "alert.mail.from", "hub-alert@example.gov.cn",
                "alert.mail.to", TO,
                "alert.webhook.url", "http://127.0.0.1:%d/hooks/hub".formatted(web.getAddress().getPort()),
                "alert.handbook", page.resolve("/help").toString()));
        SENDERS.forEach(sender -> schedule(sender, "STOPPED", "RUNNING"));
    }

    @AfterAll
    static void end() {
        SENDERS.forEach(sender -> schedule(sender, "STOPPED", "DISABLED"));
        mail.stop();
        web.stop(0);
    }

    private static void schedule(final String name, final String... states) {
        final JsonNode processor = nifi.processGroups().processors(nifi.processGroups().root()).stream()
                .filter(candidate -> candidate.path("name").asText().equals(name)).findFirst().orElseThrow();
        final String address = "/processors/" + processor.path("id").asText();
        for (final String state : states) {
            final ObjectNode body = NiFiRest.object().put("state", state);
            body.set("revision", nifi.rest().get(address).path("revision"));
            nifi.rest().put(address + "/run-status", body);
            await(name + " to be " + state, () -> nifi.rest().get(address).at("/component/state").asText().equals(state));
        }
    }

    @Test
    void testAlertAndItsEndGoOutAsMailAndWebhookWithTheParagraphOfTheHandbookAndNobodysData() throws Exception {
        final PersonalData people = new PersonalData();
        path.resources().forEach(resource -> people.add(path.rows(resource.code())));
        final String link = page.resolve("/help") + "#" + AlertKind.SILENT_SOURCE.anchor();
        execute("UPDATE hh_collection SET collected_at = collected_at - interval '1000 days' WHERE resource_code = '" + RESOURCE + "'");
        try {
            await("mail and event", () -> !mails("新告警").isEmpty() && !events("RAISED").isEmpty());
        } finally {
            execute("UPDATE hh_collection SET collected_at = collected_at + interval '1000 days' WHERE resource_code = '" + RESOURCE + "'");
        }
        final MimeMessage message = mails("新告警").getFirst();
        final String text = message.getContent().toString();
        assertEquals("[数据归集] S06 超期未采集：新告警，1 个资源", message.getSubject());
        assertEquals(TO, message.getAllRecipients()[0].toString());
        assertTrue(text.contains(RESOURCE) && text.contains("处理步骤：\n- ") && text.strip().endsWith("手册：" + link), text);
        assertEquals(Set.of(), people.in(message.getSubject() + text));

        final String body = events("RAISED").getFirst();
        assertTrue(body.startsWith("application/json"), body);
        final JsonNode event = new ObjectMapper().readTree(body.split("\n", 2)[1]);
        assertEquals(List.of("SILENT_SOURCE", SYSTEM, link, RESOURCE), List.of(event.path("kind").asText(), event.path("system").asText(), event.path("handbook").asText(),
                event.at("/resources/0/code").asText()));
        assertEquals(Set.of(), people.in(body));

        try (HttpClient http = HttpClient.newHttpClient()) {
            final HttpResponse<String> paragraph = http.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
            assertTrue(paragraph.body().contains("id=\"%s\"".formatted(AlertKind.SILENT_SOURCE.anchor())), "the link leads to its paragraph");
        }

        await("the end as mail and event", () -> !mails("已解除").isEmpty() && !events("ENDED").isEmpty());
        assertEquals(List.of(1, 1), List.of(mails("新告警").size(), events("RAISED").size()), "each was told once");
    }

    private static List<MimeMessage> mails(final String change) {
        return List.of(mail.getReceivedMessages()).stream().filter(message -> subject(message).contains(SYSTEM + " 超期未采集：" + change)).toList();
    }

    private static String subject(final MimeMessage message) {
        try {
            return message.getSubject();
        } catch (final MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> events(final String change) {
        // What other tests invented may still wait in the queues of the senders.
        return EVENTS.stream().filter(event -> event.contains("\"kind\":\"SILENT_SOURCE\"") && event.contains("\"system\":\"%s\"".formatted(SYSTEM))
                && event.contains("\"change\":\"%s\"".formatted(change))).toList();
    }

    private static void execute(final String sql) throws SQLException {
        try (Connection connection = path.sandbox().database(Database.HUB).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(final String what, final Condition condition) {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "waited in vain for " + what);
            try {
                Thread.sleep(500);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
