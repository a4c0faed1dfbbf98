// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadControlFileTest {

    private static final String MD5 = "900150983cd24fb0d6963f7d28e17f72";
    private TestRunner runner;

    @BeforeEach
    void setUp() {
        runner = TestRunners.newTestRunner(ReadControlFile.class);
        runner.setProperty(ReadControlFile.RESOURCE_CODES, "S20R01, S20R02");
    }

    private void run(final String control) {
        runner.enqueue(control, Map.of("filename", "a.ctl", HealthHubAttributes.FILE_REASON, "OLD"));
        runner.run();
    }

    @Test
    void testControlFileBecomesAttributes() {
        runner.setProperty(ReadControlFile.DEFAULT_CHARACTER_SET, "GB18030");
        run("file=S20R01-1.csv\nrows=3\nsize=7\nmd5=" + MD5);

        runner.assertAllFlowFilesTransferred(ReadControlFile.READ, 1);
        final MockFlowFile read = runner.getFlowFilesForRelationship(ReadControlFile.READ).getFirst();
        Map.of("healthhub.file.control", "a.ctl", "healthhub.file.name", "S20R01-1.csv", "healthhub.resource", "S20R01", "healthhub.file.rows", "3",
                "healthhub.file.size", "7", "healthhub.file.algorithm", "MD5", "healthhub.file.digest", MD5, "healthhub.file.format", "csv",
                "healthhub.file.charset", "GB18030", "recordreader.name", "csv").forEach(read::assertAttributeEquals);
        read.assertAttributeNotExists(HealthHubAttributes.FILE_REASON);
    }

    @Test
    void testOtherResourceIsRefusedWithTheReason() {
        run("file=S19R01-1.csv\nrows=3\nmd5=" + MD5);

        runner.assertTransferCount(ReadControlFile.REFUSED, 1);
        runner.assertTransferCount(ReadControlFile.REASON, 1);
        runner.getFlowFilesForRelationship(ReadControlFile.REFUSED).getFirst().assertAttributeEquals(HealthHubAttributes.FILE_REASON, "CONTROL_RESOURCE");
        final MockFlowFile reason = runner.getFlowFilesForRelationship(ReadControlFile.REASON).getFirst();
        reason.assertAttributeEquals("filename", "a.ctl.reason.txt");
        assertTrue(new String(reason.toByteArray(), StandardCharsets.UTF_8).contains("CONTROL_RESOURCE"));
    }

    @Test
    void testFormatWithoutAReaderIsRefused() {
        run("file=S20R01-1.xlsx\nrows=3\nmd5=" + MD5);
        runner.assertTransferCount(ReadControlFile.REFUSED, 1);
        runner.setProperty(ReadControlFile.FILE_FORMATS, "csv, xlsx");
        run("file=S20R01-1.xlsx\nrows=3\nmd5=" + MD5);
        runner.assertTransferCount(ReadControlFile.READ, 1);

        runner.setProperty(ReadControlFile.FILE_FORMATS, "dbf");
        runner.assertNotValid();
    }
}
