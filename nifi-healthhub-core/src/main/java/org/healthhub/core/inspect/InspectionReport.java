// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.catalogue.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an inspection for a terminal, Chinese and English side by side.
 */
public final class InspectionReport {

    private static final String GAP = "  ";
    private static final String NOTHING = "–";

    private InspectionReport() {
    }

    /**
     * The report.
     *
     * @param inspection result of an inspection
     * @return lines ended by {@code \n}
     */
    public static String text(final Inspection inspection) {
        final StringBuilder text = new StringBuilder();
        text.append("%s %s ← %s\n\n".formatted(inspection.resource().code(), inspection.resource().name(), inspection.table().name()));
        final List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("信息项 field", "名称 label", "类型 type", "必填 req", "源列 column", "源类型 type", "结论 remark"));
        inspection.fields().forEach(check -> rows.add(row(inspection, check)));
        text.append(table(rows));
        if (!inspection.unmapped().isEmpty()) {
            text.append('\n').append(table(unmapped(inspection)));
        }
        inspection.remarks().forEach(remark -> text.append("\n%s %s\n".formatted(mark(remark), remark.words())));
        return text.append('\n').append(summary(inspection)).toString();
    }

    private static List<String> row(final Inspection inspection, final FieldCheck check) {
        final Field field = check.field();
        final String key = inspection.resource().businessKey().contains(field.name()) ? " *" : "";
        return List.of(field.name() + key, field.label(), field.notation(), field.requirement().letter(),
                check.columns().isEmpty() ? NOTHING : check.columns().stream().map(SourceColumn::name).collect(Collectors.joining(", ")),
                check.columns().stream().map(SourceColumn::typeText).collect(Collectors.joining(", ")),
                check.remarks().isEmpty() ? "ok" : check.remarks().stream().map(remark -> mark(remark) + " " + remark.words()).collect(Collectors.joining("; ")));
    }

    private static List<List<String>> unmapped(final Inspection inspection) {
        final List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("未映射列 unmapped", "源类型 type", "建议（相似度，需人工核对） suggestions with likeness, to be checked"));
        inspection.unmapped().forEach(column -> rows.add(List.of(column.name(), column.typeText(), inspection.suggestions(column).stream()
                .map(suggestion -> String.format(Locale.ROOT, "%s %s %.2f", suggestion.field().name(), suggestion.field().label(), suggestion.score()))
                .collect(Collectors.joining("; ")))));
        return rows;
    }

    private static String summary(final Inspection inspection) {
        final List<Remark> all = Stream.concat(inspection.remarks().stream(), inspection.fields().stream().flatMap(check -> check.remarks().stream())).toList();
        final long mapped = inspection.fields().stream().filter(check -> !check.columns().isEmpty()).count();
        return "信息项 fields %d, 已映射 mapped %d, 未映射列 unmapped columns %d; 错误 faults %d, 风险 risks %d, 提示 notes %d\n%s\n".formatted(
                inspection.fields().size(), mapped, inspection.unmapped().size(), count(all, Remark.Weight.FAULT), count(all, Remark.Weight.RISK), count(all, Remark.Weight.NOTE),
                inspection.isComplete() ? "必填项与业务主键齐全 All required fields and the business key have columns"
                        : "必填项或业务主键缺列，不能接入 Required fields or the business key lack columns: the table cannot be collected yet");
    }

    private static long count(final List<Remark> remarks, final Remark.Weight weight) {
        return remarks.stream().filter(remark -> remark.weight() == weight).count();
    }

    private static String mark(final Remark remark) {
        return switch (remark.weight()) {
            case FAULT -> "[!!]";
            case RISK -> "[!]";
            case NOTE -> "[i]";
        };
    }

    private static String table(final List<List<String>> rows) {
        final int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        final StringBuilder text = new StringBuilder();
        for (final List<String> row : rows) {
            final StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)))).append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Columns in a terminal: Han characters and full-width forms take two. */
    private static int width(final String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(final int character) {
        final Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
        return Character.isIdeographic(character) || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }
}
