// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.identity.IdentityResult;
import org.healthhub.core.identity.IdentityText;
import org.healthhub.core.identity.IdentityValidator;
import org.healthhub.core.problem.ProblemCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One identity number of a record with the fields about the same person: judged by the declared document, compared with birth date and sex.
 */
final class PersonCheck {

    private static final int NONE = -1;

    private final int number;
    private final int type;
    private final int birth;
    private final int sex;
    private final boolean self;
    private final int length;
    private final FieldProblems problems;
    private final DateReader birthReader;
    private final String birthField;
    private final IdentityValidator validator = IdentityValidator.standard();

    private PersonCheck(final Resource resource, final int number, final Role role, final FieldProblems[] problems, final List<ValueReader> readers) {
        this.number = number;
        this.type = column(resource, role.person(), RoleKind.ID_TYPE);
        this.birth = column(resource, role.person(), RoleKind.BIRTH_DATE);
        this.sex = column(resource, role.person(), RoleKind.SEX);
        this.self = role.person().equals(Role.SELF);
        this.length = resource.fields().get(number).length();
        this.problems = problems[number];
        this.birthReader = birth != NONE && readers.get(birth) instanceof DateReader reader ? reader : null;
        this.birthField = birth == NONE ? "" : resource.fields().get(birth).name();
    }

    /**
     * The checks of all identity numbers of a resource, the subject's own first.
     */
    static List<PersonCheck> all(final Resource resource, final FieldProblems[] problems, final List<ValueReader> readers) {
        final List<PersonCheck> checks = new ArrayList<>();
        for (int i = 0; i < resource.fields().size(); i++) {
            final Field field = resource.fields().get(i);
            if (field.role().isPresent() && field.role().get().kind() == RoleKind.ID_NUMBER) {
                checks.add(new PersonCheck(resource, i, field.role().get(), problems, readers));
            }
        }
        return checks;
    }

    /**
     * Column of a part of a person's identity.
     *
     * @return position, or -1 when the resource does not hold it
     */
    static int column(final Resource resource, final String person, final RoleKind kind) {
        final Role wanted = new Role(kind, person);
        for (int i = 0; i < resource.fields().size(); i++) {
            if (resource.fields().get(i).role().filter(wanted::equals).isPresent()) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * Judges the number, replaces it by its canonical form and compares it.
     *
     * @param values values of the record; the number still as it came
     * @param rawBirth birth date as it came, or {@code null}
     * @return keyed digest of the number when it is the subject's and belongs to a person, else {@code null}
     */
    String check(final Object[] values, final Object rawBirth, final LocalDate today, final Findings findings, final KeyedDigests digests) {
        if (values[number] == null) {
            return null;
        }
        final String raw = (String) values[number];
        final String typeCode = type == NONE || findings.hasFailed(type) ? null : (String) values[type];
        final IdentityResult identity = validator.validate(raw, typeCode, today);
        for (int i = 0; i < identity.codes().size(); i++) {
            problems.report(identity.codes().get(i), findings);
        }
        final String canonical = identity.canonical() == null ? IdentityText.canonical(raw) : identity.canonical();
        values[number] = canonical;
        if (canonical == null) {
            return null;
        }
        if (!findings.hasFailed(number)) {
            TextReader.check(canonical, length, problems, findings);
        }
        confirmBirth(identity, values, rawBirth, findings);
        compare(identity, values, findings);
        return self ? PersonKeys.of(digests, identity, canonical).orElse(null) : null;
    }

    int birthColumn() {
        return birth;
    }

    private void compare(final IdentityResult identity, final Object[] values, final Findings findings) {
        final LocalDate recordBirth = identity.birthDate() == null || birth == NONE || findings.hasFailed(birth) ? null : date((String) values[birth]);
        final String recordSex = sex == NONE || findings.hasFailed(sex) ? null : (String) values[sex];
        if (recordBirth == null && recordSex == null) {
            return;
        }
        final List<ProblemCode> codes = validator.crossCheck(identity, recordBirth, recordSex);
        for (int i = 0; i < codes.size(); i++) {
            problems.report(codes.get(i), findings);
        }
    }

    /**
     * A birth date that looks like a placeholder is genuine when the person's own number says the same.
     */
    private void confirmBirth(final IdentityResult identity, final Object[] values, final Object rawBirth, final Findings findings) {
        if (birthReader == null || identity.birthDate() == null || values[birth] != null || rawBirth == null) {
            return;
        }
        final String genuine = birthReader.readGenuine(rawBirth);
        if (genuine != null && date(genuine).equals(identity.birthDate())) {
            findings.withdraw(ProblemCode.DATE_PLACEHOLDER, birthField);
            values[birth] = genuine;
        }
    }

    private static LocalDate date(final String canonical) {
        return canonical == null ? null : LocalDate.of(CanonicalDates.year(canonical), CanonicalDates.month(canonical), CanonicalDates.day(canonical));
    }
}
