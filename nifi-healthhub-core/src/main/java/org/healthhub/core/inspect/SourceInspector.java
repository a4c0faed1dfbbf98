// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.canonical.SourceLayout;
import org.healthhub.core.canonical.TextNormalizer;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Compares a source table with a resource by the same mapping of names that canonicalization uses. Stateless and thread-safe.
 */
public final class SourceInspector {

    private static final double LEAST_SCORE = 0.5;
    /** Names alone never make certain. */
    private static final double MOST_SCORE = 0.95;
    private static final double OTHER_TYPE = 0.7;
    private static final int MOST_SUGGESTIONS = 3;

    private SourceInspector() {
    }

    /**
     * Compares.
     *
     * @param resource a resource of the catalogue
     * @param table the source's table
     * @return the result
     */
    public static Inspection inspect(final Resource resource, final SourceTable table) {
        final SourceLayout layout = SourceLayout.of(resource, table.columns().stream().map(SourceColumn::name).toList(), Map.of());
        final List<FieldCheck> checks = new ArrayList<>();
        for (int i = 0; i < resource.fields().size(); i++) {
            final List<SourceColumn> columns = layout.sources(i).stream().map(table.columns()::get).toList();
            checks.add(check(resource, resource.fields().get(i), columns));
        }
        final List<SourceColumn> unmapped = table.columns().stream().filter(column -> layout.unmapped().contains(column.name())).toList();
        return new Inspection(resource, table, checks, tableRemarks(resource, table, checks, layout), unmapped, suggestions(checks, unmapped));
    }

    private static FieldCheck check(final Resource resource, final Field field, final List<SourceColumn> columns) {
        final List<Remark> remarks = new ArrayList<>();
        if (columns.isEmpty()) {
            remarks.add(missing(resource, field));
        }
        if (columns.size() > 1) {
            remarks.add(Remark.SEVERAL_COLUMNS);
        }
        columns.stream().flatMap(column -> TypeFit.remark(field, column).stream()).distinct().forEach(remarks::add);
        return new FieldCheck(field, columns, remarks);
    }

    private static Remark missing(final Resource resource, final Field field) {
        if (resource.businessKey().contains(field.name())) {
            return Remark.KEY_MISSING;
        }
        return switch (field.requirement()) {
            case REQUIRED -> Remark.REQUIRED_MISSING;
            case CONDITIONAL -> Remark.CONDITIONAL_MISSING;
            case OPTIONAL -> Remark.OPTIONAL_MISSING;
        };
    }

    private static List<Remark> tableRemarks(final Resource resource, final SourceTable table, final List<FieldCheck> checks, final SourceLayout layout) {
        final List<Remark> remarks = new ArrayList<>();
        final List<SourceColumn> increment = increment(resource, table, checks, layout);
        if (increment.isEmpty()) {
            remarks.add(Remark.INCREMENT_MISSING);
        }
        table.indexes().ifPresent(indexes -> {
            if (!increment.isEmpty() && increment.stream().noneMatch(column -> leads(indexes, column))) {
                remarks.add(Remark.INCREMENT_UNINDEXED);
            }
            final List<SourceColumn> key = checks.stream().filter(check -> resource.businessKey().contains(check.field().name()))
                    .flatMap(check -> check.columns().stream()).toList();
            if (!key.isEmpty() && key.stream().noneMatch(column -> leads(indexes, column))) {
                remarks.add(Remark.KEY_UNINDEXED);
            }
        });
        return remarks;
    }

    private static List<SourceColumn> increment(final Resource resource, final SourceTable table, final List<FieldCheck> checks, final SourceLayout layout) {
        final List<SourceColumn> columns = checks.stream().filter(check -> resource.incrementField().filter(check.field().name()::equals).isPresent())
                .flatMap(check -> check.columns().stream()).toList();
        return columns.isEmpty() && layout.updateTime() >= 0 ? List.of(table.columns().get(layout.updateTime())) : columns;
    }

    private static boolean leads(final List<List<String>> indexes, final SourceColumn column) {
        return indexes.stream().anyMatch(index -> !index.isEmpty() && TextNormalizer.spelling(index.getFirst()).equals(TextNormalizer.spelling(column.name())));
    }

    private static List<Suggestion> suggestions(final List<FieldCheck> checks, final List<SourceColumn> unmapped) {
        final List<Field> open = checks.stream().filter(check -> check.columns().isEmpty()).map(FieldCheck::field).toList();
        final List<Suggestion> suggestions = new ArrayList<>();
        for (final SourceColumn column : unmapped) {
            open.stream().map(field -> new Suggestion(column, field, score(column, field))).filter(suggestion -> suggestion.score() >= LEAST_SCORE)
                    .sorted(Comparator.comparingDouble(Suggestion::score).reversed()).limit(MOST_SUGGESTIONS).forEach(suggestions::add);
        }
        return suggestions;
    }

    private static double score(final SourceColumn column, final Field field) {
        final double likeness = NameLikeness.of(column.name(), field);
        final boolean unreadable = TypeFit.remark(field, column).filter(remark -> remark == Remark.UNREADABLE).isPresent();
        return Math.min(MOST_SCORE, unreadable ? likeness * OTHER_TYPE : likeness);
    }
}
