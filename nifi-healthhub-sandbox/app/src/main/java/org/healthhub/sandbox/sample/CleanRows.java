// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.catalogue.ValueDomain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Rows without a fault: every field has a value that its type, domain, format and rules allow and that agrees with the other fields.
 */
final class CleanRows {

    private static final int ROWS_PER_PARENT = 3;
    private static final double EMPTY_SHARE = 0.15;
    private static final double DELETED_SHARE = 0.01;

    private final Catalogue catalogue;
    private final Resource resource;
    private final int rows;
    private final long seed;
    private final Optional<CleanRows> parent;
    private final Optional<Field> indexedKey;

    CleanRows(final Catalogue catalogue, final Resource resource, final int rows, final long seed) {
        this.catalogue = catalogue;
        this.resource = resource;
        this.rows = rows;
        this.seed = seed;
        this.parent = resource.parent().flatMap(catalogue::resource).map(other -> new CleanRows(catalogue, other, rows, seed));
        this.indexedKey = resource.businessKey().stream().map(name -> resource.field(name).orElseThrow())
                .filter(field -> field.type() == FieldType.C && field.role().isEmpty() && field.domain().isEmpty() && field.format() == FieldFormat.NONE
                        && parentField(field).isEmpty() && rule(field, Rule.Matches.class).isEmpty())
                .findFirst();
    }

    /**
     * The row at a position.
     *
     * @param index position from 0
     * @param attempt another number gives another row with, as far as possible, the same key
     */
    Draft draft(final int index, final int attempt) {
        final RandomGenerator random = random(resource.code(), index, attempt);
        final Draft draft = new Draft(resource);
        final Optional<Draft> parentDraft = parent.map(other -> other.draft(index / ROWS_PER_PARENT % rows, 0));
        addPeople(draft, random);
        addDates(draft, parentDraft, random);
        for (final Field field : resource.fields()) {
            if (draft.value(field.name()) == null && field.role().map(role -> role.kind() != RoleKind.ID_NUMBER && role.kind() != RoleKind.ID_TYPE).orElse(true)) {
                draft.set(field, value(draft, field, index, parentDraft, random));
            }
        }
        nameCodes(draft);
        derive(draft);
        leaveEmpty(draft, random);
        return draft;
    }

    RandomGenerator random(final String purpose, final int index, final int attempt) {
        return new SplittableRandom(((seed * 31 + purpose.hashCode()) * 1_000_003 + index) * 31 + attempt * 7919L);
    }

    private void addPeople(final Draft draft, final RandomGenerator random) {
        final Set<String> names = new HashSet<>();
        resource.fields().forEach(field -> field.role().ifPresent(role -> names.add(role.person())));
        final boolean child = names.contains("mother");
        final LocalDate selfBirth = day(random, child ? Timeline.REFERENCE.minusYears(6) : LocalDate.of(1930, 1, 1),
                child ? Timeline.REFERENCE.minusDays(700) : LocalDate.of(2004, 12, 31));
        for (final String name : names.stream().sorted().toList()) {
            final LocalDate birth;
            if (name.equals(Role.SELF)) {
                birth = selfBirth;
            } else if (child) {
                birth = day(random, selfBirth.minusYears(36), selfBirth.minusYears(22));
            } else {
                birth = day(random, LocalDate.of(1978, 1, 1), LocalDate.of(2000, 12, 31));
            }
            final boolean male = switch (name) {
                case "mother", "wife" -> false;
                case "father", "husband" -> true;
                default -> random.nextBoolean();
            };
            final SamplePerson person = new SamplePerson(birth, male, SampleWords.county(random));
            draft.people().put(name, person);
            addIdentity(draft, name, person, random);
        }
    }

    private void addIdentity(final Draft draft, final String name, final SamplePerson person, final RandomGenerator random) {
        draft.field(name, RoleKind.NAME).ifPresent(field -> draft.set(field, SampleWords.personName(random)));
        draft.field(name, RoleKind.SEX).ifPresent(field -> draft.set(field, person.male() ? "1" : "2"));
        draft.field(name, RoleKind.BIRTH_DATE).ifPresent(field -> draft.set(field, date(field, person.birth().atStartOfDay())));
        final Optional<Field> number = draft.field(name, RoleKind.ID_NUMBER);
        if (number.isEmpty()) {
            return;
        }
        final Optional<Field> type = draft.field(name, RoleKind.ID_TYPE);
        final int kind = random.nextInt(100);
        if (type.isEmpty() || kind < 94 || type.get().length() < 2) {
            if (kind < 2 && person.birth().getYear() < 2000) {
                person.takeCitizenNumber(SampleWords.abolished(random, person.birth().getYear()).code(), person.birth(), SampleNumbers.sequence(random, person.male()));
            } else {
                person.takeCitizenNumber(person.county(), person.birth(), SampleNumbers.sequence(random, person.male()));
            }
            type.ifPresent(field -> draft.set(field, typeCode(field, "身份证", "01")));
        } else if (kind < 97) {
            person.takeOtherNumber("E" + "%08d".formatted(random.nextInt(100_000_000)));
            draft.set(type.get(), typeCode(type.get(), "护照", "03"));
        } else {
            person.takeOtherNumber("H" + "%08d".formatted(random.nextInt(100_000_000)));
            draft.set(type.get(), typeCode(type.get(), "港澳", "06"));
        }
        draft.set(number.get(), person.number());
    }

    private String typeCode(final Field field, final String word, final String otherwise) {
        return domain(field).flatMap(domain -> domain.values().stream().filter(value -> value.label().contains(word)).map(ValueDomain.Value::code).findFirst())
                .orElse(otherwise);
    }

    private void addDates(final Draft draft, final Optional<Draft> parentDraft, final RandomGenerator random) {
        final Map<String, LocalDate> anchors = new HashMap<>();
        for (final Field field : resource.fields()) {
            if (field.role().filter(role -> role.kind() == RoleKind.BIRTH_DATE).isPresent()) {
                anchors.put(field.name(), draft.person(field).birth());
            }
        }
        final SamplePerson self = parentDraft.map(other -> other.people().get(Role.SELF)).orElse(draft.people().get(Role.SELF));
        final LocalDate notBefore = self == null ? LocalDate.of(1990, 1, 1) : self.birth();
        final Timeline timeline = new Timeline(resource, random, notBefore, anchors);
        for (final Field field : resource.fields()) {
            if (Timeline.isDate(field) && draft.value(field.name()) == null) {
                draft.set(field, date(field, timeline.of(field)));
            }
        }
    }

    private String value(final Draft draft, final Field field, final int index, final Optional<Draft> parentDraft, final RandomGenerator random) {
        final Optional<Field> parentField = parentField(field);
        if (parentField.isPresent() && parentDraft.isPresent()) {
            return parentDraft.get().value(parentField.get().name());
        }
        if (indexedKey.filter(key -> key.name().equals(field.name())).isPresent()) {
            return indexed(field, index);
        }
        final Optional<ValueDomain> domain = domain(field);
        if (domain.isPresent()) {
            return code(field, domain.get(), random);
        }
        final Optional<Rule.Matches> pattern = rule(field, Rule.Matches.class);
        if (pattern.isPresent()) {
            return PatternText.of(pattern.get().pattern(), random);
        }
        return switch (field.type()) {
            case C, M -> text(draft, field, random);
            case I -> number(field, 0, random);
            case N -> number(field, Math.min(field.scale(), 2), random);
            case B -> String.valueOf(random.nextBoolean());
            case D, T -> throw new IllegalStateException("Dates are set before");
        };
    }

    private String code(final Field field, final ValueDomain domain, final RandomGenerator random) {
        final List<String> deleted = resource.deleteMarker().filter(marker -> marker.field().equals(field.name())).map(marker -> marker.values()).orElse(List.of());
        if (!deleted.isEmpty() && random.nextDouble() < DELETED_SHARE) {
            return deleted.getFirst();
        }
        final List<String> codes = domain.values().stream().map(ValueDomain.Value::code)
                .filter(code -> code.length() <= field.length() && !deleted.contains(code)).toList();
        return codes.isEmpty() ? "1" : SampleWords.pick(random, codes);
    }

    private static String text(final Draft draft, final Field field, final RandomGenerator random) {
        final SamplePerson self = draft.people().get(Role.SELF);
        final String county = self == null ? SampleWords.county(random) : self.county();
        return switch (field.format()) {
            case USCC -> SampleNumbers.credit(random, SampleWords.county(random));
            case ORGANIZATION_CODE -> SampleNumbers.organization(random);
            case HEALTH_ORGANIZATION_CODE -> SampleNumbers.healthOrganization(random, SampleWords.county(random));
            case BIRTH_CERTIFICATE -> SampleNumbers.birthCertificate(random);
            case ICD10, ICD10_UNDERLYING -> SampleWords.disease(random).code();
            case DIVISION -> SampleWords.county(random) + (field.length() >= 12 && random.nextInt(3) == 0 ? "001%03d".formatted(1 + random.nextInt(20)) : "");
            case PHONE -> SampleWords.phone(random);
            case PERSON_NAME -> SampleWords.personName(random);
            case NONE -> cut(field, plain(field, county, random));
        };
    }

    private static String plain(final Field field, final String county, final RandomGenerator random) {
        return switch (field.sensitivity()) {
            case NAME -> SampleWords.personName(random);
            case PHONE -> SampleWords.phone(random);
            case ADDRESS -> SampleWords.address(random);
            case IDENTITY_NUMBER -> SampleNumbers.citizen(county, LocalDate.of(1980, 2, 3), SampleNumbers.sequence(random, true));
            case PERSON_NUMBER -> county + SampleNumbers.digits(random, 10);
            case HEALTH -> SampleWords.disease(random).name();
            case FREE_TEXT, BIRTH_DATE -> SampleWords.remark(random);
            case NONE -> field.label().endsWith("名称") ? SampleWords.institution(random) : word(field, random);
        };
    }

    private static String word(final Field field, final RandomGenerator random) {
        final boolean number = field.name().endsWith("_no") || field.name().endsWith("_code") || field.name().endsWith("_id");
        return number ? SampleNumbers.digits(random, Math.min(Math.max(field.length(), 1), 10)) : "演示" + (100 + random.nextInt(900));
    }

    private String number(final Field field, final int scale, final RandomGenerator random) {
        final Optional<Rule.Range> range = rule(field, Rule.Range.class);
        final long min = range.map(Rule.Range::min).map(bound -> bound.setScale(0, RoundingMode.CEILING).longValue()).orElse(0L);
        final long most = field.type() == FieldType.N ? (long) Math.pow(10, Math.min(field.length() - field.scale(), 3)) - 1 : 3999L;
        final long max = range.map(Rule.Range::max).map(BigDecimal::longValue).orElse(Math.max(most, min));
        final BigDecimal whole = BigDecimal.valueOf(min + (max > min ? random.nextLong(max - min) : 0));
        return scale == 0 ? whole.toPlainString() : whole.add(BigDecimal.valueOf(random.nextInt((int) Math.pow(10, scale)), scale)).toPlainString();
    }

    /** The name that stands beside a code is the code's. */
    private void nameCodes(final Draft draft) {
        for (final Field field : resource.fields()) {
            if (field.name().endsWith("_name") && field.domain().isEmpty() && field.role().isEmpty()) {
                final String stem = field.name().substring(0, field.name().length() - "_name".length());
                final Optional<Field> code = resource.field(stem + "_code");
                code.flatMap(this::domain).flatMap(domain -> domain.value(draft.value(code.get().name())))
                        .ifPresent(value -> draft.set(field, cut(field, value.label())));
            }
        }
    }

    private void derive(final Draft draft) {
        final Set<String> totals = new HashSet<>();
        for (final Rule rule : resource.rules()) {
            switch (rule) {
                case Rule.EqualsDerived derived -> draft.set(resource.field(derived.field()).orElseThrow(), ageYears(draft, derived));
                case Rule.Sum sum when totals.add(sum.field()) -> {
                    BigDecimal total = BigDecimal.ZERO;
                    for (final String part : sum.parts()) {
                        total = total.add(new BigDecimal(draft.value(part)));
                    }
                    draft.set(resource.field(sum.field()).orElseThrow(), total.toPlainString());
                }
                case Rule.Sum again -> divide(draft, again);
                default -> {
                }
            }
        }
    }

    /** A total that is the sum of something else already is divided among further parts. */
    private void divide(final Draft draft, final Rule.Sum sum) {
        BigDecimal rest = new BigDecimal(draft.value(sum.field()));
        for (int i = 0; i < sum.parts().size(); i++) {
            final boolean last = i == sum.parts().size() - 1;
            final BigDecimal part = last ? rest : rest.divideToIntegralValue(BigDecimal.TWO);
            draft.set(resource.field(sum.parts().get(i)).orElseThrow(), part.stripTrailingZeros().toPlainString());
            rest = rest.subtract(part);
        }
    }

    static String ageYears(final Draft draft, final Rule.EqualsDerived derived) {
        final LocalDateTime from = draft.time(derived.inputs().get(0));
        final LocalDateTime to = draft.time(derived.inputs().get(1));
        return from == null || to == null ? null : String.valueOf(Period.between(from.toLocalDate(), to.toLocalDate()).getYears());
    }

    private void leaveEmpty(final Draft draft, final RandomGenerator random) {
        final Set<String> kept = new HashSet<>(resource.businessKey());
        resource.incrementField().ifPresent(kept::add);
        final List<Rule.RequiredIf> conditions = new ArrayList<>();
        for (final Rule rule : resource.rules()) {
            if (rule instanceof Rule.Sum sum) {
                kept.add(sum.field());
                kept.addAll(sum.parts());
            } else if (rule instanceof Rule.RequiredIf condition) {
                conditions.add(condition);
            }
        }
        final Set<String> empty = new HashSet<>();
        for (final Field field : resource.fields()) {
            if (!field.isRequired() && !kept.contains(field.name()) && random.nextDouble() < EMPTY_SHARE) {
                empty.add(field.name());
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (final Rule.RequiredIf condition : conditions) {
                final boolean holds = !empty.contains(condition.other()) && RuleOracle.applies(condition, draft.value(condition.other()));
                changed |= holds && empty.remove(condition.field());
            }
        }
        for (final String name : empty) {
            final Field field = resource.field(name).orElseThrow();
            draft.set(field, null);
            field.role().filter(role -> role.kind() == RoleKind.ID_NUMBER).ifPresent(role -> draft.people().get(role.person()).spoilNumber());
            // A number whose document is not stated is judged by its form, so the document goes only together with its number.
            field.role().filter(role -> role.kind() == RoleKind.ID_TYPE).flatMap(role -> draft.field(role.person(), RoleKind.ID_NUMBER)).ifPresent(number -> {
                if (!number.isRequired()) {
                    draft.set(number, null);
                    draft.person(number).spoilNumber();
                }
            });
        }
    }

    /** The key field of the parent that the field repeats; a child whose whole key has the parent's names has a key of its own. */
    private Optional<Field> parentField(final Field field) {
        return resource.parent().flatMap(catalogue::resource)
                .filter(other -> other.businessKey().contains(field.name()) && !other.businessKey().containsAll(resource.businessKey()))
                .flatMap(other -> other.field(field.name()));
    }

    private static String indexed(final Field field, final int index) {
        if (field.length() >= 16) {
            return "61010299%08d".formatted(index + 1);
        }
        final String number = String.valueOf(index + 1);
        return "0".repeat(Math.max(0, Math.min(field.length(), 10) - number.length())) + number;
    }

    private Optional<ValueDomain> domain(final Field field) {
        return field.domain().map(catalogue.domains()::get);
    }

    <R extends Rule> Optional<R> rule(final Field field, final Class<R> kind) {
        return resource.rules().stream().filter(rule -> rule.field().equals(field.name())).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String cut(final Field field, final String text) {
        return field.sensitivity() != Sensitivity.IDENTITY_NUMBER && field.type() == FieldType.C && text.length() > field.length() ? text.substring(0, field.length()) : text;
    }

    private static String date(final Field field, final LocalDateTime time) {
        return field.type() == FieldType.D ? time.toLocalDate().toString() : Draft.text(time);
    }

    /** Never the first of January: 1900-01-01 and 1970-01-01 are placeholders. */
    private static LocalDate day(final RandomGenerator random, final LocalDate from, final LocalDate to) {
        final LocalDate day = LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay()));
        return day.getDayOfYear() == 1 ? day.plusDays(1) : day;
    }
}
