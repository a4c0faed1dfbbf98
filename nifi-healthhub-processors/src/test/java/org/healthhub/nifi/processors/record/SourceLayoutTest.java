// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.MapRecord;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SourceLayoutTest {

    private final RecordSchema schema = new SimpleRecordSchema(List.of(text("a"), text("b"), FindingsField.RECORD_FIELD,
            new RecordField("c", RecordFieldType.STRING.getDataType(), "standard", Set.of("C"), true)));
    private final SourceLayout layout = SourceLayout.of(schema);

    private static RecordField text(final String name) {
        return new RecordField(name, RecordFieldType.STRING.getDataType(), true);
    }

    /** Reads a record of pairs of name and value into a row that holds an older one. */
    private List<Object> read(final String... pairs) {
        final Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        final Object[] row = {"old", "old", "old", "kept"};
        layout.read(new MapRecord(schema, values), row);
        return Arrays.asList(row);
    }

    @Test
    void testRecordsOfTheSameOrder() {
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of("1", "2", "3", "kept"), read("a", "1", "b", "2", FindingsField.NAME, "x", "c", "3"));
        }
    }

    @Test
    void testOrderThatChanges() {
        assertEquals(List.of("1", "2", "3", "kept"), read("a", "1", "b", "2", "c", "3"));
        assertEquals(List.of("1", "2", "3", "kept"), read("c", "3", "b", "2", "a", "1"));
        assertEquals(List.of("2", "1", "3", "kept"), read("b", "1", "c", "3", "a", "2"));
        assertEquals(Arrays.asList(null, "2", "3", "kept"), read("x", "1", "b", "2", "c", "3"));
        assertEquals(List.of("1", "2", "3", "kept"), read(new String("a"), "1", new String("b"), "2", new String("c"), "3"));
    }

    @Test
    void testMissingValuesGiveNullOrTheStandard() {
        assertEquals(Arrays.asList("1", null, "3", "kept"), read("a", "1", "c", "3"));
        assertEquals(Arrays.asList("1", null, "standard", "kept"), read("a", "1"));
        assertEquals(Arrays.asList("1", null, "4", "kept"), read("a", "1", "C", "4"));
        assertEquals(Arrays.asList(null, null, "standard", "kept"), read());
    }

    @Test
    void testRecordsThatAlwaysDiffer() {
        for (int i = 0; i < 50; i++) {
            assertEquals(Arrays.asList("1", null, "standard", "kept"), read("a", "1", "x" + i, "2"));
            assertEquals(List.of("1", "2", "3", "kept"), read("a", "1", "b", "2", "c", "3"));
        }
    }
}
