// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.correction;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.services.LedgerException;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads problem FlowFiles into {@link CorrectionFiles}. Immutable.
 *
 * @param limit problems of one file at most; more are written to further files
 */
public record CorrectionRun(RecordReaderFactory readerFactory, Catalogue catalogue, int limit) {

    /**
     * Reads one FlowFile.
     *
     * @param source table or file that its records come from, may be {@code null}
     * @throws RecordFailureException when it holds no problem records; then none of them stands in a file, unless it holds more than a file takes
     */
    public void read(final ProcessSession session, final FlowFile flowFile, final String source, final CorrectionFiles files) throws RecordFailureException, LedgerException {
        final List<OpenProblem> problems = new ArrayList<>();
        try (RecordSource records = RecordSource.open(session, flowFile, readerFactory, RecordSource.Coercion.NEVER)) {
            for (Record record = records.next(); record != null; record = records.next()) {
                problems.add(OpenProblem.of(record, catalogue, source, records.count()));
                if (problems.size() >= limit) {
                    add(problems, flowFile, files);
                }
            }
        }
        add(problems, flowFile, files);
    }

    private void add(final List<OpenProblem> problems, final FlowFile flowFile, final CorrectionFiles files) throws LedgerException {
        problems.forEach(problem -> files.add(problem, flowFile));
        problems.clear();
        if (files.size() >= limit) {
            files.write();
        }
    }
}
