// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.workbook.LayoutLoader;
import org.healthhub.core.workbook.WorkbookFileException;
import org.healthhub.core.workbook.WorkbookImport;
import org.healthhub.core.workbook.WorkbookReader;
import org.healthhub.core.workbook.WorkbookWriter;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.services.StandardResourceCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExportResourceCatalogueTest {

    @TempDir
    private Path folder;
    private TestRunner runner;

    @BeforeEach
    void setUp() throws InitializationException {
        runner = TestRunners.newTestRunner(ExportResourceCatalogue.class);
        final StandardResourceCatalogue catalogue = new StandardResourceCatalogue();
        runner.addControllerService("catalogue", catalogue);
        runner.setProperty(catalogue, "Hub Key", "a key for tests only");
        runner.enableControllerService(catalogue);
        runner.setProperty(ExportResourceCatalogue.RESOURCE_CATALOGUE, "catalogue");
        runner.setProperty(ExportResourceCatalogue.SYSTEM_CODE, "S20");
    }

    @Test
    void testScheduledWithoutInput() throws IOException, CatalogueException, WorkbookFileException {
        runner.setIncomingConnection(false);
        runner.setNonLoopConnection(false);
        runner.run();

        runner.assertAllFlowFilesTransferred(ExportResourceCatalogue.SUCCESS, 1);
        final MockFlowFile workbook = only(true);
        workbook.assertAttributeEquals("filename", "S20-death-registration-A.xlsx");
        workbook.assertAttributeEquals("mime.type", WorkbookWriter.MEDIA_TYPE);
        workbook.assertAttributeEquals(HealthHubAttributes.SYSTEM, "S20");
        final WorkbookImport read = WorkbookReader.read(new ByteArrayInputStream(workbook.toByteArray()), List.of(LayoutLoader.builtIn("A")), CatalogueLoader.builtIn());
        assertEquals(List.of(), read.findings());
    }

    @Test
    void testSystemOfTheFlowFile() {
        runner.setProperty(ExportResourceCatalogue.SYSTEM_CODE, "${system}");
        runner.setProperty(ExportResourceCatalogue.LAYOUT, "B");
        runner.enqueue("anything", Map.of("system", "S06", HealthHubAttributes.ERROR_CODE, "OLD"));
        runner.enqueue("anything", Map.of("system", "S06"));
        runner.run(2);

        runner.assertAllFlowFilesTransferred(ExportResourceCatalogue.SUCCESS, 2);
        final List<MockFlowFile> workbooks = runner.getFlowFilesForRelationship(ExportResourceCatalogue.SUCCESS);
        workbooks.getFirst().assertAttributeEquals("filename", "S06-immunization-B.xlsx");
        workbooks.getFirst().assertAttributeNotExists(HealthHubAttributes.ERROR_CODE);
        assertArrayEquals(workbooks.getFirst().toByteArray(), workbooks.getLast().toByteArray());
    }

    @Test
    void testColumnMappingFileReplacesTheLayout() throws IOException {
        final Path mapping = Files.writeString(folder.resolve("ours.yaml"), """
                id: ours
                name: ours
                sheets:
                  - {name: 目录, rows: items, columns: [{title: 资源, value: resource.name}, {title: 项, value: field.label}]}
                """);
        runner.setProperty(ExportResourceCatalogue.COLUMN_MAPPING_FILE, mapping.toString());
        runner.enqueue("anything");
        runner.run();

        only(true).assertAttributeEquals("filename", "S20-death-registration-ours.xlsx");
    }

    @Test
    void testUnknownSystemFailsWithTheKnownOnes() {
        runner.setProperty(ExportResourceCatalogue.SYSTEM_CODE, "S99");
        runner.enqueue("unchanged");
        runner.run();

        final MockFlowFile failed = only(false);
        failed.assertContentEquals("unchanged");
        failed.assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.SYSTEM_UNKNOWN.name());
        assertTrue(runner.getLogger().getErrorMessages().getFirst().toString().contains("S20"));
    }

    @Test
    void testFaultyColumnMappingFails() throws IOException {
        runner.setProperty(ExportResourceCatalogue.COLUMN_MAPPING_FILE, Files.writeString(folder.resolve("ours.yaml"), "id: ours").toString());
        runner.enqueue("unchanged");
        runner.run();

        only(false).assertAttributeEquals(HealthHubAttributes.ERROR_CODE, FailureCode.COLUMN_MAPPING_INVALID.name());
    }

    @Test
    void testFailureWithoutInputIsLogged() {
        runner.setIncomingConnection(false);
        runner.setNonLoopConnection(false);
        runner.setProperty(ExportResourceCatalogue.SYSTEM_CODE, "S99");
        runner.run();

        runner.assertTransferCount(ExportResourceCatalogue.FAILURE, 0);
        assertEquals(1, runner.getLogger().getErrorMessages().size());
    }

    @Test
    void testVerify() {
        final List<ConfigVerificationResult> results = ((VerifiableProcessor) runner.getProcessor()).verify(runner.getProcessContext(), runner.getLogger(), Map.of());

        assertEquals(List.of("System Code", "Layout"), results.stream().map(ConfigVerificationResult::getVerificationStepName).toList());
        assertTrue(results.stream().allMatch(result -> result.getOutcome() == ConfigVerificationResult.Outcome.SUCCESSFUL));
    }

    private MockFlowFile only(final boolean success) {
        runner.assertTransferCount(ExportResourceCatalogue.SUCCESS, success ? 1 : 0);
        runner.assertTransferCount(ExportResourceCatalogue.FAILURE, success ? 0 : 1);
        return runner.getFlowFilesForRelationship(success ? ExportResourceCatalogue.SUCCESS : ExportResourceCatalogue.FAILURE).getFirst();
    }
}
