// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.core.feedback.Evidence.Agreement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportReaderTest {

    private static final String KEY = "0f0e0d0c-0b0a-8908-8706-050403020100";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 12, 0);
    private static final KeyedDigests DIGESTS = StandardKeyedDigests.of(DigestFamily.SHA_256, "0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    private static Resource resource;
    private static ReportReader reader;

    @BeforeAll
    static void loadCatalogue() throws CatalogueException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        resource = catalogue.resource("S20R01").orElseThrow();
        reader = new ReportReader(catalogue, DIGESTS);
    }

    @Test
    void testReportIsReadAndItsTextShowsNoValue() throws Exception {
        final ProblemReport report = read("""
                {"type":"person_correction","resource":"S20R01","reference":"A-1","seen_at":"2026-11-20 10:00:00","statement":"演示说明",
                 "records":[{"data_uuid":"%s","field":"report_org_name","observed":"甲","expected":"乙"}]}""".formatted(KEY));
        assertEquals(FeedbackType.PERSON_CORRECTION, report.type());
        assertEquals("A-1", report.reference().orElseThrow());
        assertEquals(LocalDateTime.of(2026, 11, 20, 10, 0), report.seenAt().orElseThrow());
        assertEquals(new ReportedRecord(1, KEY, "report_org_name", new ReportedValues("甲", "乙")), report.records().getFirst());
        assertFalse((report + report.records().getFirst().toString()).matches(".*[甲乙说].*"));
    }

    @Test
    void testBusinessKeyBecomesTheRecordKey() throws Exception {
        final String key = resource.businessKey().stream().map(name -> "\"%s\":\"%s\"".formatted(name, value(name))).collect(Collectors.joining(","));
        final ProblemReport report = read("{\"resource\":\"S20R01\",\"records\":[{\"key\":{%s}}]}".formatted(key));
        assertEquals(DIGESTS.recordKey("S20R01", resource.businessKey().stream().map(ReportReaderTest::value).toArray(String[]::new)), report.records().getFirst().recordKey());
        assertEquals(FeedbackType.DATA_ERROR, report.type());
    }

    private static String value(final String name) {
        final Field field = resource.field(name).orElseThrow();
        return switch (field.type()) {
            case D -> "2025-03-02";
            case T -> "2025-03-02 10:00:00";
            default -> "DEMO000001";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "{\"resource\":", "{} {}", "{\"resource\":\"S20R01\"}", "{\"resource\":\"S99R99\",\"records\":[{}]}",
        "{\"resource\":\"S20R01\",\"records\":[]}", "{\"resource\":\"S20R01\",\"records\":[7]}", "{\"resource\":\"S20R01\",\"records\":[{}]}",
        "{\"resource\":\"S20R01\",\"records\":[{\"data_uuid\":\"' or 1=1 --\"}]}",
        "{\"resource\":\"S20R01\",\"records\":[{\"data_uuid\":\"" + KEY + "\",\"field\":\"no_such\"}]}",
        "{\"resource\":\"S20R01\",\"records\":[{\"data_uuid\":\"" + KEY + "\",\"surprise\":\"x\"}]}",
        "{\"resource\":\"S20R01\",\"records\":[{\"data_uuid\":\"" + KEY + "\"},{\"data_uuid\":\"" + KEY + "\"}]}",
        "{\"resource\":\"S20R01\",\"resource\":\"S20R01\",\"records\":[{\"data_uuid\":\"" + KEY + "\"}]}",
        "{\"resource\":\"S20R01\",\"type\":\"x\",\"records\":[{\"data_uuid\":\"" + KEY + "\"}]}",
        "{\"resource\":\"S20R01\",\"reference\":\"a b\",\"records\":[{\"data_uuid\":\"" + KEY + "\"}]}",
        "{\"resource\":\"S20R01\",\"seen_at\":\"2027-01-01 00:00:00\",\"records\":[{\"data_uuid\":\"" + KEY + "\"}]}",
        "{\"resource\":\"S20R01\",\"records\":[{\"data_uuid\":\"" + KEY + "\",\"observed\":{\"a\":1}}]}",
    })
    void testFaultyBodyIsRefusedWithoutQuotingIt(final String body) {
        final ReportFaultException fault = assertThrows(ReportFaultException.class, () -> read(body));
        assertEquals("feedback-400", fault.code());
        assertFalse(fault.getMessage().contains("1=1") || fault.getMessage().contains("surprise") || fault.getMessage().contains("S99R99"), fault.getMessage());
    }

    @Test
    void testTooManyRecordsAreRefused() {
        final String records = IntStream.rangeClosed(0, ReportReader.MOST_RECORDS).mapToObj(i -> "{\"data_uuid\":\"%s\"}".formatted(KEY)).collect(Collectors.joining(","));
        assertEquals("feedback-413", assertThrows(ReportFaultException.class, () -> read("{\"resource\":\"S20R01\",\"records\":[%s]}".formatted(records))).code());
    }

    @Test
    void testValuesAreComparedCanonicallyAndMaskedOnesByTheirMask() {
        final Field name = resource.fields().stream().filter(field -> field.name().equals("report_org_name")).findFirst().orElseThrow();
        assertEquals(Agreement.SAME, new ReportedValues(" 甲医院 ", null).observedIs(name, "甲医院"));
        assertEquals(Agreement.DIFFERENT, new ReportedValues("乙医院", null).observedIs(name, "甲医院"));
        assertEquals(Agreement.UNKNOWN, new ReportedValues(null, null).expectedIs(name, "甲医院"));
        assertEquals(Agreement.UNKNOWN, new ReportedValues("甲**", null).observedIs(name, "甲医院"));
        assertEquals(Agreement.SAME, new ReportedValues("", null).observedIs(name, null));
    }

    @Test
    void testNumbersAreTheSameForTheSameRequest() {
        final String number = ReportNumber.of(LocalDate.of(2026, 11, 23), "demo", "A-1");
        assertTrue(ReportNumber.isNumber(number));
        assertEquals(number, ReportNumber.of(LocalDate.of(2026, 11, 23), "demo", "A-1"));
        assertFalse(ReportNumber.isNumber(number + "/.."));
        assertEquals(23, number.length());
    }

    private ProblemReport read(final String body) throws ReportFaultException, IOException {
        return reader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "demo", NOW);
    }
}
