// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 by GB 32100-2015: registering department, category, region (6), organisation code of GB 11714 (9), check character. Stateless.
 */
public final class CreditCode {
    static final int LENGTH = 18;

    /** Departments with the categories each of them registers; the other departments of the standard register several more. */
    private static final Pattern DEPARTMENT = Pattern.compile("1[1239]|5[1239]|9[123]|Y1|[234678AN][1-9]");
    private static final Pattern FORM = Pattern.compile("[0-9A-Y]{2}[0-9]{6}[0-9A-Y]{9}[0-9A-Y]");
    private static final int ORGANIZATION = 8;
    /** Bodies registered by a department of the central government. */
    private static final String NATIONAL = "10";

    private CreditCode() {
    }

    /**
     * The code in capital half-width characters, without invisible ones and hyphens.
     *
     * @param raw any text, or null
     * @return null for null and for text without a visible character. Idempotent
     */
    public static String canonical(final String raw) {
        return OrganizationCode.canonical(raw);
    }

    /**
     * Findings about a code in any spelling. The region is judged by its province only: registration offices of development zones use codes that
     * GB/T 2260 lacks. A wrong check character is suspect only, because early codes registered in Xiamen fail as well.
     *
     * @param raw any text; null and blank give no finding
     * @return {@link ProblemCode#USCC_FORMAT} alone, or any of {@link ProblemCode#USCC_CHECK_DIGIT}, {@link ProblemCode#USCC_REGION_UNKNOWN} and
     *         {@link ProblemCode#ORG_CODE_CHECK_DIGIT}
     */
    public static List<ProblemCode> check(final String raw) {
        final String code = canonical(raw);
        if (code == null) {
            return List.of();
        }
        if (!FORM.matcher(code).matches() || !CheckDigits.areCreditCharacters(code) || !DEPARTMENT.matcher(code.substring(0, 2)).matches()) {
            return List.of(ProblemCode.USCC_FORMAT);
        }

        final List<ProblemCode> problems = new ArrayList<>();
        if (CheckDigits.credit(code) != code.charAt(LENGTH - 1)) {
            problems.add(ProblemCode.USCC_CHECK_DIGIT);
        }
        final String province = code.substring(2, 4);
        if (!province.equals(NATIONAL) && !Divisions.standard().isProvince(province)) {
            problems.add(ProblemCode.USCC_REGION_UNKNOWN);
        }
        if (!OrganizationCode.hasCheckCharacter(code, ORGANIZATION)) {
            problems.add(ProblemCode.ORG_CODE_CHECK_DIGIT);
        }

        return List.copyOf(problems);
    }
}
