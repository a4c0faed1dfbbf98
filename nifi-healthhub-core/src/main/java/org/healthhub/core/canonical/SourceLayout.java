// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which source columns fill which fields. A column is recognised by the field's identifier, its label or an alias, without regard to case, width and
 * white space; an override names the column of a field and wins. Immutable.
 */
public final class SourceLayout {

    /** Names of the column that tells when the source changed the record (源更新时间). */
    private static final List<String> UPDATE_TIME_NAMES = List.of(CommonColumns.SRC_UPDATE_TIME, "update_time", "gxsj", "更新时间", "源更新时间");
    /** Findings carried by the record are no data. */
    private static final String PROBLEMS = "healthhub_problems";

    private final int[][] columns;
    private final int updateTime;
    private final List<String> unmapped;
    private final List<String> unfilled;

    private SourceLayout(final int[][] columns, final int updateTime, final List<String> unmapped, final List<String> unfilled) {
        this.columns = columns;
        this.updateTime = updateTime;
        this.unmapped = List.copyOf(unmapped);
        this.unfilled = List.copyOf(unfilled);
    }

    /**
     * Resolves the columns of a source.
     *
     * @param resource the resource
     * @param sourceNames names of the source's columns in order
     * @param overrides canonical field to source column
     * @return the layout
     * @throws IllegalArgumentException when an override names no field or no column
     */
    public static SourceLayout of(final Resource resource, final List<String> sourceNames, final Map<String, String> overrides) {
        final int[] claims = new int[sourceNames.size()];
        final Map<String, Integer> fields = names(resource);
        for (int i = 0; i < claims.length; i++) {
            claims[i] = fields.getOrDefault(TextNormalizer.spelling(sourceNames.get(i)), -1);
        }
        overrides.forEach((field, column) -> claim(resource, field, column, sourceNames, claims));

        final int[][] columns = new int[resource.fields().size()][];
        final List<String> unfilled = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = positions(claims, i);
            if (columns[i].length == 0) {
                unfilled.add(resource.fields().get(i).name());
            }
        }
        final int updateTime = updateTime(sourceNames, claims);
        final List<String> unmapped = new ArrayList<>();
        for (int i = 0; i < claims.length; i++) {
            if (claims[i] < 0 && i != updateTime && !isKnown(sourceNames.get(i))) {
                unmapped.add(sourceNames.get(i));
            }
        }
        return new SourceLayout(columns, updateTime, unmapped, unfilled);
    }

    /**
     * Positions of the source columns of a field, in source order.
     */
    int[] columns(final int field) {
        return columns[field];
    }

    /**
     * Positions of the source columns of a field, in source order.
     *
     * @param field position of the field in the resource
     * @return positions of columns, empty when none fills the field
     */
    public List<Integer> sources(final int field) {
        return Arrays.stream(columns[field]).boxed().toList();
    }

    /**
     * Position of the column with the source's time of change that is no field of the resource, or -1.
     */
    public int updateTime() {
        return updateTime;
    }

    /**
     * Source columns that fill nothing, in source order.
     */
    public List<String> unmapped() {
        return unmapped;
    }

    /**
     * Identifiers of fields that no column fills, in catalogue order.
     */
    public List<String> unfilled() {
        return unfilled;
    }

    /**
     * Every name to its field; an identifier wins over a label, a label over an alias, the earlier field over the later one.
     */
    private static Map<String, Integer> names(final Resource resource) {
        final Map<String, Integer> names = new HashMap<>();
        final List<Field> fields = resource.fields();
        for (int i = 0; i < fields.size(); i++) {
            names.putIfAbsent(TextNormalizer.spelling(fields.get(i).name()), i);
        }
        for (int i = 0; i < fields.size(); i++) {
            names.putIfAbsent(TextNormalizer.spelling(fields.get(i).label()), i);
        }
        for (int i = 0; i < fields.size(); i++) {
            for (final String alias : fields.get(i).aliases()) {
                names.putIfAbsent(TextNormalizer.spelling(alias), i);
            }
        }
        return names;
    }

    private static void claim(final Resource resource, final String fieldName, final String column, final List<String> sourceNames, final int[] claims) {
        final int field = resource.fields().stream().map(Field::name).toList().indexOf(fieldName);
        if (field < 0) {
            throw new IllegalArgumentException("%s has no field %s; fields: %s".formatted(resource.code(), fieldName,
                    resource.fields().stream().map(Field::name).collect(Collectors.joining(", "))));
        }
        int source = sourceNames.indexOf(column);
        for (int i = 0; i < claims.length && source < 0; i++) {
            if (sourceNames.get(i).equalsIgnoreCase(column)) {
                source = i;
            }
        }
        if (source < 0) {
            throw new IllegalArgumentException("Field %s of %s is to be filled from source column %s, which the records do not have; their columns: %s"
                    .formatted(fieldName, resource.code(), column, String.join(", ", sourceNames)));
        }
        for (int i = 0; i < claims.length; i++) {
            if (claims[i] == field) {
                claims[i] = -1;
            }
        }
        claims[source] = field;
    }

    private static int[] positions(final int[] claims, final int field) {
        int count = 0;
        for (final int claim : claims) {
            count += claim == field ? 1 : 0;
        }
        final int[] positions = new int[count];
        int next = 0;
        for (int i = 0; i < claims.length; i++) {
            if (claims[i] == field) {
                positions[next++] = i;
            }
        }
        return positions;
    }

    private static int updateTime(final List<String> sourceNames, final int[] claims) {
        for (final String name : UPDATE_TIME_NAMES) {
            final String spelling = TextNormalizer.spelling(name);
            for (int i = 0; i < claims.length; i++) {
                if (claims[i] < 0 && TextNormalizer.spelling(sourceNames.get(i)).equals(spelling)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isKnown(final String sourceName) {
        return sourceName.equals(PROBLEMS) || CommonColumns.FIELDS.stream().anyMatch(column -> column.name().equalsIgnoreCase(sourceName));
    }
}
