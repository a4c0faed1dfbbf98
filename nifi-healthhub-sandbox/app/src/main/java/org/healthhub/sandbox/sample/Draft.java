// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row in the making: canonical values, source spellings where they are not free, people, and what must be found. Mutable.
 */
final class Draft {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Resource resource;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, SamplePerson> people = new HashMap<>();
    private final Map<ProblemCode, Severity> findings = new EnumMap<>(ProblemCode.class);
    private final Set<String> absent = new HashSet<>();
    private String platformCode;

    Draft(final Resource resource) {
        this.resource = resource;
    }

    Resource resource() {
        return resource;
    }

    /** Canonical value; {@code null} for an empty field and for one from whose spelling no value can be made. */
    String value(final String field) {
        return values.get(field);
    }

    /** Gives a field another value, to be spelt freely. */
    void set(final Field field, final String value) {
        values.put(field.name(), value);
        spellings.remove(field.name());
    }

    /** Gives a field a spelling from which no value can be made. */
    void spoil(final Field field, final String spelling) {
        values.put(field.name(), null);
        spellings.put(field.name(), spelling);
    }

    /** Gives a field a spelling that means that there is no value. */
    void empty(final Field field, final String spelling) {
        spoil(field, spelling);
        absent.add(field.name());
    }

    /** Whether nothing stands in a field; a value that can not be read is something. */
    boolean isEmpty(final String field) {
        return values.get(field) == null && (absent.contains(field) || spellings.getOrDefault(field, "") == null || spellings.getOrDefault(field, "").isBlank());
    }

    /** Gives a field a value that is spelt in one way only. */
    void setAsSpelt(final Field field, final String value) {
        values.put(field.name(), value);
        spellings.put(field.name(), value);
    }

    Optional<String> spelling(final String field) {
        return Optional.ofNullable(spellings.get(field));
    }

    Map<String, SamplePerson> people() {
        return people;
    }

    SamplePerson person(final Field field) {
        return people.get(field.role().orElseThrow().person());
    }

    /** The field that has a part in the identity of a person. */
    Optional<Field> field(final String person, final RoleKind kind) {
        return resource.fields().stream().filter(field -> field.role().filter(role -> role.kind() == kind && role.person().equals(person)).isPresent()).findFirst();
    }

    void find(final ProblemCode code) {
        find(code, code.severity());
    }

    void find(final ProblemCode code, final Severity severity) {
        findings.merge(code, severity, (one, other) -> one == Severity.ERROR ? one : other);
    }

    void refuseAtPlatform(final String code) {
        platformCode = code;
    }

    ExpectedRow expected(final int rowNo, final String fault) {
        final List<String> key = new ArrayList<>();
        resource.businessKey().forEach(field -> key.add(values.get(field)));
        final ExpectedRow.Verdict verdict;
        if (findings.containsValue(Severity.ERROR)) {
            verdict = ExpectedRow.Verdict.PROBLEM;
        } else if (platformCode != null) {
            verdict = ExpectedRow.Verdict.REJECTED;
        } else {
            verdict = findings.isEmpty() ? ExpectedRow.Verdict.CANONICAL : ExpectedRow.Verdict.SUSPECT;
        }
        return new ExpectedRow(rowNo, key, verdict, findings.keySet(), verdict == ExpectedRow.Verdict.REJECTED ? Optional.of(platformCode) : Optional.empty(), fault);
    }

    /** A date or date-time value, or {@code null}. */
    LocalDateTime time(final String field) {
        final String value = values.get(field);
        if (value == null) {
            return null;
        }
        return value.length() == 10 ? LocalDate.parse(value).atStartOfDay() : LocalDateTime.parse(value, TIME);
    }

    static String text(final LocalDateTime time) {
        return time.format(TIME);
    }
}
