// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.ContentDigest;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.exchange.signing.GjzwfwptSigner;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpProvincialPlatformTest {

    private static final String SECRET = "secret-of-the-test-0123456789";
    private static final BatchPart PART = Parts.of("S20R01-20250101", 1, 3);
    private static final String ACCEPTED = receipt("accepted", 3, 0, "");

    private TestRunner runner;
    private HttpProvincialPlatform service;

    @BeforeEach
    void setRunner() throws InitializationException {
        runner = TestRunners.newTestRunner(NoOpProcessor.class);
        service = new HttpProvincialPlatform();
        runner.addControllerService("platform", service);
        runner.setProperty(service, HttpProvincialPlatform.REQUESTER_ID, "r_test");
        runner.setProperty(service, HttpProvincialPlatform.SERVICE_ID, "s_test");
        runner.setProperty(service, HttpProvincialPlatform.APP_SECRET, SECRET);
        runner.setProperty(service, HttpProvincialPlatform.RESPONSE_TIMEOUT, "1 sec");
    }

    @Test
    void testSubmitSignedRequest() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, ACCEPTED)) {
            enable(platform.url() + "/");
            assertInstanceOf(SubmissionOutcome.Answered.class, service.submit(PART));
            final LoopbackPlatform.Request request = platform.requests().getFirst();
            assertEquals("/sysapi/collect/parts", request.path());
            assertEquals("application/json;charset=UTF-8", request.headers().getFirst("Content-Type"));
            assertEquals(ContentDigest.of(request.body()), request.headers().getFirst(ContentDigest.HEADER));
            assertNull(request.headers().getFirst("Content-Encoding"));
            final long time = Long.parseLong(request.headers().getFirst("gjzwfwpt_rtime"));
            assertTrue(Math.abs(System.currentTimeMillis() - time) < 60_000);
            assertEquals(new GjzwfwptSigner("r_test", "s_test", SECRET, KeyedHash.HMAC_SHA256).sign(null, () -> Instant.ofEpochMilli(time)).headers().get("gjzwfwpt_sign"),
                    request.headers().getFirst("gjzwfwpt_sign"));
            final JsonNode body = new ObjectMapper().readTree(request.body());
            assertEquals("S20R01-20250101", body.get("batch_no").asText());
            assertEquals(3, body.get("record_count").asInt());
            assertEquals("[\"data_uuid\",\"name\",\"weight\",\"data_version\"]", new ObjectMapper().writeValueAsString(body.get("records").get(0).fieldNames()));
            assertEquals(platform.url() + "/sysapi/collect/parts", service.transitUri());
        }
    }

    @Test
    void testReceiptIsAskedForAtItsOwnPath() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, ACCEPTED)) {
            enable(platform.url());
            final PartReference asked = new PartReference(PART.batchNo(), PART.partNo(), PART.resourceCode(), "R-7", PART.size(), PART.contentDigest());
            assertInstanceOf(SubmissionOutcome.Answered.class, service.receipt(asked));
            final LoopbackPlatform.Request request = platform.requests().getFirst();
            assertEquals("/sysapi/collect/receipts", request.path());
            assertEquals("{\"batch_no\":\"S20R01-20250101\",\"part_no\":%d,\"receipt_no\":\"R-7\"}".formatted(PART.partNo()), new String(request.body(), StandardCharsets.UTF_8));
            assertNotEquals(null, request.headers().getFirst("gjzwfwpt_sign"));
        }
    }

    @Test
    void testSubmitAgainSignsAgain() throws IOException, InterruptedException {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, ACCEPTED)) {
            enable(platform.url());
            service.submit(PART);
            Thread.sleep(5);
            service.submit(PART);
            assertArrayEquals(platform.requests().get(0).body(), platform.requests().get(1).body());
            assertNotEquals(platform.requests().get(0).headers().getFirst("gjzwfwpt_sign"), platform.requests().get(1).headers().getFirst("gjzwfwpt_sign"));
        }
    }

    @Test
    void testSubmitCompressed() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, ACCEPTED)) {
            runner.setProperty(service, HttpProvincialPlatform.CONTENT_COMPRESSION, "gzip");
            enable(platform.url());
            service.submit(PART);
            final LoopbackPlatform.Request request = platform.requests().getFirst();
            assertEquals("gzip", request.headers().getFirst("Content-Encoding"));
            assertEquals(ContentDigest.of(request.body()), request.headers().getFirst(ContentDigest.HEADER));
            assertEquals(3, new ObjectMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(request.body()))).get("records").size());
        }
    }

    @Test
    void testAcceptedWithReceipt() throws IOException {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, submitTo(200, ACCEPTED));
        assertEquals("R-7", answered.receipt().receiptNo());
        assertEquals(3, answered.receipt().accepted());
        assertEquals(ACCEPTED, answered.receipt().body());
    }

    @Test
    void testPartialWithRowErrors() throws IOException {
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, submitTo(200, receipt("partial", 2, 1,
                "{\"row_no\":2,\"data_uuid\":\"" + Parts.key(2) + "\",\"code\":\"row-unregistered-org\",\"field\":\"report_org_name\",\"message\":\"未注册\"}")));
        assertEquals(List.of(new RejectedRow(2, Parts.key(2), "row-unregistered-org", "report_org_name", "未注册")), answered.rejectedRows());
    }

    @Test
    void testWholeRefusal() throws IOException {
        final SubmissionOutcome.Refused refused = assertInstanceOf(SubmissionOutcome.Refused.class, submitTo(200, "{\"code\":\"catalog-001\",\"message\":\"无效目录编码\"}"));
        assertEquals("CATALOG_001", refused.code());
    }

    @Test
    void testPending() throws IOException {
        assertInstanceOf(SubmissionOutcome.Pending.class, submitTo(200, receipt("pending", 0, 0, "")));
    }

    @Test
    void testReceiptWithRowOutsideThePartIsNotAccepted() throws IOException {
        assertEquals(new SubmissionOutcome.Failed("ANSWER_ROWS"), submitTo(200, receipt("partial", 2, 1, "{\"row_no\":9}")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "400, body-400, BODY_400",
        "401, sign-401, SIGN_401",
        "401, , HTTP_401",
        "409, db-409, DB_409",
        "200, db-409, DB_409",
        "413, size-413, SIZE_413",
        "302, , HTTP_302",
        "200, unheard-of, UNHEARD_OF",
    })
    void testFailures(final int status, final String code, final String expected) throws IOException {
        assertEquals(new SubmissionOutcome.Failed(expected), submitTo(status, body(code), "Location", "http://127.0.0.1:1/elsewhere"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"408, , HTTP_408", "429, flow-429, HTTP_429", "500, db-500, HTTP_500", "503, busy-503, HTTP_503", "504, , HTTP_504"})
    void testRetries(final int status, final String code, final String expected) throws IOException {
        assertEquals(new SubmissionOutcome.Retry(expected, Optional.empty()), submitTo(status, body(code)));
    }

    @Test
    void testRetryAfterSeconds() throws IOException {
        assertEquals(new SubmissionOutcome.Retry("HTTP_429", Optional.of(Duration.ofSeconds(17))), submitTo(429, "", "Retry-After", "17"));
    }

    @Test
    void testRetryAfterDate() throws IOException {
        final String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(90).atZone(ZoneOffset.UTC));
        final SubmissionOutcome.Retry retry = assertInstanceOf(SubmissionOutcome.Retry.class, submitTo(503, "", "Retry-After", date));
        final long seconds = retry.after().orElseThrow().toSeconds();
        assertTrue(seconds > 80 && seconds <= 91, "seconds " + seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>系统维护中</body></html>", "", "{\"code\":", "{\"result\":true}"})
    void testGarbageAnswer(final String answer) throws IOException {
        assertEquals(new SubmissionOutcome.Failed("ANSWER_FORMAT"), submitTo(200, answer));
    }

    @Test
    void testAnswerWithoutEnd() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.start(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            final byte[] block = new byte[1 << 20];
            for (int i = 0; i < 20; i++) {
                exchange.getResponseBody().write(block);
            }
        })) {
            runner.setProperty(service, HttpProvincialPlatform.RESPONSE_TIMEOUT, "20 secs");
            enable(platform.url());
            assertEquals(new SubmissionOutcome.Failed("ANSWER_TOO_LARGE"), service.submit(PART));
        }
    }

    @Test
    void testConnectionDroppedBeforeReading() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.start(exchange -> exchange.close())) {
            enable(platform.url());
            assertEquals(new SubmissionOutcome.Retry("HTTP_BROKEN", Optional.empty()), service.submit(PART));
        }
    }

    @Test
    void testConnectionDroppedAfterReading() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.start(exchange -> exchange.getRequestBody().readAllBytes())) {
            enable(platform.url());
            assertEquals(new SubmissionOutcome.Retry("HTTP_BROKEN", Optional.empty()), service.submit(PART));
        }
    }

    @Test
    void testConnectionDroppedInsideTheAnswer() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.start(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(ACCEPTED.getBytes(StandardCharsets.UTF_8), 0, 50);
            exchange.getResponseBody().flush();
            throw new IOException("dropped");
        })) {
            enable(platform.url());
            assertEquals(new SubmissionOutcome.Retry("HTTP_BROKEN", Optional.empty()), service.submit(PART));
        }
    }

    @Test
    void testSlowAnswer() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.start(exchange -> pause())) {
            runner.setProperty(service, HttpProvincialPlatform.RESPONSE_TIMEOUT, "200 millis");
            enable(platform.url());
            assertEquals(new SubmissionOutcome.Retry("HTTP_TIMEOUT", Optional.empty()), service.submit(PART));
        }
    }

    @Test
    void testAnswerThatStallsInTheBody() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.start(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            pause();
        })) {
            runner.setProperty(service, HttpProvincialPlatform.RESPONSE_TIMEOUT, "300 millis");
            enable(platform.url());
            assertEquals(new SubmissionOutcome.Retry("HTTP_TIMEOUT", Optional.empty()), service.submit(PART));
        }
    }

    @Test
    void testConnectionRefused() throws IOException {
        final int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        enable("http://127.0.0.1:" + port);
        assertEquals(new SubmissionOutcome.Retry("HTTP_CONNECT", Optional.empty()), service.submit(PART));
    }

    @Test
    void testUnknownHost() {
        enable("http://no-such-host.invalid");
        assertEquals(new SubmissionOutcome.Retry("HTTP_UNKNOWN_HOST", Optional.empty()), service.submit(PART));
    }

    @Test
    void testAnswerThatIsNotHttp() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket accepted = socket.accept()) {
                    accepted.getInputStream().read();
                    accepted.getOutputStream().write("SSH-2.0-test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    accepted.shutdownOutput();
                    accepted.getInputStream().readAllBytes();
                } catch (final IOException e) {
                    // The client closes as soon as it sees that this is not HTTP.
                    return;
                }
            });
            enable("http://127.0.0.1:" + socket.getLocalPort());
            assertEquals(new SubmissionOutcome.Retry("HTTP_PROTOCOL", Optional.empty()), service.submit(PART));
        }
    }

    @Test
    void testInterruptIsRestored() throws IOException, InterruptedException {
        final CountDownLatch arrived = new CountDownLatch(1);
        try (LoopbackPlatform platform = LoopbackPlatform.start(exchange -> {
            arrived.countDown();
            pause();
        })) {
            runner.setProperty(service, HttpProvincialPlatform.RESPONSE_TIMEOUT, "30 secs");
            enable(platform.url());
            final AtomicReference<SubmissionOutcome> outcome = new AtomicReference<>();
            final AtomicReference<Boolean> interrupted = new AtomicReference<>();
            final Thread sender = new Thread(() -> {
                outcome.set(service.submit(PART));
                interrupted.set(Thread.currentThread().isInterrupted());
            });
            sender.start();
            assertTrue(arrived.await(10, TimeUnit.SECONDS));
            sender.interrupt();
            sender.join(10_000);
            assertEquals(new SubmissionOutcome.Retry("HTTP_INTERRUPTED", Optional.empty()), outcome.get());
            assertEquals(true, interrupted.get());
        }
    }

    @Test
    void testTextThatIsNoUtf8IsNotSent() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, ACCEPTED)) {
            enable(platform.url());
            final BatchPart part = new BatchPart("B", 1, true, "S20R01", 0, List.of("name"), List.<Object[]>of(new Object[]{"\ud800x"}), List.of(Parts.key(1)), "d");
            assertEquals(new SubmissionOutcome.Failed("BODY_UNWRITABLE"), service.submit(part));
            assertEquals(0, platform.requests().size());
        }
    }

    @Test
    void testOwnRulesAndPointers() throws IOException {
        runner.setProperty(service, HttpProvincialPlatform.OUTCOME_RULES, "code:0 = accepted\nhttp:409 = retry");
        runner.setProperty(service, HttpProvincialPlatform.OUTCOME_CODE_POINTER, "/result");
        runner.setProperty(service, HttpProvincialPlatform.RECEIPT_NUMBER_POINTER, "/hz");
        runner.setProperty(service, HttpProvincialPlatform.STATUS_POINTER, "");
        runner.setProperty(service, HttpProvincialPlatform.RECEIVED_COUNT_POINTER, "");
        runner.setProperty(service, HttpProvincialPlatform.ACCEPTED_COUNT_POINTER, "");
        runner.setProperty(service, HttpProvincialPlatform.REJECTED_COUNT_POINTER, "");
        runner.setProperty(service, HttpProvincialPlatform.ROW_ERRORS_POINTER, "/bad");
        assertInstanceOf(SubmissionOutcome.Answered.class, submitTo(200, "{\"result\":0,\"hz\":\"H\",\"bad\":[{\"row_no\":1}]}"));
        runner.disableControllerService(service);
        assertInstanceOf(SubmissionOutcome.Retry.class, submitTo(409, ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "no scheme | Base URL | platform.example.gov.cn",
        "other scheme | Base URL | ftp://platform.example.gov.cn",
        "user inside | Base URL | https://user:word@platform.example.gov.cn",
        "query | Base URL | https://platform.example.gov.cn/?a=1",
        "blank in a header | Requester ID | r test",
        "Chinese in a header | Service ID | 服务",
        "pattern for accepted | Outcome Rules | code:* = accepted",
        "no pointer | Status Pointer | data.status",
        "receipt without pointer | Receipt Number Pointer | ''",
        "path with query | Submit Path | /a?b",
        "time without a unit | Response Timeout | 30",
    })
    void testInvalidProperties(final String why, final String property, final String value) {
        runner.setProperty(service, HttpProvincialPlatform.BASE_URL, "https://platform.example.gov.cn:8443");
        runner.assertValid(service);
        runner.setProperty(service, property, value);
        runner.assertNotValid(service);
    }

    @Test
    void testNeitherRowNumberNorKeyIsInvalid() {
        runner.setProperty(service, HttpProvincialPlatform.BASE_URL, "http://127.0.0.1");
        runner.setProperty(service, HttpProvincialPlatform.ROW_KEY_POINTER, "");
        runner.assertValid(service);
        runner.setProperty(service, HttpProvincialPlatform.ROW_NUMBER_POINTER, "");
        runner.assertNotValid(service);
    }

    @Test
    void testSubmitWhileDisabled() throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(200, ACCEPTED)) {
            enable(platform.url());
            runner.disableControllerService(service);
            assertThrows(IllegalStateException.class, () -> service.submit(PART));
        }
    }

    @Test
    void testLogsShowNeitherSecretNorData() throws IOException {
        submitTo(200, "<html>" + Parts.NAME + "</html>");
        runner.disableControllerService(service);
        submitTo(400, "{\"code\":\"" + Parts.NAME + "\"}");
        final String logged = String.valueOf(runner.getLogger().getErrorMessages()) + runner.getLogger().getWarnMessages() + runner.getLogger().getInfoMessages()
                + runner.getLogger().getDebugMessages();
        assertFalse(logged.contains(SECRET), logged);
        assertFalse(logged.contains(Parts.NAME), logged);
    }

    private SubmissionOutcome submitTo(final int status, final String body, final String... headers) throws IOException {
        try (LoopbackPlatform platform = LoopbackPlatform.answering(status, body, headers)) {
            enable(platform.url());
            return service.submit(PART);
        }
    }

    private void enable(final String url) {
        runner.setProperty(service, HttpProvincialPlatform.BASE_URL, url);
        runner.enableControllerService(service);
    }

    private static String body(final String code) {
        return code == null ? "" : "{\"code\":\"" + code + "\",\"message\":\"m\"}";
    }

    private static String receipt(final String status, final int accepted, final int rejected, final String errors) {
        return "{\"code\":\"200\",\"data\":{\"receipt_no\":\"R-7\",\"batch_no\":\"S20R01-20250101\",\"part_no\":1,"
                + "\"status\":\"%s\",\"received\":3,\"accepted\":%d,\"rejected\":%d,\"errors\":[%s]}}"
                .formatted(status, accepted, rejected, errors);
    }

    private static void pause() {
        try {
            Thread.sleep(5_000);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
