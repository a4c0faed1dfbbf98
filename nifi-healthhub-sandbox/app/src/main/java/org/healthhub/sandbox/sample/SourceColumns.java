// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the source of a resource names its columns: every third resource alike, so that all kinds of aliases are met. Column names are letters, digits and
 * underscores (letters of any script) because they become Avro names on their way.
 */
final class SourceColumns {

    /** Column that numbers the rows; no field has this alias. */
    static final String ROW_NUMBER = "source_row_no";
    private static final String UPDATE_TIME = "gxsj";
    private static final Pattern PINYIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern AVRO_LABEL = Pattern.compile("\\p{L}[\\p{L}0-9_]*");

    private final Resource resource;
    private final Map<String, String> names;

    private enum Style {
        PINYIN,
        UPPER_CASE,
        LABEL
    }

    SourceColumns(final Resource resource) {
        this.resource = resource;
        this.names = names(resource);
    }

    String table() {
        return "src_" + resource.table();
    }

    /** The column that grows with every change; a real timestamp, never empty. */
    String increment() {
        return incrementField() == null ? UPDATE_TIME : names.get(incrementField().name());
    }

    String of(final Field field) {
        return names.get(field.name());
    }

    /** The field behind the increment column, or {@code null} when the column is only the source's own. */
    Field incrementField() {
        return resource.incrementField().flatMap(resource::field).filter(field -> field.type() == FieldType.D || field.type() == FieldType.T).orElse(null);
    }

    private static Map<String, String> names(final Resource resource) {
        final Style style = style(resource);
        final Map<String, String> names = new LinkedHashMap<>();
        final Set<String> taken = new HashSet<>(Set.of(ROW_NUMBER, UPDATE_TIME));
        for (final Field field : resource.fields()) {
            final String wanted = field.name().equals(resource.incrementField().orElse("")) ? incrementName(field, style) : name(resource, field, style);
            final String name = taken.add(wanted.toLowerCase(Locale.ROOT)) ? wanted : field.name();
            taken.add(name);
            names.put(field.name(), name);
        }
        return names;
    }

    private static Style style(final Resource resource) {
        final int number = resource.code().chars().filter(Character::isDigit).map(Character::getNumericValue).sum();
        return Style.values()[number % Style.values().length];
    }

    private static String name(final Resource resource, final Field field, final Style style) {
        return switch (style) {
            case UPPER_CASE -> field.name().toUpperCase(Locale.ROOT);
            case LABEL -> isOwn(resource, field, field.label()) && AVRO_LABEL.matcher(field.label()).matches() ? field.label() : field.name();
            case PINYIN -> field.aliases().stream().filter(alias -> PINYIN.matcher(alias).matches() && isOwn(resource, field, alias))
                    .findFirst().map(alias -> alias.toLowerCase(Locale.ROOT)).orElse(field.name());
        };
    }

    /** The increment column stands unquoted in the queries of stock processors, where upper case is lost. */
    private static String incrementName(final Field field, final Style style) {
        return style == Style.LABEL && AVRO_LABEL.matcher(field.label()).matches() ? field.label() : field.name();
    }

    private static boolean isOwn(final Resource resource, final Field field, final String name) {
        return resource.fields().stream().filter(other -> !other.name().equals(field.name()))
                .noneMatch(other -> other.name().equalsIgnoreCase(name) || other.label().equalsIgnoreCase(name)
                        || other.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name)));
    }
}
