// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the suggestions of an inspection as a file for the catalogue directory: an alias for each likely column, a comment for each other one.
 */
public final class OverrideSnippet {

    private static final double LEAST_SCORE = 0.6;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_DIGITS = 38;
    private static final String ANY_NUMBER = "N(38,10)";
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    private OverrideSnippet() {
    }

    /**
     * The file.
     *
     * @param inspection result of an inspection
     * @return YAML that loads as it stands, lines ended by {@code \n}; empty when no column is left over
     */
    public static String yaml(final Inspection inspection) {
        if (inspection.unmapped().isEmpty()) {
            return "";
        }
        final Resource resource = inspection.resource();
        final List<Suggestion> chosen = chosen(inspection);
        final Set<SourceColumn> used = new HashSet<>();
        chosen.forEach(suggestion -> used.add(suggestion.column()));
        final StringBuilder yaml = new StringBuilder("""
                # %s.yaml 放入资源目录（Catalogue Directory）；以下仅为建议，请逐条核对
                # Put it into the Catalogue Directory. These are guesses: check every one.
                code: %s
                resources:
                  - code: %s
                    fields:%s
                """.formatted(resource.systemCode(), resource.systemCode(), resource.code(), chosen.isEmpty() ? " []" : ""));
        chosen.forEach(suggestion -> yaml.append("      # %s (%s) → %s %s, %.2f\n".formatted(comment(suggestion.column().name()), comment(suggestion.column().typeText()),
                suggestion.field().name(), suggestion.field().label(), suggestion.score())).append("      - ").append(alias(suggestion)).append('\n'));
        if (used.size() < inspection.unmapped().size()) {
            yaml.append("      # 其余未映射列，可增加为信息项 Further columns; make them fields, or leave them out:\n");
        }
        inspection.unmapped().stream().filter(column -> !used.contains(column)).forEach(column -> yaml.append("      # - ").append(newField(column)).append('\n'));
        return yaml.toString();
    }

    /** Best score first; a column and a field are each used once. */
    private static List<Suggestion> chosen(final Inspection inspection) {
        final Set<SourceColumn> columns = new HashSet<>();
        final Set<String> fields = new HashSet<>();
        final List<Suggestion> chosen = new ArrayList<>();
        inspection.suggestions().stream().filter(suggestion -> suggestion.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .forEach(suggestion -> {
                    if (!columns.contains(suggestion.column()) && fields.add(suggestion.field().name())) {
                        columns.add(suggestion.column());
                        chosen.add(suggestion);
                    }
                });
        return chosen;
    }

    /** An override replaces the list of aliases, so the known ones are repeated; label and identifier are implied. */
    private static String alias(final Suggestion suggestion) {
        final Field field = suggestion.field();
        final List<String> aliases = new ArrayList<>(field.aliases());
        aliases.removeAll(List.of(field.label(), field.name().toUpperCase(Locale.ROOT)));
        aliases.add(suggestion.column().name());
        return "{name: %s, aliases: [%s]}".formatted(field.name(), String.join(", ", aliases.stream().map(OverrideSnippet::quoted).toList()));
    }

    private static String newField(final SourceColumn column) {
        final String name = column.name().toLowerCase(Locale.ROOT);
        return "{name: %s, label: %s, type: %s, required: N, evidence: C}".formatted(IDENTIFIER.matcher(name).matches() ? name : "please_name_it",
                quoted(comment(column.name())), quoted(type(column)));
    }

    private static String type(final SourceColumn column) {
        return switch (column.nature()) {
            case TEXT -> column.isLimited() && column.size() <= LONGEST_TEXT ? "C(%d)".formatted(column.size()) : "M";
            case WHOLE -> "I";
            case DECIMAL -> column.size() <= MOST_DIGITS && column.scale() > 0 && column.scale() <= column.size() ? "N(%d,%d)".formatted(column.size(), column.scale())
                    : ANY_NUMBER;
            case FLOATING -> ANY_NUMBER;
            case DATE -> "D";
            case DATE_TIME -> "T";
            case BOOLEAN -> "B";
            case OTHER -> "M";
        };
    }

    private static String quoted(final String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name of a column can hold anything; a line break would end the comment. */
    private static String comment(final String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
