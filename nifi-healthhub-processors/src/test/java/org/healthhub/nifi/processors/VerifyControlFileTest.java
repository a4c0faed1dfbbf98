// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.csv.CSVReader;
import org.apache.nifi.json.JsonRecordSetWriter;
import org.apache.nifi.json.JsonTreeReader;
import org.apache.nifi.lookup.ReaderLookup;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.file.ControlFile;
import org.healthhub.core.file.FileCharset;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.file.FileFormat;
import org.healthhub.nifi.processors.file.ControlAttributes;
import org.healthhub.nifi.processors.record.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VerifyControlFileTest {

    /** Two records: a line break within quotes, a backslash, a number with leading zeros, and an empty line at the end. */
    private static final String CSV = "编号,姓名,地址\r\n0070015,测试甲,\"西安市\r\n新城区\"\r\n0080016,\"测试\"\"乙\",C:\\\r\n\r\n";
    private static final String JSON = "[{\"编号\": \"0070015\", \"姓名\": \"测试甲\"}, {\"编号\": \"0080016\", \"地址\": null}]";

    private TestRunner runner;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = TestRunners.newTestRunner(VerifyControlFile.class);
        final ReaderLookup lookup = new ReaderLookup();
        runner.addControllerService("lookup", lookup);
        final CSVReader csv = new CSVReader();
        runner.addControllerService("csv", csv);
        runner.setProperty(csv, "schema-access-strategy", "csv-header-derived");
        runner.setProperty(csv, "Skip Header Line", "true");
        runner.setProperty(csv, "Escape Character", "\\u001b");
        runner.enableControllerService(csv);
        runner.setProperty(lookup, "csv", "csv");
        final JsonTreeReader json = new JsonTreeReader();
        runner.addControllerService("json", json);
        runner.setProperty(json, "schema-access-strategy", "infer-schema");
        runner.enableControllerService(json);
        runner.setProperty(lookup, "json", "json");
        runner.enableControllerService(lookup);
        final JsonRecordSetWriter writer = new JsonRecordSetWriter();
        runner.addControllerService("writer", writer);
        runner.setProperty(writer, "Schema Write Strategy", "full-schema-attribute");
        runner.enableControllerService(writer);
        runner.setProperty(VerifyControlFile.RECORD_READER, "lookup");
        runner.setProperty(VerifyControlFile.RECORD_WRITER, "writer");
    }

    private static ControlFile control(final byte[] content, final long rows, final FileFormat format, final FileCharset charset) {
        final FileDigest.Running running = FileDigest.SM3.start();
        running.update(content, content.length);
        return new ControlFile("S20R01-1." + format.word(), "S20R01", rows, FileDigest.SM3, running.hex(), OptionalLong.of(content.length), format,
                format.hasCharset() ? Optional.of(charset) : Optional.empty());
    }

    private void run(final ControlFile control, final byte[] content) {
        final Map<String, String> attributes = new HashMap<>(ControlAttributes.of(control));
        attributes.put(HealthHubAttributes.FILE_CONTROL, "S20R01-1.ctl");
        attributes.put("filename", control.name());
        runner.enqueue(content, attributes);
        runner.run();
    }

    private void assertRefused(final byte[] content, final String codes) {
        runner.assertTransferCount(VerifyControlFile.VERIFIED, 0);
        runner.assertTransferCount(VerifyControlFile.FAILURE, 0);
        runner.assertTransferCount(VerifyControlFile.REASON, 1);
        final MockFlowFile refused = runner.getFlowFilesForRelationship(VerifyControlFile.REFUSED).getFirst();
        assertArrayEquals(content, refused.toByteArray());
        refused.assertAttributeEquals(HealthHubAttributes.FILE_REASON, codes);
        final MockFlowFile reason = runner.getFlowFilesForRelationship(VerifyControlFile.REASON).getFirst();
        reason.assertAttributeEquals("filename", "S20R01-1.ctl.reason.txt");
        final String text = new String(reason.toByteArray(), StandardCharsets.UTF_8);
        List.of(codes.split(",")).forEach(code -> assertTrue(text.contains(code), text));
        List.of("测试甲", "西安市", "0070015").forEach(value -> assertFalse(text.contains(value) || Runners.logs(runner).toString().contains(value), value));
    }

    @ParameterizedTest
    @EnumSource(FileCharset.class)
    void testWholeCsvLeavesAsRecordsOfText(final FileCharset charset) throws IOException {
        final byte[] content = CSV.getBytes(charset.charset());
        run(control(content, 2, FileFormat.CSV, charset), content);

        runner.assertAllFlowFilesTransferred(VerifyControlFile.VERIFIED, 1);
        final MockFlowFile verified = runner.getFlowFilesForRelationship(VerifyControlFile.VERIFIED).getFirst();
        verified.assertAttributeEquals("record.count", "2");
        assertEquals("0070015", Runners.records(verified).getFirst().path("编号").textValue());
        assertEquals("西安市\r\n新城区", Runners.records(verified).getFirst().path("地址").textValue());
        assertEquals("测试\"乙", Runners.records(verified).getLast().path("姓名").textValue());
        assertEquals("C:\\", Runners.records(verified).getLast().path("地址").textValue());
    }

    @Test
    void testByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        final byte[] content = ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8);
        run(control(content, 2, FileFormat.CSV, FileCharset.UTF_8), content);

        assertEquals("0070015", Runners.records(runner.getFlowFilesForRelationship(VerifyControlFile.VERIFIED).getFirst()).getFirst().path("编号").textValue());
    }

    @Test
    void testWholeJsonLeavesAsRecords() throws IOException {
        final byte[] content = JSON.getBytes(StandardCharsets.UTF_8);
        run(control(content, 2, FileFormat.JSON, null), content);

        runner.assertAllFlowFilesTransferred(VerifyControlFile.VERIFIED, 1);
        assertEquals("0080016", Runners.records(runner.getFlowFilesForRelationship(VerifyControlFile.VERIFIED).getFirst()).getLast().path("编号").textValue());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3})
    void testRowCountThatDiffersIsRefused(final long stated) {
        final byte[] content = CSV.getBytes(StandardCharsets.UTF_8);
        run(control(content, stated, FileFormat.CSV, FileCharset.UTF_8), content);
        assertRefused(content, "CONTROL_ROW_COUNT");
    }

    @Test
    void testFileCutOffIsRefusedForEveryDifference() {
        final byte[] whole = CSV.getBytes(StandardCharsets.UTF_8);
        final byte[] cut = CSV.substring(0, CSV.indexOf("0080016")).getBytes(StandardCharsets.UTF_8);
        run(control(whole, 2, FileFormat.CSV, FileCharset.UTF_8), cut);
        assertRefused(cut, "CONTROL_SIZE,CONTROL_DIGEST,CONTROL_ROW_COUNT");
    }

    @Test
    void testFileWithOneOtherCharacterIsRefused() {
        final byte[] altered = CSV.replace("0080016", "0090016").getBytes(StandardCharsets.UTF_8);
        run(control(CSV.getBytes(StandardCharsets.UTF_8), 2, FileFormat.CSV, FileCharset.UTF_8), altered);
        assertRefused(altered, "CONTROL_DIGEST");
    }

    @Test
    void testFileInAnotherCharacterSetIsRefused() {
        final byte[] content = CSV.getBytes(FileCharset.GB18030.charset());
        run(control(content, 2, FileFormat.CSV, FileCharset.UTF_8), content);
        assertRefused(content, "CONTROL_CHARSET");
    }

    @Test
    void testJsonThatEndsInTheMiddleIsRefused() {
        final byte[] content = JSON.substring(0, JSON.length() - 8).getBytes(StandardCharsets.UTF_8);
        run(control(content, 2, FileFormat.JSON, null), content);
        assertRefused(content, "CONTROL_CONTENT");
    }

    @Test
    void testMissingFileIsRefused() {
        final byte[] content = "file=S20R01-1.csv".getBytes(StandardCharsets.UTF_8);
        final Map<String, String> attributes = new HashMap<>(ControlAttributes.of(control(content, 2, FileFormat.CSV, FileCharset.UTF_8)));
        attributes.putAll(Map.of(HealthHubAttributes.FILE_CONTROL, "S20R01-1.ctl", HealthHubAttributes.FILE_MISSING, "true"));
        runner.enqueue(content, attributes);
        runner.run();
        assertRefused(content, "CONTROL_MISSING_FILE");
    }

    @Test
    void testFlowFileWithoutAControlFileFails() {
        runner.enqueue(CSV);
        runner.run();

        runner.assertAllFlowFilesTransferred(VerifyControlFile.FAILURE, 1);
        runner.getFlowFilesForRelationship(VerifyControlFile.FAILURE).getFirst()
                .assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.CONTROL_FILE_UNKNOWN.name());
    }
}
