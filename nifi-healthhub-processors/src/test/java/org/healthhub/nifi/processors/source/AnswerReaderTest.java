// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import com.fasterxml.jackson.core.JsonPointer;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnswerReaderTest {

    private static final AnswerForm FORM = new AnswerForm(JsonPointer.compile("/data/records"), Optional.of(JsonPointer.compile("/code")),
            Optional.of(JsonPointer.compile("/data/total")), Optional.of(JsonPointer.compile("/data/next")));

    @Test
    void testPartsAreFoundWhateverTheirOrder() throws IOException, AnswerFaultException {
        final AnswerSummary summary = AnswerReader.summarize(stream("""
                {"data": {"next": "c2", "records": [{"A": 1}, {"B": 2, "A": 3}], "other": [[1], {"records": [5]}], "total": "12"}, "code": 200, "data2": {"total": 9}}"""), FORM);

        assertEquals(new AnswerSummary(2, List.of("A", "B"), Optional.of("200"), Optional.of("12"), Optional.of("c2"), true), summary);
        assertEquals(Optional.of(12L), summary.totalNumber());
    }

    @Test
    void testValuesStayAsTheyAreWritten() throws Exception {
        final Map<String, String> record = records("""
                {"data": {"records": [{"number": 610102199001011234, "amount": 12345678901234567.890, "zeros": "007", "yes": true, "none": null,
                "list": [1.50, "a"], "object": {"x": {"y": 1e5}}, "姓名": "张\\n三"}]}}""").getFirst();

        assertEquals("610102199001011234", record.get("number"));
        assertEquals("12345678901234567.890", record.get("amount"));
        assertEquals("007", record.get("zeros"));
        assertEquals("true", record.get("yes"));
        assertTrue(record.containsKey("none"));
        assertNull(record.get("none"));
        assertEquals("[1.50,\"a\"]", record.get("list"));
        assertEquals("{\"x\":{\"y\":1e5}}", record.get("object"));
        assertEquals("张\n三", record.get("姓名"));
    }

    @Test
    void testArrayIsTakenForTheRecords() throws Exception {
        assertEquals(List.of(Map.of("a", "1"), Map.of("a", "2")), records("[{\"a\":1},{\"a\":2}]"));
    }

    @Test
    void testAnswerWithoutRecordsSaysSo() throws IOException, AnswerFaultException {
        assertFalse(AnswerReader.summarize(stream("{\"code\":\"200\",\"data\":{\"records\":null}}"), FORM).hasRecords());
        final AnswerSummary empty = AnswerReader.summarize(stream("{\"code\":\"\",\"data\":{\"records\":[],\"total\":\"many\"}}"), FORM);
        assertTrue(empty.hasRecords());
        assertEquals(Optional.empty(), empty.code());
        assertEquals(Optional.empty(), empty.totalNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"text\"", "12", "<html></html>", "{", "{\"data\":{\"records\":[", "{\"data\":{\"records\":[{\"a\":", "{\"data\":{\"records\":[{\"a\":1}",
        "{} {}", "{\"data\":{\"records\":[{\"姓名\":\"秘密}]}}", "{\"a\":01}", "[{\"a\":1},]"})
    void testWhatIsNoJsonIsRefusedWithoutQuotingIt(final String text) {
        final AnswerFaultException e = assertThrows(AnswerFaultException.class, () -> AnswerReader.summarize(stream(text), FORM));

        assertEquals(AnswerFaultException.Kind.NO_JSON, e.kind());
        assertFalse(e.getMessage().contains("秘密") || e.getMessage().contains("html"), e.getMessage());
        assertNull(e.getCause());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[1]", "[{},[]]", "[null]", "{\"data\":{\"records\":[{},\"x\"]}}"})
    void testWhatIsNoObjectIsNoRecord(final String text) {
        assertEquals(AnswerFaultException.Kind.NO_RECORD, assertThrows(AnswerFaultException.class, () -> AnswerReader.summarize(stream(text), FORM)).kind());
    }

    @Test
    void testEndlessColumnsAreRefused() {
        final StringBuilder text = new StringBuilder("[{\"first\":0");
        for (int i = 0; i < AnswerReader.MOST_NAMES; i++) {
            text.append(",\"c").append(i).append("\":0");
        }
        assertThrows(AnswerFaultException.class, () -> AnswerReader.summarize(stream(text + "}]"), FORM));
    }

    private static List<Map<String, String>> records(final String text) throws IOException, AnswerFaultException, RecordFailureException {
        final List<Map<String, String>> records = new ArrayList<>();
        AnswerReader.records(stream(text), FORM, records::add);
        return records;
    }

    private static InputStream stream(final String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
