// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArrayRecordTest {

    private final RecordField name = new RecordField("name", RecordFieldType.STRING.getDataType(), null, Set.of("XM"), true);
    private final RecordField age = new RecordField("age", RecordFieldType.LONG.getDataType(), true);
    private final ArrayRecord record = new ArrayRecord(new SimpleRecordSchema(List.of(name, age)));

    @Test
    void testMapShowsThePresentRow() {
        final Map<String, Object> map = record.show(new Object[] {"甲", 7L}).toMap();
        final Map<String, Object> expected = new LinkedHashMap<>(Map.of("name", "甲"));
        expected.put("age", 7L);
        assertEquals(expected, map);
        assertEquals(List.of("name", "age"), new ArrayList<>(map.keySet()));
        record.show(new Object[] {null, 8L});
        assertNull(map.get("name"));
        assertTrue(map.containsKey("name"));
        assertEquals(8L, map.get("age"));
        assertEquals(Arrays.asList(null, 8L), new ArrayList<>(map.values()));
    }

    @Test
    void testMapKnowsNoAliases() {
        final Map<String, Object> map = record.show(new Object[] {"甲", 7L}).toMap();
        assertFalse(map.containsKey("XM"));
        assertNull(map.get("XM"));
        assertEquals("甲", record.getValue("XM"));
        assertThrows(UnsupportedOperationException.class, () -> map.put("name", "乙"));
    }

    @Test
    void testValuesInAnyOrder() {
        record.show(new Object[] {"甲", 7L});
        assertEquals(7L, record.getValue(age));
        assertEquals("甲", record.getValue(name));
        assertEquals(7L, record.getValue(age));
        assertEquals("甲", record.getValue(new RecordField("XM", RecordFieldType.STRING.getDataType())));
    }
}
