// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;

import java.util.List;
import java.util.regex.Pattern;

/**
 * 组织机构代码 by GB 11714-1997: eight digits or capital letters and a check character. Stateless.
 */
public final class OrganizationCode {
    static final int LENGTH = 9;

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");

    private OrganizationCode() {
    }

    /**
     * The code without the printed hyphen, in capital half-width characters and without invisible ones.
     *
     * @param raw any text, or null
     * @return null for null and for text without a visible character. Idempotent
     */
    public static String canonical(final String raw) {
        final String text = IdentityText.clean(raw).replace("-", "");
        return text.isEmpty() ? null : text;
    }

    /**
     * Findings about a code in any spelling.
     *
     * @param raw any text; null and blank give no finding
     * @return {@link ProblemCode#ORG_CODE_FORMAT} or {@link ProblemCode#ORG_CODE_CHECK_DIGIT}, or none
     */
    public static List<ProblemCode> check(final String raw) {
        final String code = canonical(raw);
        if (code == null) {
            return List.of();
        }
        if (!FORM.matcher(code).matches()) {
            return List.of(ProblemCode.ORG_CODE_FORMAT);
        }

        return hasCheckCharacter(code, 0) ? List.of() : List.of(ProblemCode.ORG_CODE_CHECK_DIGIT);
    }

    /**
     * Whether the nine characters from {@code from} on end with their check character.
     */
    static boolean hasCheckCharacter(final String text, final int from) {
        return CheckDigits.organization(text, from) == text.charAt(from + LENGTH - 1);
    }
}
