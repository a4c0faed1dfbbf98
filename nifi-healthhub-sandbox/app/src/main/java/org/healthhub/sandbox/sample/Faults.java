// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.catalogue.ValueDomain;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.sandbox.platform.PlatformRegisters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * All known faults, in the order in which a resource gets them. Each states its own findings; what follows from other fields is left to {@link RuleOracle}.
 */
final class Faults {

    private static final List<Fault> ALL = all();

    private Faults() {
    }

    static List<Fault> faults() {
        return ALL;
    }

    private static List<Fault> all() {
        final List<Fault> faults = new ArrayList<>();
        addNumbersOfPeople(faults);
        addPeopleInRecord(faults);
        addStructure(faults);
        addTexts(faults);
        addNumbers(faults);
        addDates(faults);
        addCodes(faults);
        addForms(faults);
        addRules(faults);
        addPlatform(faults);
        return List.copyOf(faults);
    }

    private static void addNumbersOfPeople(final List<Fault> faults) {
        addNumber(faults, "wrong check digit", ProblemCode.ID_CHECK_DIGIT, (number, random) -> number.substring(0, 17) + (number.charAt(17) == '5' ? '6' : '5'));
        addNumber(faults, "two digits exchanged", ProblemCode.ID_CHECK_DIGIT, (number, random) -> number.charAt(14) == number.charAt(15) ? null
                : number.substring(0, 14) + number.charAt(15) + number.charAt(14) + number.substring(16));
        addNumber(faults, "a digit too few", ProblemCode.ID_LENGTH, (number, random) -> number.substring(0, 17));
        addNumber(faults, "masked number", ProblemCode.ID_MASKED, (number, random) -> number.substring(0, 6) + "********" + number.substring(14));
        addNumber(faults, "letter in the number", ProblemCode.ID_CHARACTERS, (number, random) -> number.substring(0, 9) + "A" + number.substring(10));
        addNumber(faults, "impossible birth date in the number", ProblemCode.ID_BIRTH_DATE,
                (number, random) -> SampleNumbers.withCheckDigit(number.substring(0, 10) + "0231" + number.substring(14, 17)));
        addNumber(faults, "birth in the future in the number", ProblemCode.ID_BIRTH_FUTURE,
                (number, random) -> SampleNumbers.withCheckDigit(number.substring(0, 6) + "2088" + "0517" + number.substring(14, 17)));
        addNumber(faults, "unknown province", ProblemCode.ID_PROVINCE_UNKNOWN, (number, random) -> SampleNumbers.withCheckDigit("66" + number.substring(2, 17)));
        add(faults, "spreadsheet wrote the number as a power", (context, field) -> isNumber(context, field), (context, draft, field, random) -> {
            spoilNumber(draft, field, "6.10102E+17");
            draft.find(ProblemCode.ID_CHARACTERS);
            draft.find(ProblemCode.ID_EXCEL_TRUNCATED);
            return true;
        });
        add(faults, "abolished county", (context, field) -> isNumber(context, field), (context, draft, field, random) -> {
            final SamplePerson person = draft.person(field);
            final SampleWords.Abolished county = SampleWords.abolished(random, person.birth().getYear());
            final boolean usable = person.isCitizen() && county.lastYear() >= person.birth().getYear();
            return usable && renumber(draft, field, county.code(), person.birth(), SampleNumbers.sequence(random, person.male()));
        });
        add(faults, "county not in force at birth", (context, field) -> isNumber(context, field), (context, draft, field, random) -> {
            final SamplePerson person = draft.person(field);
            if (!person.isCitizen() || person.birth().getYear() <= 1996) {
                return false;
            }
            draft.find(ProblemCode.ID_COUNTY_ABOLISHED);
            draft.find(ProblemCode.ID_COUNTY_NOT_IN_FORCE);
            return renumber(draft, field, "612301", person.birth(), SampleNumbers.sequence(random, person.male()));
        });
        addSuspectCounty(faults, "unknown county", "610199", ProblemCode.ID_COUNTY_UNKNOWN);
        addSuspectCounty(faults, "prefecture instead of a county", "610100", ProblemCode.ID_REGION_NOT_COUNTY);
        add(faults, "sequence 000", (context, field) -> isNumber(context, field), (context, draft, field, random) -> {
            final SamplePerson person = draft.person(field);
            draft.find(ProblemCode.ID_SEQUENCE_ZERO);
            // Ending in 0000, it would look as if a spreadsheet had cut it.
            return person.isCitizen() && !person.male() && !SampleNumbers.citizen(person.county(), person.birth(), 0).endsWith("0")
                    && renumber(draft, field, person.county(), person.birth(), 0);
        });
        add(faults, "spreadsheet cut the last digits", (context, field) -> isNumber(context, field), (context, draft, field, random) -> {
            final SamplePerson person = draft.person(field);
            for (int sequence = 100; person.isCitizen() && !person.male() && sequence < 1000; sequence += 100) {
                if (SampleNumbers.citizen(person.county(), person.birth(), sequence).endsWith("000")) {
                    draft.find(ProblemCode.ID_EXCEL_TRUNCATED);
                    renumber(draft, field, person.county(), person.birth(), sequence);
                    // The 15-digit form would not end in zeros.
                    draft.setAsSpelt(field, person.number());
                    return true;
                }
            }
            return false;
        });
        add(faults, "more than 120 years old", (context, field) -> isNumber(context, field) && context.sibling(field, RoleKind.BIRTH_DATE).isEmpty(),
                (context, draft, field, random) -> {
                    draft.find(ProblemCode.ID_AGE_IMPLAUSIBLE);
                    final SamplePerson person = draft.person(field);
                    return person.isCitizen() && renumber(draft, field, "610102", LocalDate.of(1893, 4, 12), SampleNumbers.sequence(random, person.male()));
                });
        add(faults, "placeholder number", (context, field) -> isNumber(context, field), (context, draft, field, random) -> {
            if (!draft.person(field).isCitizen()) {
                return false;
            }
            spoilNumber(draft, field, "111111111111111111");
            draft.find(ProblemCode.ID_PLACEHOLDER);
            return true;
        });
        add(faults, "word instead of a number", (context, field) -> isNumber(context, field) && !field.isRequired(), (context, draft, field, random) -> {
            draft.person(field).spoilNumber();
            draft.empty(field, "拒绝提供");
            draft.find(ProblemCode.ID_ABSENT);
            return true;
        });
        add(faults, "document type does not fit", (context, field) -> isNumber(context, field) && context.sibling(field, RoleKind.ID_TYPE).isPresent(),
                (context, draft, field, random) -> {
                    final Field type = context.sibling(field, RoleKind.ID_TYPE).orElseThrow();
                    if (!draft.person(field).isCitizen() || !"01".equals(draft.value(type.name()))) {
                        return false;
                    }
                    draft.set(type, "03");
                    // 15 digits would prove nothing.
                    draft.setAsSpelt(field, draft.person(field).number());
                    draft.find(ProblemCode.ID_TYPE_MISMATCH);
                    return true;
                });
    }

    private static void addPeopleInRecord(final List<Fault> faults) {
        add(faults, "birth date differs from the number", (context, field) -> isNumber(context, field) && context.sibling(field, RoleKind.BIRTH_DATE).isPresent(),
                (context, draft, field, random) -> {
                    final SamplePerson person = draft.person(field);
                    return person.isCitizen() && !SampleWords.isAbolished(person.county(), person.birth().getYear())
                            && renumber(draft, field, person.county(), person.birth().minusDays(1 + random.nextInt(300)), SampleNumbers.sequence(random, person.male()));
                });
        add(faults, "mother's number in the child's record",
                (context, field) -> isNumber(context, field) && context.sibling(field, RoleKind.BIRTH_DATE).isPresent() && context.hasRole(field, RoleKind.ID_NUMBER),
                (context, draft, field, random) -> {
                    final SamplePerson person = draft.person(field);
                    return person.isCitizen() && person.birth().getYear() > 1970
                            && renumber(draft, field, "610102", person.birth().minusYears(26).minusDays(40), SampleNumbers.sequence(random, false));
                });
        add(faults, "sex differs from the number", (context, field) -> isNumber(context, field) && context.sibling(field, RoleKind.SEX).isPresent(),
                (context, draft, field, random) -> {
                    final SamplePerson person = draft.person(field);
                    return person.isCitizen() && renumber(draft, field, person.county(), person.birth(), SampleNumbers.sequence(random, !person.male()));
                });
    }

    private static void addStructure(final List<Fault> faults) {
        add(faults, "required field empty", (context, field) -> context.isOrdinary(field) && field.isRequired() && !context.hasRole(field, RoleKind.ID_TYPE),
                (context, draft, field, random) -> {
                    if (isNumber(context, field)) {
                        draft.person(field).spoilNumber();
                    }
                    draft.spoil(field, random.nextBoolean() ? "" : "  ");
                    draft.find(ProblemCode.REQUIRED_MISSING);
                    return true;
                });
        add(faults, "key field empty", (context, field) -> context.isKey(field) && field.role().isEmpty() && !field.name().equals(context.resource().incrementField().orElse("")),
                (context, draft, field, random) -> {
                    draft.spoil(field, null);
                    draft.find(ProblemCode.KEY_MISSING);
                    if (field.isRequired()) {
                        draft.find(ProblemCode.REQUIRED_MISSING);
                    }
                    return true;
                });
    }

    private static void addTexts(final List<Fault> faults) {
        add(faults, "text too long", (context, field) -> context.isOrdinary(field) && context.isPlainText(field) && field.length() <= 600, (context, draft, field, random) -> {
            draft.spoil(field, "长".repeat(field.length() + 1));
            draft.find(ProblemCode.TEXT_TOO_LONG);
            return true;
        });
        add(faults, "garbled text", (context, field) -> context.isOrdinary(field) && (context.isPlainText(field) || field.type() == FieldType.M) && field.length() != 1,
                (context, draft, field, random) -> {
                    draft.spoil(field, "\ufffd\ufffd");
                    draft.find(ProblemCode.TEXT_GARBLED);
                    return true;
                });
        add(faults, "garbled name", (context, field) -> context.isOrdinary(field) && field.format() == FieldFormat.PERSON_NAME, (context, draft, field, random) -> {
            draft.spoil(field, "李\ufffd");
            draft.find(ProblemCode.TEXT_GARBLED);
            return true;
        });
    }

    private static void addNumbers(final List<Fault> faults) {
        addSpoilt(faults, "words instead of a number", (context, field) -> context.isNumber(field), "约三百", ProblemCode.NUMBER_FORMAT);
        addSpoilt(faults, "fraction of a whole number", (context, field) -> field.type() == FieldType.I, "3.5", ProblemCode.NUMBER_NOT_INTEGER);
        addSpoilt(faults, "too many decimals", (context, field) -> field.type() == FieldType.N, "0.123456789", ProblemCode.NUMBER_PRECISION);
        addSpoilt(faults, "neither yes nor no", (context, field) -> field.type() == FieldType.B, "可能", ProblemCode.BOOLEAN_FORMAT);
    }

    private static void addDates(final List<Fault> faults) {
        addSpoilt(faults, "day that does not exist", (context, field) -> Timeline.isDate(field), "2024-02-30", ProblemCode.DATE_IMPOSSIBLE);
        addSpoilt(faults, "day and month exchangeable", (context, field) -> Timeline.isDate(field), "03/04/2024", ProblemCode.DATE_AMBIGUOUS);
        addSpoilt(faults, "month without a day", (context, field) -> Timeline.isDate(field), "2024-05", ProblemCode.DATE_PARTIAL);
        addSpoilt(faults, "date in words", (context, field) -> Timeline.isDate(field), "民国三十八年", ProblemCode.DATE_FORMAT);
        add(faults, "placeholder date", (context, field) -> context.isOrdinary(field) && Timeline.isDate(field), (context, draft, field, random) -> {
            draft.empty(field, "9999-12-31");
            draft.find(ProblemCode.DATE_PLACEHOLDER);
            if (field.isRequired()) {
                draft.find(ProblemCode.REQUIRED_MISSING);
            }
            return true;
        });
        add(faults, "date in the future", (context, field) -> isNotFuture(context, field), (context, draft, field, random) -> {
            final LocalDateTime future = RuleOracle.FUTURE.plusDays(random.nextInt(300)).atTime(8, 30);
            draft.set(field, field.type() == FieldType.D ? future.toLocalDate().toString() : Draft.text(future));
            return true;
        });
    }

    private static void addCodes(final List<Fault> faults) {
        add(faults, "unknown code",
                (context, field) -> context.isOrdinary(field) && !context.hasRole(field, RoleKind.ID_TYPE) && context.domain(field).filter(ValueDomain::closed).isPresent(),
                (context, draft, field, random) -> {
                    draft.spoil(field, "错码");
                    draft.find(ProblemCode.CODE_UNKNOWN);
                    return true;
                });
        add(faults, "code of opposite meanings",
                (context, field) -> context.isOrdinary(field) && !context.hasRole(field, RoleKind.ID_TYPE) && field.dictionary().isEmpty()
                        && context.domain(field).filter(domain -> !domain.ambiguous().isEmpty()).isPresent(),
                (context, draft, field, random) -> {
                    draft.spoil(field, context.domain(field).orElseThrow().ambiguous().getFirst());
                    draft.find(ProblemCode.CODE_AMBIGUOUS);
                    return true;
                });
        addSpoilt(faults, "no ICD code", (context, field) -> isIcd(field), "糖尿病E", ProblemCode.ICD_FORMAT);
        addSpoilt(faults, "injury as the underlying cause", (context, field) -> field.format() == FieldFormat.ICD10_UNDERLYING, "S06.900", ProblemCode.ICD_NOT_UNDERLYING);
        addSpoilt(faults, "ill-defined cause", (context, field) -> field.format() == FieldFormat.ICD10_UNDERLYING, "R99", ProblemCode.ICD_ILL_DEFINED);
        add(faults, "diagnosis of the other sex",
                (context, field) -> context.isOrdinary(field) && field.format() == FieldFormat.ICD10_UNDERLYING && selfSex(context).isPresent(),
                (context, draft, field, random) -> {
                    final String sex = draft.value(selfSex(context).orElseThrow().name());
                    if (!"1".equals(sex) && !"2".equals(sex)) {
                        return false;
                    }
                    draft.spoil(field, sex.equals("1") ? "C53.9" : "C61");
                    draft.find(ProblemCode.ICD_SEX);
                    return true;
                });
    }

    private static void addForms(final List<Fault> faults) {
        addForm(faults, "birth certificate with too few digits", FieldFormat.BIRTH_CERTIFICATE, "A61123", ProblemCode.BIRTH_CERT_FORMAT);
        addForm(faults, "birth certificate of another province", FieldFormat.BIRTH_CERTIFICATE, "X320101001", ProblemCode.BIRTH_CERT_NOT_LOCAL);
        addForm(faults, "telephone number in words", FieldFormat.PHONE, "同上一条", ProblemCode.PATTERN_MISMATCH);
        addForm(faults, "digits in a name", FieldFormat.PERSON_NAME, "李示例2", ProblemCode.PATTERN_MISMATCH);
        addForm(faults, "division with too few digits", FieldFormat.DIVISION, "6101", ProblemCode.PATTERN_MISMATCH);
        addForm(faults, "division of no province", FieldFormat.DIVISION, "990102", ProblemCode.CODE_UNKNOWN);
        addForm(faults, "credit code with too few characters", FieldFormat.USCC, "12610102", ProblemCode.USCC_FORMAT);
        addForm(faults, "organisation code with too few characters", FieldFormat.ORGANIZATION_CODE, "1234", ProblemCode.ORG_CODE_FORMAT);
        addForm(faults, "health organisation code with too few characters", FieldFormat.HEALTH_ORGANIZATION_CODE, "1234", ProblemCode.HEALTH_ORG_CODE_FORMAT);
    }

    private static void addRules(final List<Fault> faults) {
        add(faults, "value of the wrong pattern", (context, field) -> context.isOrdinary(field) && context.rule(field, Rule.Matches.class).isPresent(),
                (context, draft, field, random) -> {
                    draft.setAsSpelt(field, "?");
                    return true;
                });
        add(faults, "number out of range", (context, field) -> context.isOrdinary(field) && context.rule(field, Rule.Range.class).isPresent(),
                (context, draft, field, random) -> {
                    final Rule.Range range = context.rule(field, Rule.Range.class).orElseThrow();
                    draft.set(field, (range.max() != null ? range.max().add(BigDecimal.ONE) : range.min().subtract(BigDecimal.ONE)).toPlainString());
                    return true;
                });
        add(faults, "wrong derived value", (context, field) -> context.isOrdinary(field) && context.rule(field, Rule.EqualsDerived.class).isPresent(),
                (context, draft, field, random) -> shift(draft, field));
        add(faults, "wrong total", (context, field) -> context.isOrdinary(field) && context.rule(field, Rule.Sum.class).isPresent(),
                (context, draft, field, random) -> shift(draft, field));
        add(faults, "dates in the wrong order",
                (context, field) -> context.isOrdinary(field) && (context.rule(field, Rule.NotBefore.class).isPresent() || ordersAfter(context, field).isPresent()),
                (context, draft, field, random) -> {
                    final String earlier = context.rule(field, Rule.NotBefore.class).map(Rule.NotBefore::other).or(() -> ordersAfter(context, field)).orElseThrow();
                    final LocalDateTime limit = draft.time(earlier);
                    if (limit == null) {
                        return false;
                    }
                    final LocalDateTime wrong = limit.minusDays(3 + random.nextInt(20)).withSecond(0);
                    draft.set(field, field.type() == FieldType.D ? wrong.toLocalDate().toString() : Draft.text(wrong));
                    return true;
                });
        add(faults, "reported late", (context, field) -> context.isOrdinary(field) && context.rule(field, Rule.WithinDays.class).isPresent(), (context, draft, field, random) -> {
            final Rule.WithinDays within = context.rule(field, Rule.WithinDays.class).orElseThrow();
            final LocalDateTime other = draft.time(within.other());
            if (other == null) {
                return false;
            }
            final LocalDateTime late = other.plusDays(within.days() + 2L);
            draft.set(field, field.type() == FieldType.D ? late.toLocalDate().toString() : Draft.text(late));
            return true;
        });
        add(faults, "conditional field empty", (context, field) -> context.isOrdinary(field) && context.rule(field, Rule.RequiredIf.class).isPresent(),
                (context, draft, field, random) -> {
                    final Rule.RequiredIf condition = context.rule(field, Rule.RequiredIf.class).orElseThrow();
                    if (!RuleOracle.applies(condition, draft.value(condition.other()))) {
                        return false;
                    }
                    draft.spoil(field, null);
                    return true;
                });
    }

    private static void addPlatform(final List<Fault> faults) {
        for (final PlatformRegisters.Entry entry : PlatformRegisters.entries()) {
            add(faults, entry.code(), (context, field) -> context.resource().code().equals(entry.resourceCode()) && field.name().equals(entry.field()),
                    (context, draft, field, random) -> {
                        draft.setAsSpelt(field, entry.value());
                        draft.refuseAtPlatform(entry.code());
                        return true;
                    });
        }
    }

    /** Turns a right citizen number into a wrong text, or gives {@code null} when this number does not allow it. */
    @FunctionalInterface
    private interface Spoiler {
        String spoil(String number, RandomGenerator random);
    }

    private static void addNumber(final List<Fault> faults, final String name, final ProblemCode code, final Spoiler spoiler) {
        add(faults, name, (context, field) -> isNumber(context, field), (context, draft, field, random) -> {
            final SamplePerson person = draft.person(field);
            if (!person.isCitizen() || SampleWords.isAbolished(person.county(), person.birth().getYear())) {
                return false;
            }
            final String spelling = spoiler.spoil(person.number(), random);
            if (spelling == null) {
                return false;
            }
            spoilNumber(draft, field, spelling);
            draft.find(code);
            return true;
        });
    }

    private static void addSuspectCounty(final List<Fault> faults, final String name, final String county, final ProblemCode code) {
        add(faults, name, (context, field) -> isNumber(context, field), (context, draft, field, random) -> {
            final SamplePerson person = draft.person(field);
            draft.find(code);
            return person.isCitizen() && renumber(draft, field, county, person.birth(), SampleNumbers.sequence(random, person.male()));
        });
    }

    private static void addSpoilt(final List<Fault> faults, final String name, final Fault.Target target, final String spelling, final ProblemCode code) {
        add(faults, name, (context, field) -> context.isOrdinary(field) && target.includes(context, field), (context, draft, field, random) -> {
            draft.spoil(field, spelling);
            draft.find(code);
            return true;
        });
    }

    private static void addForm(final List<Fault> faults, final String name, final FieldFormat format, final String spelling, final ProblemCode code) {
        addSpoilt(faults, name, (context, field) -> field.format() == format && field.length() >= spelling.length(), spelling, code);
    }

    private static void add(final List<Fault> faults, final String name, final Fault.Target target, final Fault.Mutation mutation) {
        faults.add(new Fault(name, target, mutation));
    }

    private static boolean renumber(final Draft draft, final Field field, final String county, final LocalDate birth, final int sequence) {
        draft.person(field).takeCitizenNumber(county, birth, sequence);
        draft.set(field, draft.person(field).number());
        return true;
    }

    private static void spoilNumber(final Draft draft, final Field field, final String spelling) {
        draft.person(field).spoilNumber();
        draft.spoil(field, spelling);
    }

    private static boolean shift(final Draft draft, final Field field) {
        if (draft.value(field.name()) == null) {
            return false;
        }
        draft.set(field, new BigDecimal(draft.value(field.name())).add(BigDecimal.TWO).toPlainString());
        return true;
    }

    private static boolean isNumber(final FaultContext context, final Field field) {
        return context.isOrdinary(field) && context.hasRole(field, RoleKind.ID_NUMBER);
    }

    private static boolean isIcd(final Field field) {
        return field.format() == FieldFormat.ICD10 || field.format() == FieldFormat.ICD10_UNDERLYING;
    }

    private static boolean isNotFuture(final FaultContext context, final Field field) {
        return context.isOrdinary(field) && context.resource().rules().stream()
                .anyMatch(rule -> rule instanceof Rule.NotAfter order && order.field().equals(field.name()) && order.other().equals(Rule.NOW));
    }

    private static Optional<String> ordersAfter(final FaultContext context, final Field field) {
        return context.resource().rules().stream().filter(rule -> rule instanceof Rule.NotAfter order && order.other().equals(field.name())).map(Rule::field).findFirst();
    }

    private static Optional<Field> selfSex(final FaultContext context) {
        return context.resource().fields().stream()
                .filter(field -> field.role().filter(role -> role.kind() == RoleKind.SEX && role.person().equals(Role.SELF)).isPresent()).findFirst();
    }
}
