// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What {@link IdentityValidator} found about one number. Immutable. The text form shows neither the number nor the birth date.
 *
 * @param canonical the number in the one form under which two spellings of it are equal; null when there is no number. A number with
 *         {@link ProblemCode#ID_PLACEHOLDER} belongs to nobody and must not join persons
 * @param kind the document the number belongs to
 * @param verdict {@link Verdict#INVALID} with any code of severity ERROR, {@link Verdict#SUSPECT} with other codes only
 * @param codes all findings in the order of their declaration; the shared empty list when there are none
 * @param birthDate birth date inside the number; null when its document holds none, for a placeholder and for an invalid number
 * @param sex sex inside the number; {@link Sex#UNKNOWN} in the same cases
 */
public record IdentityResult(String canonical, DocumentKind kind, Verdict verdict, List<ProblemCode> codes, LocalDate birthDate, Sex sex) {

    public IdentityResult {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(verdict, "verdict");
        codes = List.copyOf(codes);
        Objects.requireNonNull(sex, "sex");
    }

    @Override
    public String toString() {
        return "IdentityResult[kind=" + kind + ", verdict=" + verdict + ", codes=" + codes + "]";
    }
}
