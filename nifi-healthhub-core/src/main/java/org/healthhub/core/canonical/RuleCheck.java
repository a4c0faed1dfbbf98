// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.problem.Problem;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of a resource with their fields resolved to columns. A rule that touches an empty field, or one that could not be read, holds. Not
 * thread-safe.
 */
final class RuleCheck {

    private final Condition condition;
    private final int[] columns;
    private final boolean targetMayBeEmpty;
    private final Problem problem;

    private RuleCheck(final Condition condition, final int[] columns, final boolean targetMayBeEmpty, final Problem problem) {
        this.condition = condition;
        this.columns = columns;
        this.targetMayBeEmpty = targetMayBeEmpty;
        this.problem = problem;
    }

    /**
     * Compiles the rules of a resource.
     *
     * @throws IllegalArgumentException when a rule names a field that the resource lacks
     */
    static List<RuleCheck> all(final Resource resource) {
        return resource.rules().stream().map(rule -> compile(resource, rule)).toList();
    }

    /**
     * Reports a violation.
     *
     * @param today canonical text of the present day in Asia/Shanghai
     */
    void check(final Object[] values, final String today, final Findings findings) {
        for (int i = 0; i < columns.length; i++) {
            final int column = columns[i];
            if (findings.hasFailed(column) || values[column] == null && !(i == 0 && targetMayBeEmpty)) {
                return;
            }
        }
        if (!condition.holds(values, today)) {
            // The value itself was read well, so that further rules about it still speak.
            findings.add(problem, Findings.RECORD);
        }
    }

    private static RuleCheck compile(final Resource resource, final Rule rule) {
        final String label = "“" + field(resource, rule.field()).label() + "”";
        final int target = column(resource, rule.field());
        return switch (rule) {
            case Rule.NotBefore order -> {
                final int other = column(resource, order.other());
                yield of(rule, (values, today) -> compare(values[target], values[other]) >= 0, new int[]{target, other},
                        ProblemCode.RULE_ORDER, label + "不得早于" + label(resource, order.other()));
            }
            case Rule.NotAfter order when order.other().equals(Rule.NOW) -> of(rule, (values, today) -> CanonicalDates.compareDay((String) values[target], today) <= 0,
                    new int[]{target}, ProblemCode.DATE_FUTURE, label + "不得晚于今天（北京时间）");
            case Rule.NotAfter order -> {
                final int other = column(resource, order.other());
                yield of(rule, (values, today) -> compare(values[target], values[other]) <= 0, new int[]{target, other},
                        ProblemCode.RULE_ORDER, label + "不得晚于" + label(resource, order.other()));
            }
            case Rule.Range range -> of(rule, (values, today) -> isWithin(number(values[target]), range.min(), range.max()), new int[]{target},
                    ProblemCode.VALUE_RANGE, label + "应" + bounds(range.min(), range.max()));
            case Rule.Matches matches -> {
                final Matcher matcher = Pattern.compile(matches.pattern()).matcher("");
                yield of(rule, (values, today) -> matcher.reset(text(values[target])).matches(), new int[]{target}, ProblemCode.PATTERN_MISMATCH,
                        label + ProblemCode.PATTERN_MISMATCH.meaningZh());
            }
            case Rule.RequiredIf required -> requiredIf(resource, required, target, label);
            case Rule.Sum sum -> {
                final int[] columns = columns(resource, rule.field(), sum.parts());
                yield of(rule, (values, today) -> isSum(values, columns), columns, ProblemCode.RULE_SUM, label + "应等于" + labels(resource, sum.parts()) + "之和");
            }
            case Rule.EqualsDerived derived -> derived(resource, derived, label);
            case Rule.WithinDays within -> {
                final int other = column(resource, within.other());
                yield of(rule, (values, today) -> CanonicalDates.days((String) values[other], (String) values[target]) <= within.days(), new int[]{target, other},
                        ProblemCode.RULE_LATE, label + "晚于" + label(resource, within.other()) + "超过" + within.days() + "天");
            }
        };
    }

    private static RuleCheck requiredIf(final Resource resource, final Rule.RequiredIf rule, final int target, final String label) {
        final int other = column(resource, rule.other());
        final Set<String> values = Set.copyOf(rule.values());
        final Condition condition = (record, today) -> record[target] != null || !values.isEmpty() && !values.contains(text(record[other]));
        final String when = values.isEmpty() ? "已填写" : "为" + String.join("、", rule.values());
        final Problem problem = problem(rule, ProblemCode.CONDITIONAL_MISSING, label(resource, rule.other()) + when + "时，" + label + "必填");
        return new RuleCheck(condition, new int[]{target, other}, true, problem);
    }

    private static RuleCheck derived(final Resource resource, final Rule.EqualsDerived rule, final String label) {
        final int[] columns = columns(resource, rule.field(), rule.inputs());
        return switch (rule.derivation()) {
            case AGE_YEARS -> {
                if (columns.length != 3) {
                    throw new IllegalArgumentException("Rule on field %s of %s: AGE_YEARS needs two dates".formatted(rule.field(), resource.code()));
                }
                requireDate(resource, rule.inputs().get(0));
                requireDate(resource, rule.inputs().get(1));
                yield of(rule, (values, today) -> isAge(values[columns[0]], CanonicalDates.years((String) values[columns[1]], (String) values[columns[2]])),
                        columns, ProblemCode.RULE_DERIVED, label + "应等于" + label(resource, rule.inputs().get(0)) + "至" + label(resource, rule.inputs().get(1)) + "的周岁数");
            }
        };
    }

    private static RuleCheck of(final Rule rule, final Condition condition, final int[] columns, final ProblemCode code, final String message) {
        return new RuleCheck(condition, columns, false, problem(rule, code, message));
    }

    private static Problem problem(final Rule rule, final ProblemCode code, final String message) {
        return new Problem(code, rule.field(), rule.severity(), Stage.RULE, message);
    }

    private static Field field(final Resource resource, final String name) {
        return resource.field(name).orElseThrow(() -> new IllegalArgumentException("A rule of %s names field %s, which it does not have"
                .formatted(resource.code(), name)));
    }

    private static void requireDate(final Resource resource, final String name) {
        final FieldType type = field(resource, name).type();
        if (type != FieldType.D && type != FieldType.T) {
            throw new IllegalArgumentException("A rule of %s needs a date in field %s".formatted(resource.code(), name));
        }
    }

    private static int column(final Resource resource, final String name) {
        return resource.fields().indexOf(field(resource, name));
    }

    private static int[] columns(final Resource resource, final String first, final List<String> others) {
        final List<String> names = new ArrayList<>(List.of(first));
        names.addAll(others);
        return names.stream().mapToInt(name -> column(resource, name)).toArray();
    }

    private static String label(final Resource resource, final String name) {
        return "“" + field(resource, name).label() + "”";
    }

    private static String labels(final Resource resource, final List<String> names) {
        return names.stream().map(name -> label(resource, name)).collect(Collectors.joining("、"));
    }

    private static String bounds(final BigDecimal min, final BigDecimal max) {
        if (min == null) {
            return "不大于" + max.toPlainString();
        }
        return max == null ? "不小于" + min.toPlainString() : "在" + min.toPlainString() + "至" + max.toPlainString() + "之间";
    }

    private static int compare(final Object first, final Object second) {
        if (first instanceof Number && second instanceof Number) {
            return number(first).compareTo(number(second));
        }
        return CanonicalDates.compare(text(first), text(second));
    }

    private static boolean isWithin(final BigDecimal number, final BigDecimal min, final BigDecimal max) {
        return number == null || (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    /**
     * Whether an age is the completed years between two dates; dates in the wrong order give no age.
     */
    private static boolean isAge(final Object value, final int years) {
        final BigDecimal age = number(value);
        return age == null || years < 0 || age.compareTo(BigDecimal.valueOf(years)) == 0;
    }

    private static boolean isSum(final Object[] values, final int[] columns) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < columns.length; i++) {
            final BigDecimal part = number(values[columns[i]]);
            if (part == null) {
                return true;
            }
            sum = sum.add(part);
        }
        final BigDecimal total = number(values[columns[0]]);
        return total == null || total.compareTo(sum) == 0;
    }

    /**
     * Number of a value; texts that are numbers count, others have none.
     */
    private static BigDecimal number(final Object value) {
        return switch (value) {
            case Long number -> BigDecimal.valueOf(number);
            case BigDecimal number -> number;
            case String text when text.length() <= 40 -> {
                try {
                    yield new BigDecimal(text);
                } catch (final NumberFormatException e) {
                    yield null;
                }
            }
            default -> null;
        };
    }

    private static String text(final Object value) {
        return value instanceof String text ? text : CanonicalTexts.of(value);
    }

    /**
     * A relation between the values of a record.
     */
    @FunctionalInterface
    private interface Condition {
        boolean holds(Object[] values, String today);
    }
}
