// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;

import java.util.List;

/**
 * 出生医学证明编号: one letter for the printing and nine digits of which the first two are the issuing province; the first edition (1996) had nine digits
 * without a letter. Stateless.
 */
public final class BirthCertificateNumber {

    private BirthCertificateNumber() {
    }

    /**
     * The number in capital half-width characters and without invisible ones.
     *
     * @param raw any text, or null
     * @return null for null, for text without a visible character and for a word that says that there is no number. Idempotent
     */
    public static String canonical(final String raw) {
        final String text = IdentityText.clean(raw);
        return text.isEmpty() || IdentityText.isAbsence(text) ? null : text;
    }

    /**
     * Findings about a number in any spelling.
     *
     * @param raw any text; null, blank and words for absence give no finding
     * @return {@link ProblemCode#BIRTH_CERT_FORMAT} (also for a province that does not exist), {@link ProblemCode#BIRTH_CERT_NOT_LOCAL} for a province
     *         other than Shaanxi, or none
     */
    public static List<ProblemCode> check(final String raw) {
        final String number = canonical(raw);
        return number == null ? List.of() : Findings.codes(DocumentForms.birthCertificate(number, Divisions.standard()));
    }
}
