// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.identity;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.identity.IdentityValidator;
import org.healthhub.core.problem.Problem;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.ArrayRecord;
import org.healthhub.nifi.processors.record.FindingsField;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.processors.record.SourceLayout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks FlowFiles record by record; at no time more than one record is held. Immutable and thread-safe; the session and the outbox are the task's.
 *
 * @param readerFactory the processor's Record Reader
 * @param writerFactory the processor's Record Writer
 * @param paths where one person's values stand when there is no catalogue, else {@code null}
 */
public record IdentityRun(RecordReaderFactory readerFactory, RecordSetWriterFactory writerFactory, IdentityPaths paths) {

    /**
     * Names of a resource's identity numbers, or words that there are none.
     */
    public static String numberNames(final Resource resource) {
        final List<Field> numbers = CatalogueColumns.numbers(resource);
        return numbers.isEmpty() ? "none, all records pass as valid" : numbers.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /**
     * Checks a FlowFile of a catalogued resource into the outbox.
     */
    public void check(final ProcessSession session, final FlowFile flowFile, final Catalogue catalogue, final Resource resource, final Outbox outbox)
            throws RecordFailureException {
        check(session, flowFile, layout -> CatalogueColumns.resolve(catalogue, resource, layout), Map.of(HealthHubAttributes.RESOURCE, resource.code()), outbox);
    }

    /**
     * Checks a FlowFile of any records into the outbox.
     */
    public void check(final ProcessSession session, final FlowFile flowFile, final Outbox outbox) throws RecordFailureException {
        check(session, flowFile, layout -> PathColumns.resolve(paths, layout), Map.of(), outbox);
    }

    private void check(final ProcessSession session, final FlowFile flowFile, final Resolution resolution, final Map<String, String> attributes,
            final Outbox outbox) throws RecordFailureException {
        final LocalDate today = IdentityValidator.today();
        try (RecordSource source = RecordSource.open(session, flowFile, readerFactory, RecordSource.Coercion.WHERE_NEEDED)) {
            final SourceLayout layout = SourceLayout.of(source.schema());
            final IdentityColumns columns = resolution.resolve(layout);
            final ArrayRecord checked = new ArrayRecord(FindingsField.schema(layout.fields()));
            final VerdictOutputs outputs = new VerdictOutputs(session, outbox, writerFactory, checked.getSchema());
            final Object[] row = new Object[layout.fields().size() + 1];
            final List<Problem> findings = new ArrayList<>();
            for (Record record = source.next(); record != null; record = source.next()) {
                findings.clear();
                columns.check(record, row, source.count(), today, findings);
                row[row.length - 1] = elements(record, findings);
                outputs.write(checked.show(row), findings);
            }
            outputs.finish(attributes);
        }
    }

    private static Object[] elements(final Record record, final List<Problem> findings) {
        final List<Object> carried = FindingsField.elements(record);
        if (carried.isEmpty() && findings.isEmpty()) {
            return null;
        }
        final List<Object> elements = new ArrayList<>(carried);
        findings.forEach(finding -> elements.add(FindingsField.element(finding)));
        return elements.toArray();
    }

    @FunctionalInterface
    private interface Resolution {
        IdentityColumns resolve(SourceLayout layout) throws RecordFailureException;
    }
}
