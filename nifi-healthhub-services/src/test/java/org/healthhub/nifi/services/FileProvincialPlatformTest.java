// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockConfigurationContext;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartControl;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.file.FileDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Security;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Parts as files on a real SFTP server.
 */
class FileProvincialPlatformTest {

    private static final String NAME = "S20R01_" + SentParts.BATCH + "_000001";
    private static final String PASSPHRASE = "passphrase-of-the-test";

    @TempDir
    private Path directory;

    private LoopbackSftp server;
    private TestRunner runner;
    private FileProvincialPlatform service;
    private final Map<PropertyDescriptor, String> settings = new HashMap<>();

    @BeforeEach
    void setUp() throws IOException, InitializationException {
        server = new LoopbackSftp(directory);
        runner = TestRunners.newTestRunner(NoOpProcessor.class);
        service = new FileProvincialPlatform();
        runner.addControllerService("platform", service);
        service.getPropertyDescriptors().stream().filter(property -> property.getDefaultValue() != null).forEach(property -> settings.put(property, property.getDefaultValue()));
        settings.put(FileProvincialPlatform.HOST_NAME, "127.0.0.1");
        settings.put(FileProvincialPlatform.PORT, Integer.toString(server.port()));
        settings.put(FileProvincialPlatform.HOST_KEY_FINGERPRINTS, server.fingerprint());
        settings.put(FileProvincialPlatform.USERNAME, LoopbackSftp.USER);
        settings.put(FileProvincialPlatform.PASSWORD, LoopbackSftp.PASSWORD);
        settings.put(FileProvincialPlatform.RESPONSE_TIMEOUT, "5 secs");
    }

    @AfterEach
    void tearDown() throws IOException {
        server.close();
    }

    private void enable() {
        settings.forEach((property, value) -> runner.setProperty(service, property, value));
        runner.enableControllerService(service);
    }

    @Test
    void testDataFileThenControlFile() throws IOException {
        enable();
        assertEquals("WAITING_FOR_RECEIPT", assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 2))).code());

        assertEquals(List.of(NAME + ".jsonl", NAME + ".ctl"), server.renamed());
        assertEquals(List.of(NAME + ".ctl", NAME + ".jsonl"), uploaded());
        assertEquals(2, server.synced());
        final byte[] data = Files.readAllBytes(server.file("upload/" + NAME + ".jsonl"));
        final List<String> lines = new String(data, StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"") && lines.getFirst().contains("\"data_uuid\":\"" + Parts.key(1) + "\""), lines.getFirst());
        assertEquals('\n', data[data.length - 1]);
        final PartControl control = PartControl.parse(Files.readAllBytes(server.file("upload/" + NAME + ".ctl"))).orElseThrow();
        assertEquals(new PartControl(SentParts.BATCH, 1, true, "S20R01", 2, "a".repeat(64), NAME + ".jsonl", data.length,
                FileDigest.SM3, PartControl.digest(FileDigest.SM3, data)), control);
        assertEquals("sftp://127.0.0.1:%d/upload".formatted(server.port()), service.transitUri());
        // Nothing of the client is seen by the rest of the process.
        assertNull(Security.getProvider("BC"));
    }

    @Test
    void testSha256() throws IOException {
        settings.put(FileProvincialPlatform.DIGEST_FAMILY, "SHA-256");
        enable();
        service.submit(SentParts.of(1, 1));
        assertEquals(FileDigest.SHA_256, PartControl.parse(Files.readAllBytes(server.file("upload/" + NAME + ".ctl"))).orElseThrow().digest());
    }

    @Test
    void testSamePartAgainIsKnown() throws IOException {
        enable();
        service.submit(SentParts.of(1, 2));
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 2)));
        assertEquals(2, server.renamed().size());

        receipt("200", "accepted", 2, 0, "");
        assertInstanceOf(SubmissionOutcome.Answered.class, service.submit(SentParts.of(1, 2)));
        // The platform may clear the part away once the receipt is there.
        Files.delete(server.file("upload/" + NAME + ".ctl"));
        Files.delete(server.file("upload/" + NAME + ".jsonl"));
        assertInstanceOf(SubmissionOutcome.Answered.class, service.submit(SentParts.of(1, 2)));
        assertInstanceOf(SubmissionOutcome.Answered.class, service.receipt(SentParts.reference(SentParts.of(1, 2))));
        assertEquals(new SubmissionOutcome.Failed("BATCH_CONTENT_CHANGED"), service.submit(SentParts.of(1, 2, "b".repeat(64))));
        assertEquals(List.of(), uploaded());
    }

    @Test
    void testOtherContentUnderTheSameNumbers() {
        enable();
        service.submit(SentParts.of(1, 2));
        final BatchPart other = SentParts.of(1, 2, "b".repeat(64));
        assertEquals(new SubmissionOutcome.Failed("BATCH_CONTENT_CHANGED"), service.submit(other));
        assertEquals(new SubmissionOutcome.Failed("BATCH_CONTENT_CHANGED"), service.receipt(SentParts.reference(other)));
    }

    @Test
    void testReceiptWithRefusedRow() throws IOException {
        enable();
        final BatchPart part = SentParts.of(1, 3);
        service.submit(part);
        assertInstanceOf(SubmissionOutcome.Pending.class, service.receipt(SentParts.reference(part)));

        receipt("200", "partial", 2, 1, "{\"row_no\":2,\"data_uuid\":\"%s\",\"code\":\"row-type\",\"field\":\"name\",\"message\":\"不符\"}".formatted(Parts.key(2)));
        final SubmissionOutcome.Answered answered = assertInstanceOf(SubmissionOutcome.Answered.class, service.receipt(SentParts.reference(part)));
        assertEquals(List.of(new RejectedRow(2, Parts.key(2), "row-type", "name", "不符")), answered.rejectedRows());
    }

    @Test
    void testWholePartRefused() throws IOException {
        enable();
        final BatchPart part = SentParts.of(1, 3);
        service.submit(part);
        receipt("catalog-001", "rejected", 0, 3, "");
        assertInstanceOf(SubmissionOutcome.Refused.class, service.receipt(SentParts.reference(part)));
    }

    @Test
    void testReceiptOfAnotherContentIsNoDelivery() throws IOException {
        enable();
        service.submit(SentParts.of(1, 3));
        receipt("200", "accepted", 3, 0, "");
        Files.writeString(server.file("receipt/" + NAME + ".rcpt"), Files.readString(server.file("receipt/" + NAME + ".rcpt")).replace("aaaa", "bbbb"));
        assertEquals(new SubmissionOutcome.Failed("BATCH_CONTENT_CHANGED"), service.receipt(SentParts.reference(SentParts.of(1, 3))));
    }

    @Test
    void testHalfReceiptIsNoDelivery() throws IOException {
        enable();
        service.submit(SentParts.of(1, 3));
        Files.writeString(server.file("receipt/" + NAME + ".rcpt"), "{\"code\":\"200\",\"data\":{\"receipt_no\":\"HZ1\"");
        assertEquals(new SubmissionOutcome.Failed("ANSWER_FORMAT"), service.receipt(SentParts.reference(SentParts.of(1, 3))));
    }

    @Test
    void testReceiptOfPartNeverHandedOver() {
        enable();
        assertEquals(new SubmissionOutcome.Unknown("RECEIPT_UNKNOWN_PART"), service.receipt(SentParts.reference(SentParts.of(1, 3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISK_FULL", "CUT_WHILE_WRITING", "SHORT_FILE"})
    void testFaultWhileWritingLeavesNoFileUnderItsName(final String fault) throws IOException {
        enable();
        server.fail(LoopbackSftp.Fault.valueOf(fault));
        final SubmissionOutcome outcome = service.submit(SentParts.of(1, 500));
        assertInstanceOf(SubmissionOutcome.Retry.class, outcome, outcome.toString());
        assertTrue(uploaded().stream().allMatch(name -> name.endsWith(".tmp")), uploaded().toString());
        assertEquals(List.of(), server.renamed());
        if (!fault.equals("CUT_WHILE_WRITING")) {
            assertEquals(List.of(), uploaded(), "A full disk must get its room back");
        }

        server.fail(LoopbackSftp.Fault.NONE);
        final SubmissionOutcome again = service.submit(SentParts.of(1, 500));
        assertInstanceOf(SubmissionOutcome.Pending.class, again, again.toString());
        assertEquals(List.of(NAME + ".ctl", NAME + ".jsonl"), uploaded());
        assertEquals(500, Files.readAllLines(server.file("upload/" + NAME + ".jsonl")).size());
    }

    @Test
    void testConnectionCutAfterHandingOver() throws IOException {
        enable();
        server.fail(LoopbackSftp.Fault.CUT_AFTER_CONTROL);
        assertInstanceOf(SubmissionOutcome.Retry.class, service.submit(SentParts.of(1, 2)));
        server.fail(LoopbackSftp.Fault.NONE);
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 2)));
        assertEquals(List.of(NAME + ".jsonl", NAME + ".ctl"), server.renamed(), "handed over once");
    }

    @Test
    void testDataFileOfACrashedTryIsReplaced() throws IOException {
        Files.writeString(server.file("upload/" + NAME + ".jsonl"), "{\"half\":");
        Files.writeString(server.file("upload/" + NAME + ".ctl.tmp"), "{");
        enable();
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 2)));
        assertEquals(2, Files.readAllLines(server.file("upload/" + NAME + ".jsonl")).size());
        assertEquals(List.of(NAME + ".ctl", NAME + ".jsonl"), uploaded());
    }

    @Test
    void testIdleConnectionEndedByTheServer() throws IOException {
        enable();
        service.submit(SentParts.of(1, 1));
        server.disconnectAll();
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(2, 1)));
    }

    @Test
    void testServerGone() throws IOException {
        enable();
        service.submit(SentParts.of(1, 1));
        server.close();
        final SubmissionOutcome outcome = service.submit(SentParts.of(2, 1));
        assertEquals(new SubmissionOutcome.Retry("SFTP_CONNECT", Optional.empty()), outcome);
    }

    @Test
    void testOtherHostKey() {
        settings.put(FileProvincialPlatform.HOST_KEY_FINGERPRINTS, "SHA256:" + "A".repeat(43));
        enable();
        assertEquals(new SubmissionOutcome.Failed("SFTP_HOST_KEY"), service.submit(SentParts.of(1, 1)));
    }

    @Test
    void testWrongPassword() {
        settings.put(FileProvincialPlatform.PASSWORD, "wrong");
        enable();
        assertEquals(new SubmissionOutcome.Failed("SFTP_CREDENTIALS"), service.submit(SentParts.of(1, 1)));
    }

    @Test
    void testPrivateKeyOfOpenSsh() throws Exception {
        final KeyPair pair = LoopbackSftp.pair();
        server.allow(pair.getPublic());
        final ByteArrayOutputStream text = new ByteArrayOutputStream();
        final OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
        encryption.setPassword(PASSPHRASE);
        encryption.setCipherType("256");
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", encryption, text);
        settings.remove(FileProvincialPlatform.PASSWORD);
        settings.put(FileProvincialPlatform.PRIVATE_KEY, text.toString(StandardCharsets.US_ASCII));
        settings.put(FileProvincialPlatform.PRIVATE_KEY_PASSPHRASE, PASSPHRASE);
        enable();
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 1)));
    }

    @Test
    void testPrivateKeyAsPem() {
        final KeyPair pair = LoopbackSftp.pair();
        server.allow(pair.getPublic());
        settings.remove(FileProvincialPlatform.PASSWORD);
        settings.put(FileProvincialPlatform.PRIVATE_KEY, "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        enable();
        assertInstanceOf(SubmissionOutcome.Pending.class, service.submit(SentParts.of(1, 1)));
    }

    @Test
    void testMissingDirectory() {
        settings.put(FileProvincialPlatform.SUBMIT_DIRECTORY, "/nowhere");
        enable();
        assertEquals(new SubmissionOutcome.Failed("SFTP_DIRECTORY"), service.submit(SentParts.of(1, 1)));
    }

    @Test
    void testVerifyGood() throws IOException {
        final List<ConfigVerificationResult> results = verify();
        assertTrue(results.stream().allMatch(result -> result.getOutcome() == Outcome.SUCCESSFUL), results.toString());
        assertEquals(5, results.size());
        assertEquals(List.of(), uploaded());
    }

    @Test
    void testVerifyShowsTheKeyOfTheServer() {
        settings.put(FileProvincialPlatform.HOST_KEY_FINGERPRINTS, "SHA256:" + "A".repeat(43));
        final List<ConfigVerificationResult> results = verify();
        assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SKIPPED), outcomes(results));
        assertTrue(results.get(1).getExplanation().contains(server.fingerprint() + " (ssh-rsa)"), results.toString());
    }

    @Test
    void testVerifyNamesWrongCredentials() {
        settings.put(FileProvincialPlatform.PASSWORD, "wrong-word");
        final List<ConfigVerificationResult> results = verify();
        assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.SUCCESSFUL, Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED), outcomes(results), results.toString());
        assertFalse(results.toString().contains("wrong-word"), results.toString());
    }

    @Test
    void testVerifyNamesWrongDirectories() {
        settings.put(FileProvincialPlatform.SUBMIT_DIRECTORY, "/up");
        settings.put(FileProvincialPlatform.RECEIPT_DIRECTORY, "/down");
        final List<ConfigVerificationResult> results = verify();
        assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.SUCCESSFUL, Outcome.SUCCESSFUL, Outcome.FAILED, Outcome.FAILED), outcomes(results), results.toString());
        assertTrue(results.get(3).getExplanation().contains("/up") && results.get(4).getExplanation().contains("/down"), results.toString());
    }

    @Test
    void testVerifyNamesWrongHost() throws IOException {
        settings.put(FileProvincialPlatform.HOST_NAME, "no-such-host.invalid");
        assertTrue(verify().getFirst().getExplanation().contains("no-such-host.invalid is not known"));
        settings.put(FileProvincialPlatform.HOST_NAME, "127.0.0.1");
        server.close();
        assertTrue(verify().getFirst().getExplanation().contains("No connection to 127.0.0.1"));
    }

    @Test
    void testSettingsAreChecked() {
        settings.forEach((property, value) -> runner.setProperty(service, property, value));
        runner.assertValid(service);
        runner.removeProperty(service, FileProvincialPlatform.PASSWORD);
        runner.assertNotValid(service);
        runner.setProperty(service, FileProvincialPlatform.PASSWORD, "word");
        runner.setProperty(service, FileProvincialPlatform.HOST_KEY_FINGERPRINTS, "# none yet");
        runner.assertNotValid(service);
    }

    private void receipt(final String code, final String status, final int accepted, final int rejected, final String errors) throws IOException {
        Files.writeString(server.file("receipt/" + NAME + ".rcpt"), """
                {"code":"%s","data":{"receipt_no":"HZ1","batch_no":"%s","part_no":1,"content_digest":"%s","status":"%s","received":%d,"accepted":%d,"rejected":%d,"errors":[%s]}}
                """.formatted(code, SentParts.BATCH, "a".repeat(64), status, accepted + rejected, accepted, rejected, errors));
    }

    private List<String> uploaded() throws IOException {
        try (Stream<Path> files = Files.list(server.file("upload"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<ConfigVerificationResult> verify() {
        return service.verify(new MockConfigurationContext(service, settings, runner.getProcessContext().getControllerServiceLookup(), Map.of()), runner.getLogger(), Map.of());
    }

    private static List<Outcome> outcomes(final List<ConfigVerificationResult> results) {
        return results.stream().map(ConfigVerificationResult::getOutcome).toList();
    }
}
