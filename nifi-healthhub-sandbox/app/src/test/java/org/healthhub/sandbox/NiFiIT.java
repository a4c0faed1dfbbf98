// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(SandboxExtension.class)
class NiFiIT {
    private static final String NAR = "nifi-healthhub-nar";

    @Test
    void testVersionIsTheBaseline(final RunningSandbox sandbox) {
        assertEquals("2.3.0", sandbox.nifi().version());
    }

    @Test
    void testProcessorsOfTheArchiveAreOffered(final RunningSandbox sandbox) {
        assertEquals(Set.of("AcceptProblemReport", "AcceptPushedRecords", "AuthorizeShareRequest", "CanonicalizeHealthRecord", "DetectHealthRecordChange",
            "ExportCorrectionFile", "ExportResourceCatalogue", "FollowProblemReport", "GetProvincialReceipt", "MaskHealthRecord", "PageSourceRecords",
            "PutProvincialRecord", "RaiseCollectionAlert", "ReadControlFile", "ReadSharedRecord", "ReconcileCollection", "RecordProvision",
            "RenderCollectionStatus", "ValidateIdCard", "VerifyControlFile", "VerifyReportedRecord"),
            ours(sandbox.nifi().processorTypes()));
    }

    @Test
    void testServicesOfTheArchiveAreOffered(final RunningSandbox sandbox) {
        assertEquals(Set.of("DatabaseCollectionLedger", "DatabaseFeedbackLedger", "DatabaseProvincialPlatform", "DatabaseSharingLedger", "FileProvincialPlatform",
            "HttpProvincialPlatform", "SourceTokenProvider", "StandardResourceCatalogue"),
            ours(sandbox.nifi().controllerServiceTypes()));
    }

    private static Set<String> ours(final List<JsonNode> types) {
        return types.stream().filter(NiFiIT::isOurs).map(NiFiIT::simpleName).collect(Collectors.toSet());
    }

    private static boolean isOurs(final JsonNode type) {
        return type.at("/bundle/artifact").asText().equals(NAR);
    }

    private static String simpleName(final JsonNode type) {
        return type.path("type").asText().replaceFirst(".*\\.", "");
    }

    @ParameterizedTest
    @CsvSource({"身份证,ValidateIdCard", "规范化,CanonicalizeHealthRecord", "归集,PutProvincialRecord", "回执,PutProvincialRecord", "编目,ExportResourceCatalogue"})
    void testChineseTagFindsProcessor(final String tag, final String expected, final RunningSandbox sandbox) {
        final Set<String> found = sandbox.nifi().processorTypes().stream()
            .filter(type -> type.path("tags").toString().contains(tag)).map(NiFiIT::simpleName).collect(Collectors.toSet());
        assertTrue(found.contains(expected), () -> tag + " finds " + found);
    }

    @ParameterizedTest
    @CsvSource({"QueryDatabaseTableRecord", "ExecuteSQLRecord", "PutDatabaseRecord", "MergeRecord", "UpdateAttribute", "InvokeHTTP"})
    void testStockProcessorIsOfferedUnderOfficialCoordinates(final String name, final RunningSandbox sandbox) {
        final Set<String> groups = sandbox.nifi().processorTypes().stream().filter(type -> simpleName(type).equals(name))
            .map(type -> type.at("/bundle/group").asText() + ":" + type.at("/bundle/artifact").asText().replace("update-attribute", "*").replace("standard", "*"))
            .collect(Collectors.toSet());
        assertEquals(Set.of("org.apache.nifi:nifi-*-nar"), groups);
    }

    @Test
    void testConsoleStaysEmpty(final RunningSandbox sandbox) throws IOException {
        assertEquals("", Files.readString(sandbox.home().nifiLogs().resolve("console.log")));
    }

    @Test
    void testLogHasNoError(final RunningSandbox sandbox) throws IOException {
        final List<String> errors = Files.readAllLines(sandbox.home().nifiLogs().resolve("nifi-app.log")).stream()
            .filter(line -> line.contains(" ERROR [main]") || line.contains(" WARN [main]")).toList();
        assertEquals(List.of(), errors);
    }
}
