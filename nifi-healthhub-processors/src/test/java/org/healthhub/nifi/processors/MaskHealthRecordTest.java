// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.masking.MaskingProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MaskHealthRecordTest {

    private static final String SCHEMA = """
            {"type":"record","name":"r","fields":[{"name":"xm","type":["null","string"]},{"name":"name","type":["null","string"]},{"name":"note","type":["null","string"]},
            {"name":"age_years","type":["null","long"]},{"name":"person_key","type":["null","string"]},{"name":"cause_a","type":["null","string"]}]}""";
    private static final String ROWS = """
            [{"xm":"张三丰","name":"欧阳明日","note":"电话13800138000","age_years":70,"person_key":"k","cause_a":"心梗"},{"xm":"李四","name":"王五","note":"无","age_years":71,"cause_a":"脑梗"}]""";

    private TestRunner runner;

    @BeforeEach
    void setUp() throws Exception {
        runner = Runners.runner(MaskHealthRecord.class);
    }

    private void reset(final Map<String, String> properties) throws Exception {
        runner.disableControllerService(runner.getControllerService("reader"));
        runner.setProperty(runner.getControllerService("reader"), "schema-text", SCHEMA);
        runner.enableControllerService(runner.getControllerService("reader"));
        properties.forEach(runner::setProperty);
    }

    private List<JsonNode> masked() throws IOException {
        runner.enqueue(ROWS, Map.of(HealthHubAttributes.RESOURCE, "S20R01"));
        runner.run();
        runner.assertAllFlowFilesTransferred(MaskHealthRecord.MASKED, 1);
        return Runners.records(runner.getFlowFilesForRelationship(MaskHealthRecord.MASKED).getFirst());
    }

    @Test
    void testCatalogueAndDynamicPropertiesSayWhatFieldsAre() throws Exception {
        reset(Map.of("xm", "NAME", "Unknown Fields", "Hide Long Numbers"));
        final JsonNode first = masked().getFirst();
        assertEquals("张**", first.path("xm").asText());
        assertEquals("欧阳**", first.path("name").asText());
        assertEquals("电话1*********0", first.path("note").asText());
        assertEquals("***", first.path("cause_a").asText());
        assertEquals(70, first.path("age_years").asInt());
        assertFalse(first.has("person_key"));
        runner.getFlowFilesForRelationship(MaskHealthRecord.MASKED).getFirst().assertAttributeEquals(HealthHubAttributes.SHARE_PROFILE, "STANDARD");
    }

    @Test
    void testWhatNobodyKnowsIsRemoved() throws Exception {
        reset(Map.of());
        final JsonNode first = masked().getFirst();
        assertFalse(first.has("xm"));
        assertFalse(first.has("note"));
    }

    @Test
    void testPseudonymsDependOnTheScope() throws Exception {
        reset(Map.of("xm", "IDENTITY_NUMBER", "Masking Profile", "PSEUDONYM", "Pseudonym Scope", "one"));
        final String one = masked().getFirst().path("xm").asText();
        assertTrue(one.matches("[0-9a-f]{32}"), one);
        runner.clearTransferState();
        assertEquals(one, masked().getFirst().path("xm").asText());
        runner.clearTransferState();
        runner.setProperty("Pseudonym Scope", "two");
        assertFalse(one.equals(masked().getFirst().path("xm").asText()));
    }

    @Test
    void testSmallGroupsAreCountedAndNotQuoted() throws Exception {
        reset(Map.of("Quasi Identifiers", "age_years", "Smallest Group", "2"));
        masked();
        final MockFlowFile flowFile = runner.getFlowFilesForRelationship(MaskHealthRecord.MASKED).getFirst();
        flowFile.assertAttributeEquals(HealthHubAttributes.SMALL_GROUPS, "2");
        assertEquals(1, runner.getLogger().getWarnMessages().size());
        assertEquals(2, runner.getCounterValue("Small Groups"));
    }

    @Test
    void testUnknownProfileFailsWithoutAWordOfTheContent() throws Exception {
        reset(Map.of("Masking Profile", "${no.such}"));
        runner.enqueue(ROWS, Map.of(HealthHubAttributes.RESOURCE, "S20R01"));
        runner.run();
        runner.assertAllFlowFilesTransferred(MaskHealthRecord.FAILURE, 1);
        runner.getFlowFilesForRelationship(MaskHealthRecord.FAILURE).getFirst().assertAttributeEquals(HealthHubAttributes.ERROR_CODE, "MASKING_INVALID");
        assertTrue(Runners.logs(runner).stream().noneMatch(line -> line.contains("张三")));
    }

    @Test
    void testPageShowsTheProfilesAsTheyAre() throws IOException {
        final String page;
        try (InputStream in = MaskHealthRecord.class.getResourceAsStream("/docs/" + MaskHealthRecord.class.getName() + "/additionalDetails.md")) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (final Sensitivity sensitivity : Sensitivity.values()) {
            final String row = "| class %s | %s |\n".formatted(sensitivity,
                    Arrays.stream(MaskingProfile.values()).map(profile -> profile.of(sensitivity).name()).collect(Collectors.joining(" | ")));
            assertTrue(page.contains(row), row);
        }
    }
}
