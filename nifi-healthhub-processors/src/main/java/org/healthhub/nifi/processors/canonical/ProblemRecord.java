// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.record.ArrayRecord;
import org.healthhub.nifi.processors.record.CodeCounts;
import org.healthhub.nifi.processors.record.WriterSchema;

import java.util.List;

/**
 * A record with errors in the one form that problem records of every resource have. Not thread-safe: one per task.
 */
final class ProblemRecord {

    private static final DataType TEXT = RecordFieldType.STRING.getDataType();

    /** Schema of problem records. */
    static final RecordSchema SCHEMA = WriterSchema.of(List.of(
            new RecordField("record_key", TEXT, true),
            new RecordField("resource_code", TEXT, true),
            new RecordField("system_code", TEXT, true),
            new RecordField("problem_codes", TEXT, true),
            new RecordField("problem_count", RecordFieldType.INT.getDataType(), true),
            new RecordField("problems", TEXT, true),
            new RecordField("detected_at", TEXT, true),
            new RecordField("collection_id", TEXT, true),
            new RecordField("state", TEXT, true),
            new RecordField("last_seen", TEXT, true),
            new RecordField("closed_at", TEXT, true),
            new RecordField("closed_by", TEXT, true),
            new RecordField("key_kind", TEXT, true),
            new RecordField("provider_uscc", TEXT, true),
            new RecordField("observed", TEXT, true),
            new RecordField("source_columns", TEXT, true),
            new RecordField("key_columns", TEXT, true),
            new RecordField("source_row", TEXT, true)));

    private static final String OPEN = "OPEN";
    private static final String BUSINESS_KEY = "BUSINESS";
    private static final String ROW_KEY = "ROW";

    private final Resource resource;
    private final String collectionId;
    private final CollectionContext context;
    private final SourceNames names;
    private final ArrayRecord record = new ArrayRecord(SCHEMA);

    ProblemRecord(final Resource resource, final String collectionId, final CollectionContext context, final SourceNames names) {
        this.resource = resource;
        this.collectionId = collectionId;
        this.context = context;
        this.names = names;
    }

    /**
     * Shows a result with errors. The end of an earlier problem is written as empty, so that a closed one opens again.
     *
     * @return the record, valid until the next call
     */
    Record show(final CanonicalResult result, final Record source) {
        return record.show(new Object[] {
            result.recordKey(),
            resource.code(),
            resource.systemCode(),
            CodeCounts.codes(result.problems()),
            result.problems().size(),
            SourceRowJson.problems(result.problems()),
            context.collectTime(),
            collectionId,
            OPEN,
            context.collectTime(),
            null,
            null,
            result.isKeyed() ? BUSINESS_KEY : ROW_KEY,
            context.providerUscc(),
            SourceRowJson.texts(result.observed()),
            SourceRowJson.texts(names.named(result.problems())),
            names.keysJson(),
            SourceRowJson.row(source),
        });
    }
}
