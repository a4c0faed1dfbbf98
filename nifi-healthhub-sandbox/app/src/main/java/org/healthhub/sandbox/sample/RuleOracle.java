// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.problem.ProblemCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what follows from the values of a finished draft: rules of the resource and agreement of numbers with the record. A second opinion beside the core.
 */
final class RuleOracle {

    /** No event lies between {@link Timeline#REFERENCE} and this day, so that any clock tells past from future alike. */
    static final LocalDate FUTURE = LocalDate.of(2085, 1, 1);
    private static final int YOUNGEST_MOTHER = 12;

    private RuleOracle() {
    }

    static void judge(final Draft draft) {
        draft.resource().rules().forEach(rule -> judge(draft, rule));
        draft.people().forEach((name, person) -> compare(draft, name, person));
    }

    /** Whether the condition of a conditional field holds. */
    static boolean applies(final Rule.RequiredIf condition, final String value) {
        return value != null && (condition.values().isEmpty() || condition.values().contains(value));
    }

    private static void judge(final Draft draft, final Rule rule) {
        final String value = draft.value(rule.field());
        switch (rule) {
            case Rule.NotBefore order -> {
                if (isBefore(draft, order.field(), order.other())) {
                    draft.find(ProblemCode.RULE_ORDER, order.severity());
                }
            }
            case Rule.NotAfter order when order.other().equals(Rule.NOW) -> {
                if (value != null && !draft.time(order.field()).toLocalDate().isBefore(FUTURE)) {
                    draft.find(ProblemCode.DATE_FUTURE, order.severity());
                }
            }
            case Rule.NotAfter order -> {
                if (isBefore(draft, order.other(), order.field())) {
                    draft.find(ProblemCode.RULE_ORDER, order.severity());
                }
            }
            case Rule.Range range -> {
                if (value != null && isOutside(new BigDecimal(value), range)) {
                    draft.find(ProblemCode.VALUE_RANGE, range.severity());
                }
            }
            case Rule.Matches matches -> {
                if (value != null && !Pattern.matches(matches.pattern(), value)) {
                    draft.find(ProblemCode.PATTERN_MISMATCH, matches.severity());
                }
            }
            case Rule.RequiredIf condition -> {
                if (draft.isEmpty(rule.field()) && applies(condition, draft.value(condition.other()))) {
                    draft.find(ProblemCode.CONDITIONAL_MISSING, condition.severity());
                }
            }
            case Rule.Sum sum -> {
                if (value != null && sum.parts().stream().allMatch(part -> draft.value(part) != null)) {
                    final BigDecimal total = sum.parts().stream().map(part -> new BigDecimal(draft.value(part))).reduce(BigDecimal.ZERO, BigDecimal::add);
                    if (total.compareTo(new BigDecimal(value)) != 0) {
                        draft.find(ProblemCode.RULE_SUM, sum.severity());
                    }
                }
            }
            case Rule.EqualsDerived derived -> {
                final String age = CleanRows.ageYears(draft, derived);
                // Dates in the wrong order give no age.
                final boolean ordered = !isBefore(draft, derived.inputs().get(1), derived.inputs().get(0));
                if (value != null && age != null && ordered && !age.equals(value)) {
                    draft.find(ProblemCode.RULE_DERIVED, derived.severity());
                }
            }
            case Rule.WithinDays within -> {
                final LocalDateTime other = draft.time(within.other());
                if (value != null && other != null && draft.time(within.field()).toLocalDate().isAfter(other.toLocalDate().plusDays(within.days()))) {
                    draft.find(ProblemCode.RULE_LATE, within.severity());
                }
            }
        }
    }

    private static boolean isBefore(final Draft draft, final String first, final String second) {
        final LocalDateTime one = draft.time(first);
        final LocalDateTime other = draft.time(second);
        if (one == null || other == null) {
            return false;
        }
        final boolean byDay = draft.value(first).length() == 10 || draft.value(second).length() == 10;
        return byDay ? one.toLocalDate().isBefore(other.toLocalDate()) : one.isBefore(other);
    }

    private static boolean isOutside(final BigDecimal value, final Rule.Range range) {
        return range.min() != null && value.compareTo(range.min()) < 0 || range.max() != null && value.compareTo(range.max()) > 0;
    }

    private static void compare(final Draft draft, final String name, final SamplePerson person) {
        if (person.number() != null && person.isCitizen() && SampleWords.isAbolished(person.county(), person.numberBirth().getYear())) {
            draft.find(ProblemCode.ID_COUNTY_ABOLISHED);
        }
        if (person.number() != null && person.isCitizen() && person.number().endsWith("000")) {
            // One good number in 11,000 ends as if a spreadsheet had cut it.
            draft.find(ProblemCode.ID_EXCEL_TRUNCATED);
        }
        final LocalDate recorded = draft.field(name, RoleKind.BIRTH_DATE).map(field -> draft.time(field.name())).map(LocalDateTime::toLocalDate).orElse(null);
        if (recorded != null && person.numberBirth() != null && !recorded.equals(person.numberBirth())) {
            if (!recorded.isBefore(person.numberBirth().plusYears(YOUNGEST_MOTHER))) {
                // Then every other difference follows from it.
                draft.find(ProblemCode.ID_MOTHERS_NUMBER);
                return;
            }
            draft.find(ProblemCode.ID_BIRTH_MISMATCH);
        }
        final Optional<Field> sex = draft.field(name, RoleKind.SEX);
        final Map<String, Boolean> sexes = Map.of("1", true, "2", false);
        final Boolean recordedMale = sex.map(field -> draft.value(field.name())).map(sexes::get).orElse(null);
        if (recordedMale != null && person.numberMale() != null && !recordedMale.equals(person.numberMale())) {
            draft.find(ProblemCode.ID_SEX_MISMATCH);
        }
    }
}
