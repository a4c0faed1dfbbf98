// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.problem.Problem;
import org.healthhub.nifi.processors.record.ArrayRecord;
import org.healthhub.nifi.processors.record.CodeCounts;

import java.util.List;
import java.util.Map;

/**
 * A record that somebody reported as wrong, in the form of a problem record, so that ExportCorrectionFile writes it like any other. It is not meant for the table
 * of problems: its records pass the rules. Immutable.
 *
 * @param resource resource of the record
 * @param recordKey record key
 * @param problems what is wrong, in words without values
 * @param observed masked values by field
 * @param sourceColumns names of the source's columns by field
 * @param keyColumns names of the source's columns by field of the business key
 * @param keyValues values of these columns by name: all that the provider needs to find the record
 * @param detectedAt yyyy-MM-dd HH:mm:ss in Asia/Shanghai
 * @param reportNumber number of the report
 * @param providerUscc unified social credit code of the provider, may be {@code null}
 */
public record ReportedProblem(Resource resource, String recordKey, List<Problem> problems, Map<String, String> observed, Map<String, String> sourceColumns,
        Map<String, String> keyColumns, Map<String, String> keyValues, String detectedAt, String reportNumber, String providerUscc) {

    /** Schema of the records. */
    public static final RecordSchema SCHEMA = ProblemRecord.SCHEMA;

    private static final String REPORTED = "REPORTED";
    private static final String BUSINESS_KEY = "BUSINESS";

    public ReportedProblem {
        problems = List.copyOf(problems);
    }

    /** As a record. */
    public Record record() {
        return new ArrayRecord(SCHEMA).show(new Object[] {
            recordKey,
            resource.code(),
            resource.systemCode(),
            codes(),
            problems.size(),
            SourceRowJson.problems(problems),
            detectedAt,
            reportNumber,
            REPORTED,
            detectedAt,
            null,
            null,
            BUSINESS_KEY,
            providerUscc,
            SourceRowJson.texts(observed),
            SourceRowJson.texts(sourceColumns),
            SourceRowJson.texts(keyColumns),
            SourceRowJson.texts(keyValues),
        });
    }

    /** Distinct codes, comma separated. */
    public String codes() {
        return CodeCounts.codes(problems);
    }
}
