// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.InquiryBodyWriter;
import org.healthhub.core.exchange.PartBodyWriter;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.feedback.FeedbackState;
import org.healthhub.core.feedback.FeedbackType;
import org.healthhub.core.masking.MaskingProfile;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareCode;
import org.healthhub.core.share.ShareOperation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The interface description is whole, names the paths and codes of the program, and fits what the program writes.
 */
class OpenApiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PLATFORM = "nifi-healthhub-sandbox/app/src/main/java/org/healthhub/sandbox/platform";
    private static final String PUSH_ANSWER = "PushAnswer.java";
    private static final Pattern PLATFORM_PATH = Pattern.compile("_PATH = \"(/[^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"([a-z0-9]+-[0-9]{3})\"");
    private static final Pattern ROW_CODE = Pattern.compile("\"(row-[a-z-]+)\"");
    /** Of the emulator's administration, which is no part of the contract. */
    private static final Set<String> ADMINISTRATION = Set.of("fault-400", "mode-400");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final OpenApi openApi = new OpenApi();

    @Test
    void testReferencesLeadSomewhere() {
        final Set<String> open = new TreeSet<>();
        OpenApi.visit(openApi.root(), (key, value) -> {
            if (key.equals("$ref") && openApi.at(value.asText().substring(1)).isMissingNode()) {
                open.add(value.asText());
            }
        });
        assertEquals(Set.of(), open);
        assertTrue(openApi.at("/openapi").asText().startsWith("3."));
    }

    @Test
    void testOperationsAreWhole() {
        final List<String> names = new ArrayList<>();
        openApi.root().get("paths").forEach(path -> path.properties().forEach(operation -> {
            assertTrue(METHODS.contains(operation.getKey()), operation.getKey());
            names.add(operation.getValue().path("operationId").asText());
            assertTrue(operation.getValue().at("/responses/200").has("description"), operation.getValue().path("operationId").asText());
            assertFalse(operation.getValue().path("summary").asText().isEmpty());
        }));
        assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
        assertFalse(names.contains(""));
    }

    @Test
    void testPathsAreThoseOfTheProgram() {
        final Set<String> known = SourceTree.found(Stream.of(PLATFORM + "/PlatformEmulator.java"), PLATFORM_PATH);
        known.removeIf(path -> path.startsWith("/admin/"));
        known.add("/{resource_code}");
        Arrays.stream(ShareOperation.values()).map(operation -> new ShareAddress(operation, operation.isGranted() ? "{resource_code}" : "{number}").path()).forEach(known::add);
        assertEquals(known, openApi.paths());
    }

    @Test
    void testCodesAreThoseOfTheProgram() {
        final Set<String> platform = SourceTree.found(SourceTree.files(PLATFORM, ".java").stream(), CODE);
        platform.removeAll(ADMINISTRATION);
        assertEquals(platform, names("platform"));
        assertEquals(SourceTree.found(SourceTree.files(PLATFORM, ".java").stream(), ROW_CODE), names("rows"));
        assertEquals(SourceTree.found(SourceTree.mainSources().stream().filter(path -> path.endsWith(PUSH_ANSWER)), CODE), names("push"));
    }

    @Test
    void testCodesOfSharingAreThoseOfTheProgram() {
        final Map<String, Integer> known = Arrays.stream(ShareCode.values()).collect(Collectors.toMap(ShareCode::code, ShareCode::status));
        assertEquals(known, names("share").stream().collect(Collectors.toMap(code -> code, code -> openApi.codes("share").at("/" + code + "/status").asInt())));
        Arrays.stream(ShareCode.values()).forEach(code -> assertEquals(code.message(), openApi.codes("share").at("/" + code.code() + "/meaning").asText()));
    }

    @Test
    void testListsOfValuesAreThoseOfTheProgram() {
        assertEquals(words(FeedbackState.values(), FeedbackState::name), values("ReportAnswer/properties/data/properties/state"));
        assertEquals(words(FeedbackType.values(), FeedbackType::word), values("ProblemReport/properties/type"));
        assertEquals(words(MaskingProfile.values(), MaskingProfile::name), values("RecordsAnswer/properties/data/properties/masking_profile"));
        assertEquals(SourceTree.found(SourceTree.mainSources().stream(), Pattern.compile("\"(feedback-[0-9]{3})\"")), names("feedback"));
    }

    @TestFactory
    Stream<DynamicTest> testExamplesFitTheirSchemas() {
        final List<DynamicTest> tests = new ArrayList<>();
        OpenApi.visit(openApi.root(), (key, value) -> {
            if (key.equals("application/json")) {
                final List<JsonNode> examples = new ArrayList<>();
                value.path("examples").forEach(example -> examples.add(example.get("value")));
                if (value.has("example")) {
                    examples.add(value.get("example"));
                }
                examples.forEach(example -> tests.add(DynamicTest.dynamicTest(example.toString(),
                        () -> assertEquals(Set.of(), openApi.faults(value.get("schema"), example)))));
            }
        });
        assertTrue(tests.size() > 10, String.valueOf(tests.size()));
        return tests.stream();
    }

    @Test
    void testWrittenPartFits() throws IOException {
        final JsonNode part = part();
        assertEquals(Set.of(), openApi.faults(schema("Part"), part));
        assertTrue(part.at("/records/0/weight").isNumber() && part.at("/records/0/load_time").isMissingNode());
    }

    @Test
    void testFaultyPartDoesNotFit() throws IOException {
        final ObjectNode unknown = ((ObjectNode) part()).put("extra", 1);
        assertFalse(openApi.faults(schema("Part"), unknown).isEmpty());
        final ObjectNode upperCase = (ObjectNode) part();
        ((ObjectNode) upperCase.at("/records/0")).put("Name", "x");
        assertFalse(openApi.faults(schema("Part"), upperCase).isEmpty());
        final ObjectNode empty = (ObjectNode) part();
        ((ArrayNode) empty.get("records")).removeAll();
        assertFalse(openApi.faults(schema("Part"), empty).isEmpty());
    }

    @Test
    void testWrittenInquiryFits() throws IOException {
        final PartReference reference = new PartReference("S20R01202611220123456789abcdef01", 1, "S20R01", "R1", 2, DIGEST);
        assertEquals(Set.of(), openApi.faults(schema("ReceiptInquiry"), MAPPER.readTree(InquiryBodyWriter.body(reference))));
    }

    private static <T> Set<String> words(final T[] values, final Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.toSet());
    }

    private Set<String> values(final String path) {
        final Set<String> values = new TreeSet<>();
        openApi.at("/components/schemas/" + path + "/enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private JsonNode schema(final String name) {
        return openApi.at("/components/schemas/" + name);
    }

    private Set<String> names(final String kind) {
        final Set<String> names = new TreeSet<>();
        openApi.codes(kind).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode part() throws IOException {
        final String key = "0b6f7c1e-3b52-8c1a-9f0e-6f1d2c3b4a59";
        final List<String> columns = List.of("death_cert_no", "weight", "data_uuid", "row_digest", "op_type", "is_deleted", "data_version", "load_time");
        final Object[] row = {"D0001", new BigDecimal("12.50"), key, DIGEST, "I", "0", 1L, null};
        final BatchPart part = new BatchPart("S20R01202611220123456789abcdef01", 1, true, "S20R01", 0, columns, List.<Object[]>of(row), List.of(key), DIGEST);
        final ByteArrayOutputStream body = new ByteArrayOutputStream();
        PartBodyWriter.write(part, body);
        return MAPPER.readTree(body.toByteArray());
    }
}
