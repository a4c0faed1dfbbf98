// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.change;

import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.ledger.ChangeDecision;
import org.healthhub.core.ledger.IncomingRecord;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.SourceLayout;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Where a canonical row has what the comparison reads and writes. Not thread-safe: one per FlowFile.
 */
final class ComparedColumns {

    private static final List<String> NEEDED = List.of(CommonColumns.DATA_UUID, CommonColumns.ROW_DIGEST, CommonColumns.IS_DELETED, CommonColumns.OP_TYPE,
            CommonColumns.DATA_VERSION, CommonColumns.COLLECT_TIME);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String DELETED = "1";
    private static final int KEY_CHARACTERS = 36;

    private final int key;
    private final int digest;
    private final int deleted;
    private final int operation;
    private final int version;
    private final int collectTime;
    /** The records of a FlowFile usually were collected at one time. */
    private String lastCollectText = "";
    private LocalDateTime lastCollectTime;

    private ComparedColumns(final List<String> names) {
        key = names.indexOf(CommonColumns.DATA_UUID);
        digest = names.indexOf(CommonColumns.ROW_DIGEST);
        deleted = names.indexOf(CommonColumns.IS_DELETED);
        operation = names.indexOf(CommonColumns.OP_TYPE);
        version = names.indexOf(CommonColumns.DATA_VERSION);
        collectTime = names.indexOf(CommonColumns.COLLECT_TIME);
    }

    /**
     * Finds the columns.
     *
     * @throws RecordFailureException when the records are not canonical
     */
    static ComparedColumns of(final SourceLayout layout, final RecordSchema schema) throws RecordFailureException {
        for (final String column : NEEDED) {
            if (schema.getField(column).isEmpty()) {
                throw notCanonical(0, "The records have no field " + column);
            }
        }
        return new ComparedColumns(layout.names());
    }

    /**
     * What the ledger needs of a row.
     *
     * @param index number of the record, for messages
     */
    IncomingRecord record(final Object[] row, final long index) throws RecordFailureException {
        if (row[key] == null || row[key].toString().length() != KEY_CHARACTERS || row[digest] == null) {
            throw notCanonical(index, "Record %d has no record key or no row digest".formatted(index));
        }
        return new IncomingRecord(row[key].toString(), row[digest].toString(), row[deleted] != null && DELETED.equals(row[deleted].toString()));
    }

    /** When the hub collected a row. */
    LocalDateTime collectedAt(final Object[] row, final long index) throws RecordFailureException {
        if (row[collectTime] != null) {
            final String text = row[collectTime].toString();
            if (text.equals(lastCollectText)) {
                return lastCollectTime;
            }
            try {
                lastCollectTime = LocalDateTime.parse(text, TIME);
                lastCollectText = text;
                return lastCollectTime;
            } catch (final DateTimeException e) {
                throw notCanonical(index, "Record %d has no time yyyy-MM-dd HH:mm:ss in collect_time".formatted(index));
            }
        }
        throw notCanonical(index, "Record %d has no collect_time".formatted(index));
    }

    /** Writes the decision into a row. */
    void decide(final Object[] row, final ChangeDecision decision) {
        row[operation] = decision.operation().name();
        row[version] = decision.version();
    }

    private static RecordFailureException notCanonical(final long index, final String what) {
        return new RecordFailureException(FailureCode.NOT_CANONICAL, index,
                what + ": DetectHealthRecordChange takes the canonical relationship of CanonicalizeHealthRecord; put that processor before it");
    }
}
