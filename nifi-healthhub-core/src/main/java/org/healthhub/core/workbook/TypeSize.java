// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.canonical.TextNormalizer;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Type and size of an item as a workbook says them, in one cell ({@code 字符型(50)}, {@code N(6,3)}) or two.
 *
 * @param type type
 * @param length as in {@link Field#length()}
 * @param scale as in {@link Field#scale()}
 */
record TypeSize(FieldType type, int length, int scale) {

    private static final Pattern TYPE = Pattern.compile("(?<type>\\D+?) ?\\(?(?<size>\\d[\\d,.; 、]*)?\\)?");
    private static final Pattern SIZE = Pattern.compile("\\(?(?<length>\\d{1,5})(?: ?[,.;、] ?(?<scale>\\d{1,2}))?\\)?");
    private static final int MAX_LENGTH = 4000;
    private static final int MAX_PRECISION = 38;
    /** Size of a new text item whose length nobody states. */
    private static final TypeSize UNKNOWN = new TypeSize(FieldType.C, 200, 0);

    static TypeSize of(final Field field) {
        return new TypeSize(field.type(), field.length(), field.scale());
    }

    /**
     * Reads type and size.
     *
     * @param named cell that names the item
     * @param known the item as the catalogue has it
     */
    static TypeSize read(final Map<CellSource, CellText> item, final CellText named, final Optional<Field> known, final List<WorkbookFinding> findings) {
        final TypeSize present = known.map(TypeSize::of).orElse(UNKNOWN);
        final Optional<CellText> typeCell = Optional.ofNullable(item.get(CellSource.FIELD_TYPE));
        final Optional<CellText> lengthCell = Optional.ofNullable(item.get(CellSource.FIELD_LENGTH));
        final Matcher typed = TYPE.matcher(TextNormalizer.coded(typeCell.map(CellText::text).orElse("")));
        final boolean split = typed.matches() && typed.group("size") != null;
        Optional<FieldType> type = Optional.empty();
        if (typeCell.isPresent()) {
            type = Codes.read(typeCell.get(), split ? typed.group("type") : typeCell.get().text(), findings).map(FieldType::valueOf);
        } else if (known.isEmpty()) {
            findings.add(named.finding(WorkbookFinding.Kind.MISSING, "type and length are not said; C(200) stands in the catalogue file"));
        }
        final FieldType result = type.orElse(present.type());
        final String size = lengthCell.map(cell -> TextNormalizer.coded(cell.text())).orElse(split ? typed.group("size") : "");
        final Optional<CellText> place = lengthCell.or(() -> typeCell);
        return switch (result) {
            case C -> text(size, place, present, findings);
            case N -> number(size, place, present, findings);
            case I, D, T, M, B -> new TypeSize(result, 0, 0);
        };
    }

    private static TypeSize text(final String size, final Optional<CellText> place, final TypeSize present, final List<WorkbookFinding> findings) {
        final TypeSize fallback = present.type() == FieldType.C ? present : UNKNOWN;
        if (size.isEmpty()) {
            place.filter(cell -> present.type() != FieldType.C)
                    .ifPresent(cell -> findings.add(cell.finding(WorkbookFinding.Kind.MISSING, "the length is not said; C(200) stands in the catalogue file")));
            return fallback;
        }
        final Matcher matcher = SIZE.matcher(size);
        final int length = matcher.matches() && matcher.group("scale") == null ? Integer.parseInt(matcher.group("length")) : 0;
        if (length < 1 || length > MAX_LENGTH) {
            place.ifPresent(cell -> findings.add(cell.finding(WorkbookFinding.Kind.ERROR,
                    "'%s' is no length of text; write a whole number from 1 to %d, or choose 备注型 for longer texts", cell.text(), MAX_LENGTH)));
            return fallback;
        }
        return new TypeSize(FieldType.C, length, 0);
    }

    private static TypeSize number(final String size, final Optional<CellText> place, final TypeSize present, final List<WorkbookFinding> findings) {
        final int precision = 18;
        final int digits = 4;
        final TypeSize fallback = present.type() == FieldType.N ? present : new TypeSize(FieldType.N, precision, digits);
        if (size.isEmpty()) {
            place.filter(cell -> present.type() != FieldType.N)
                    .ifPresent(cell -> findings.add(cell.finding(WorkbookFinding.Kind.MISSING, "precision and scale are not said; N(18,4) stands in the catalogue file")));
            return fallback;
        }
        final Matcher matcher = SIZE.matcher(size);
        final int length = matcher.matches() ? Integer.parseInt(matcher.group("length")) : 0;
        final int scale = length > 0 && matcher.group("scale") != null ? Integer.parseInt(matcher.group("scale")) : 0;
        if (length < 1 || length > MAX_PRECISION || scale > length) {
            place.ifPresent(cell -> findings.add(cell.finding(WorkbookFinding.Kind.ERROR, "'%s' is no size of a number; write precision and scale, such as 6,3", cell.text())));
            return fallback;
        }
        return new TypeSize(FieldType.N, length, scale);
    }
}
