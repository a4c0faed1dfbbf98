// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.identity;

import org.healthhub.core.canonical.DateParser;
import org.healthhub.core.identity.IdentityResult;
import org.healthhub.core.identity.IdentityText;
import org.healthhub.core.identity.IdentityValidator;
import org.healthhub.core.problem.Problem;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Stage;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Judges the numbers of one field of a record. Keeps each finding it ever made, because a finding about a field is the same for every record.
 * Not thread-safe: one per task.
 */
final class PersonNumber {

    private final IdentityValidator validator = IdentityValidator.standard();
    private final DateParser dates = new DateParser();
    private final Map<ProblemCode, Problem> problems = new EnumMap<>(ProblemCode.class);
    private final String field;
    private final String label;

    /**
     * A field.
     *
     * @param field name of the field in findings
     * @param label its name for people
     */
    PersonNumber(final String field, final String label) {
        this.field = field;
        this.label = label;
    }

    /**
     * Judges a number and compares it with the same person's other values.
     *
     * @param raw number as it was read, not {@code null}
     * @param type code of the document type, or {@code null}
     * @param birth birth date as it was read, or {@code null}
     * @param sex code of the sex, or {@code null}
     * @param today present day in Asia/Shanghai
     * @param findings receives what was found
     * @return the canonical number; the text as it was read when it is none
     */
    String check(final String raw, final String type, final Object birth, final String sex, final LocalDate today, final List<Problem> findings) {
        final IdentityResult identity = validator.validate(raw, type, today);
        report(identity.codes(), findings);
        final long packed = identity.birthDate() == null || birth == null ? DateParser.ABSENT : dates.parse(birth);
        if (packed >= 0 || sex != null) {
            report(validator.crossCheck(identity, packed < 0 ? null : DateParser.date(packed), sex), findings);
        }
        final String canonical = identity.canonical() == null ? IdentityText.canonical(raw) : identity.canonical();
        return canonical == null ? raw : canonical;
    }

    private void report(final List<ProblemCode> codes, final List<Problem> findings) {
        for (final ProblemCode code : codes) {
            findings.add(problems.computeIfAbsent(code, absent ->
                    new Problem(code, field, code.severity(), Stage.IDENTITY, "“" + label + "”：" + code.meaningZh())));
        }
    }
}
