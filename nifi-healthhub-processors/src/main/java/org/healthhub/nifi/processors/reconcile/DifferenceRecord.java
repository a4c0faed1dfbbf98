// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.reconcile;

import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.reconcile.Difference;
import org.healthhub.nifi.processors.record.ArrayRecord;

import java.util.List;

/**
 * A difference in the one form that differences of every resource have. Not thread-safe: one per run.
 */
final class DifferenceRecord {

    private static final DataType TEXT = RecordFieldType.STRING.getDataType();

    static final RecordSchema SCHEMA = new SimpleRecordSchema(List.of(
            new RecordField("resource_code", TEXT, false),
            new RecordField("record_key", TEXT, false),
            new RecordField("sides", TEXT, false),
            new RecordField("kind", TEXT, false),
            new RecordField("explanation", TEXT, true),
            new RecordField("action", TEXT, true),
            new RecordField("found_at", TEXT, false)));

    /** Between which sides. */
    enum Sides {
        SOURCE_HUB,
        HUB_PLATFORM
    }

    private final Resource resource;
    private final String foundAt;
    private final ArrayRecord record = new ArrayRecord(SCHEMA);

    DifferenceRecord(final Resource resource, final String foundAt) {
        this.resource = resource;
        this.foundAt = foundAt;
    }

    /**
     * Shows a difference.
     *
     * @param explanation why it may be right, empty when nothing explains it
     * @param action what was done, empty for nothing
     * @return the record, valid until the next call
     */
    Record show(final Sides sides, final Difference difference, final String explanation, final String action) {
        return record.show(new Object[] {resource.code(), difference.recordKey(), sides.name(), difference.kind().name(), text(explanation), text(action), foundAt});
    }

    private static String text(final String text) {
        return text.isEmpty() ? null : text;
    }
}
