// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.canonical;

import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordPathSyntax;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the dynamic properties say: canonical field to source column or record path. Immutable.
 *
 * @param sources canonical field to column name or record path, sorted by field
 */
public record SourceOverrides(Map<String, String> sources) {

    /** Accepts anything but a malformed path; whether columns exist is known only with the data. */
    public static final Validator VALIDATOR = (subject, input, context) -> {
        final boolean valid = input != null && !input.isBlank() && (!input.startsWith("/") || RecordPathSyntax.isValid(input));
        return new ValidationResult.Builder()
                .subject(subject)
                .input(input)
                .valid(valid)
                .explanation("dynamic property '%s' needs the name of a source column, such as zjh, or a record path, such as /patient/idNo".formatted(subject))
                .build();
    };

    public SourceOverrides {
        sources = Map.copyOf(sources);
    }

    /**
     * Checks that every property names a field of the resource.
     */
    public void checkFields(final Resource resource) throws RecordFailureException {
        for (final String name : new TreeMap<>(sources).keySet()) {
            if (resource.field(name).isEmpty()) {
                throw new RecordFailureException(FailureCode.OVERRIDE_INVALID, 0, "Dynamic property '%s' names no field of %s; name it like one of %s".formatted(
                        name, resource.code(), resource.fields().stream().map(Field::name).collect(Collectors.joining(", "))));
            }
        }
    }

    /**
     * Whether a property's value is the name of a column rather than a path.
     *
     * @param field canonical field
     * @param columns columns of the source
     * @throws RecordFailureException when it is neither a column nor a path that begins with one
     */
    boolean isColumn(final String field, final List<String> columns) throws RecordFailureException {
        final String source = sources.get(field);
        if (columns.contains(source)) {
            return true;
        }
        if (source.startsWith("/") && RecordPathSyntax.beginsWithColumn(source, columns)) {
            return false;
        }
        throw new RecordFailureException(FailureCode.OVERRIDE_INVALID, 0,
                "Dynamic property '%s': the source has no column for '%s'; write a record path that begins with /, or one of the columns %s".formatted(
                        field, source, String.join(", ", columns)));
    }
}
