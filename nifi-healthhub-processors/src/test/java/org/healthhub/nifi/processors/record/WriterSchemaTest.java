// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.avro.AvroTypeUtil;
import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.canonical.CanonicalRecordSchema;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WriterSchemaTest {

    private static RecordField field(final String name, final RecordFieldType type) {
        return new RecordField(name, type.getDataType(), true);
    }

    /** What NiFi derives from the same fields. */
    private static String derived(final RecordSchema schema) {
        return AvroTypeUtil.extractAvroSchema(new SimpleRecordSchema(schema.getFields())).toString();
    }

    @Test
    void testTextOfEveryResourceIsWhatNiFiDerives() throws Exception {
        for (final Resource resource : CatalogueLoader.builtIn().resources()) {
            final RecordSchema schema = CanonicalRecordSchema.of(CanonicalSchema.of(resource));
            assertEquals(derived(schema), schema.getSchemaText().orElseThrow(), resource.code());
            assertEquals("avro", schema.getSchemaFormat().orElseThrow());
        }
    }

    @Test
    void testFindingsAndChineseNames() {
        final RecordSchema schema = FindingsField.schema(List.of(field("姓名", RecordFieldType.STRING), field("NL", RecordFieldType.INT), field("_1", RecordFieldType.LONG)));
        assertEquals(derived(schema), schema.getSchemaText().orElseThrow());
    }

    @Test
    void testFieldsThatNeedMoreHaveNoText() {
        final RecordField date = field("day", RecordFieldType.DATE);
        final RecordField spaced = field("a b", RecordFieldType.STRING);
        final RecordField quoted = field("a\"b", RecordFieldType.STRING);
        final RecordField required = new RecordField("r", RecordFieldType.STRING.getDataType(), false);
        final RecordField standard = new RecordField("d", RecordFieldType.STRING.getDataType(), "x", Set.of(), true);
        final RecordField aliased = new RecordField("d", RecordFieldType.STRING.getDataType(), null, Set.of("e"), true);
        for (final RecordField field : List.of(date, spaced, quoted, required, standard, aliased)) {
            final RecordSchema schema = WriterSchema.of(List.of(field("plain", RecordFieldType.STRING), field));
            assertTrue(schema.getSchemaText().isEmpty(), field.getFieldName());
            assertEquals(new SimpleRecordSchema(List.of(field("plain", RecordFieldType.STRING), field)), schema);
        }
    }
}
