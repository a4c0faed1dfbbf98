// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.CommonColumns;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the platform made of one part.
 *
 * @param data the {@code data} of the answer
 * @param refusedCode domain code when the part was refused as a whole, otherwise {@code null}
 * @param fates a line for each record, see {@link PlatformTables}
 */
record PartJudgement(ObjectNode data, String refusedCode, String fates) {

    static final String BAD_RECORD_IN_PART = "catalog-002";

    /**
     * Judges every record and stores the good ones.
     *
     * @param wholePart whether a bad record refuses its part
     * @param receiptNo number of the part's receipt
     */
    static PartJudgement of(final Connection connection, final PartSubmission part, final RowJudge judge, final boolean wholePart, final String receiptNo)
            throws SQLException {
        final ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        final List<Integer> good = new ArrayList<>();
        for (int i = 0; i < part.records().size(); i++) {
            final JsonNode row = part.records().get(i);
            final Optional<RowRefusal> refusal = judge.judge(row, part.batchNo());
            if (refusal.isPresent()) {
                errors.add(error(i + 1, row, refusal.get()));
            } else {
                good.add(i);
            }
        }
        if (wholePart && !errors.isEmpty()) {
            final ObjectNode data = counts(part, receiptNo, "rejected", 0, part.records().size());
            data.put("code", BAD_RECORD_IN_PART);
            data.putArray("errors");
            return new PartJudgement(data, BAD_RECORD_IN_PART, fates(part, new Fate[part.records().size()]));
        }
        final Fate[] fates = ReceivedRecords.store(connection, part, good);
        final ObjectNode data = counts(part, receiptNo, errors.isEmpty() ? "accepted" : good.isEmpty() ? "rejected" : "partial", good.size(), errors.size());
        data.set("errors", errors);
        final List<Integer> superseded = good.stream().filter(row -> fates[row] == Fate.SUPERSEDED).map(row -> row + 1).toList();
        if (!superseded.isEmpty()) {
            data.put("superseded", true);
            superseded.forEach(data.putArray("superseded_rows")::add);
        }
        return new PartJudgement(data, null, fates(part, fates));
    }

    /** The answer with this judgement. */
    PlatformAnswer answer() {
        return refusedCode == null ? PlatformAnswer.success(data) : PlatformAnswer.refused(data);
    }

    /** What became of an accepted record. */
    enum Fate {
        STORED, REPEATED, SUPERSEDED
    }

    /** The parts of an answer that do not depend on single records. */
    static ObjectNode counts(final PartSubmission part, final String receiptNo, final String status, final int accepted, final int rejected) {
        final ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("receipt_no", receiptNo);
        data.put("batch_no", part.batchNo());
        data.put("part_no", part.partNo());
        data.put("status", status);
        data.put("received", part.records().size());
        data.put("accepted", accepted);
        data.put("rejected", rejected);
        return data;
    }

    private static ObjectNode error(final int rowNo, final JsonNode row, final RowRefusal refusal) {
        final ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("row_no", rowNo);
        error.put("data_uuid", row.path(CommonColumns.DATA_UUID).asText(""));
        error.put("code", refusal.code());
        error.put("field", refusal.field());
        error.put("message", refusal.message());
        return error;
    }

    private static String fates(final PartSubmission part, final Fate[] fates) {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < fates.length; i++) {
            final JsonNode row = part.records().get(i);
            text.append(i == 0 ? "" : "\n").append(i + 1).append(' ').append(row.path(CommonColumns.DATA_UUID).asText("-"))
                    .append(' ').append(ReceivedRecords.version(row)).append(' ').append(fates[i] == null ? "refused" : fates[i].name().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
