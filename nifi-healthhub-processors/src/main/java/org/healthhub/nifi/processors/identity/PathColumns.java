// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.identity;

import org.apache.nifi.record.path.FieldValue;
import org.apache.nifi.record.path.RecordPath;
import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.problem.Problem;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordPathSyntax;
import org.healthhub.nifi.processors.record.SourceLayout;
import org.healthhub.nifi.processors.record.TextColumns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Identity numbers found by record paths, in any record. Not thread-safe: one per task.
 */
final class PathColumns implements IdentityColumns {

    private final SourceLayout layout;
    private final IdentityPaths paths;
    private final Map<String, PersonNumber> judges = new HashMap<>();

    private PathColumns(final SourceLayout layout, final IdentityPaths paths) {
        this.layout = layout;
        this.paths = paths;
    }

    /**
     * Resolves a layout.
     *
     * @throws RecordFailureException when a path begins with no column of the source
     */
    static PathColumns resolve(final IdentityPaths paths, final SourceLayout layout) throws RecordFailureException {
        checkStart("Identity Number Path", paths.number(), layout);
        checkStart("Document Type Path", paths.type(), layout);
        checkStart("Birth Date Path", paths.birth(), layout);
        checkStart("Sex Path", paths.sex(), layout);
        return new PathColumns(layout, paths);
    }

    private static void checkStart(final String property, final RecordPath path, final SourceLayout layout) throws RecordFailureException {
        if (path != null && !RecordPathSyntax.beginsWithColumn(path.getPath(), layout.names())) {
            throw new RecordFailureException(FailureCode.IDENTITY_COLUMN_MISSING, 0, "%s: %s begins with none of the source's columns %s; correct the path".formatted(
                    property, path.getPath(), String.join(", ", layout.names())));
        }
    }

    @Override
    public void check(final Record record, final Object[] row, final long index, final LocalDate today, final List<Problem> findings) throws RecordFailureException {
        try {
            final Object type = value(paths.type(), record);
            final Object birth = value(paths.birth(), record);
            final String sex = SpelledCodes.SEX.code(value(paths.sex(), record));
            for (final FieldValue number : paths.number().evaluate(record).getSelectedFields().toList()) {
                check(number, type == null ? null : type.toString(), birth, sex, today, findings);
            }
        } catch (final RuntimeException e) {
            // Functions of a record path throw many types, and quote the value they can not convert.
            throw new RecordFailureException(FailureCode.IDENTITY_COLUMN_MISSING, index,
                    "The record paths can not be evaluated for record %d; check Identity Number Path and the paths below it".formatted(index));
        }
        layout.read(record, row);
    }

    private void check(final FieldValue number, final String type, final Object birth, final String sex, final LocalDate today, final List<Problem> findings)
            throws RecordFailureException {
        final String name = number.getField().getFieldName();
        TextColumns.check(name, number.getField().getDataType(), "that Identity Number Path selects");
        if (number.getValue() != null) {
            final String raw = number.getValue().toString();
            final String canonical = judges.computeIfAbsent(name, absent -> new PersonNumber(name, name)).check(raw, type, birth, sex, today, findings);
            if (!canonical.equals(raw)) {
                number.updateValue(canonical);
            }
        }
    }

    private static Object value(final RecordPath path, final Record record) {
        return path == null ? null : path.evaluate(record).getSelectedFields().findFirst().map(FieldValue::getValue).orElse(null);
    }
}
