// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import org.healthhub.core.problem.Severity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Makes the cross-field rules of a resource and checks that their fields exist and have a fitting type.
 */
final class RuleReader {

    private static final List<FieldType> DATES = List.of(FieldType.D, FieldType.T);
    private static final List<FieldType> NUMBERS = List.of(FieldType.N, FieldType.I);
    private static final List<FieldType> TEXTS = List.of(FieldType.C);
    private static final List<FieldType> ALL = List.of(FieldType.values());

    private final FieldLookup fields;

    RuleReader(final FieldLookup fields) {
        this.fields = fields;
    }

    Optional<Rule> read(final NodeReader reader) {
        final String kind = reader.text("rule");
        final String field = reader.text("field");
        final Severity severity = reader.choice("severity", Severity.class, Severity.ERROR);
        final String source = reader.text("source");
        final Rule rule = switch (kind) {
            case "not-before" -> new Rule.NotBefore(typed(field, DATES, kind, reader), other(kind, DATES, reader), severity, source);
            case "not-after" -> new Rule.NotAfter(typed(field, DATES, kind, reader), otherOrNow(kind, reader), severity, source);
            case "range" -> range(typed(field, NUMBERS, kind, reader), severity, source, reader);
            case "matches" -> new Rule.Matches(typed(field, TEXTS, kind, reader), pattern(reader, field), severity, source);
            case "required-if" -> requiredIf(typed(field, ALL, kind, reader), severity, source, reader);
            case "sum" -> new Rule.Sum(typed(field, NUMBERS, kind, reader), inputs("parts", NUMBERS, 1, kind, reader), severity, source);
            case "equals-derived" -> derived(field, severity, source, reader);
            case "within-days" -> new Rule.WithinDays(typed(field, DATES, kind, reader), other(kind, DATES, reader), days(reader, field), severity, source);
            default -> null;
        };
        if (rule == null) {
            if (!kind.isEmpty()) {
                reader.scope().atField(field).fault("rule '%s' is none of not-before, not-after, range, matches, required-if, sum, equals-derived, within-days", kind);
            }
            return Optional.empty();
        }
        reader.finish();
        return Optional.of(rule);
    }

    private String typed(final String name, final List<FieldType> types, final String kind, final NodeReader reader) {
        fields.field(name, kind, reader.scope()).filter(field -> !types.contains(field.type()))
                .ifPresent(field -> reader.scope().atField(name).fault("rule '%s' needs a field of type %s", kind, types));
        return name;
    }

    private String other(final String kind, final List<FieldType> types, final NodeReader reader) {
        return typed(reader.text("other"), types, kind, reader);
    }

    private String otherOrNow(final String kind, final NodeReader reader) {
        final String other = reader.text("other");
        return Rule.NOW.equals(other) ? other : typed(other, DATES, kind, reader);
    }

    private Rule range(final String field, final Severity severity, final String source, final NodeReader reader) {
        final Optional<BigDecimal> min = reader.number("min");
        final Optional<BigDecimal> max = reader.number("max");
        if (min.isEmpty() && max.isEmpty()) {
            reader.scope().atField(field).fault("rule 'range' needs 'min' or 'max'");
        } else if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            reader.scope().atField(field).fault("rule 'range' has a 'min' above its 'max'");
        }
        return new Rule.Range(field, min.orElse(null), max.orElse(null), severity, source);
    }

    private static String pattern(final NodeReader reader, final String field) {
        final String pattern = reader.text("pattern");
        try {
            Pattern.compile(pattern);
        } catch (final PatternSyntaxException e) {
            reader.scope().atField(field).fault("pattern '%s' is no regular expression: %s", pattern, e.getDescription());
        }
        return pattern;
    }

    private Rule requiredIf(final String field, final Severity severity, final String source, final NodeReader reader) {
        final String other = reader.text("other");
        final List<String> values = reader.texts("values");
        fields.field(other, "required-if", reader.scope()).ifPresent(found -> fields.checkCodes(found, values, reader.scope()));
        return new Rule.RequiredIf(field, other, values, severity, source);
    }

    private Rule derived(final String field, final Severity severity, final String source, final NodeReader reader) {
        final Rule.Derivation derivation = reader.choice("derivation", Rule.Derivation.class, null);
        if (derivation == null) {
            reader.text("derivation");
            return new Rule.EqualsDerived(field, Rule.Derivation.AGE_YEARS, reader.texts("inputs"), severity, source);
        }
        return switch (derivation) {
            case AGE_YEARS -> {
                final List<String> inputs = inputs("inputs", DATES, 2, "equals-derived", reader);
                if (inputs.size() > 2) {
                    reader.scope().atField(field).fault("AGE_YEARS takes two inputs: from, to");
                }
                yield new Rule.EqualsDerived(typed(field, NUMBERS, "equals-derived", reader), derivation, inputs, severity, source);
            }
        };
    }

    private List<String> inputs(final String key, final List<FieldType> types, final int least, final String kind, final NodeReader reader) {
        final List<String> inputs = reader.texts(key);
        if (inputs.size() < least) {
            reader.scope().fault("rule '%s' needs '%s' with at least %d fields", kind, key, least);
        }
        inputs.forEach(input -> typed(input, types, kind, reader));
        return inputs;
    }

    private static int days(final NodeReader reader, final String field) {
        final Optional<BigDecimal> days = reader.number("days");
        if (days.isEmpty() || days.get().signum() < 0 || days.get().stripTrailingZeros().scale() > 0) {
            reader.scope().atField(field).fault("rule 'within-days' needs 'days', a whole number not below 0");
        }
        return days.map(BigDecimal::intValue).orElse(0);
    }
}
