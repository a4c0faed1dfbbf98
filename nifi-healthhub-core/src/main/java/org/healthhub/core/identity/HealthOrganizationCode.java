// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;

import java.util.List;
import java.util.regex.Pattern;

/**
 * 卫生机构（组织）代码. WS 218-2002 has 22 characters: organisation code (9) and attributes (region 6, economic type 2, institution category 4,
 * management class 1). Systems in the field keep three other codes in the same column, each judged by its own rules: the 12-digit short code of clinics
 * and village rooms (region 6, serial 4, attribute 2), the 15-character direct-report account (region 6, organisation code 9), and, since the
 * registration reform, the unified social credit code (18). Stateless.
 */
public final class HealthOrganizationCode {
    private static final Pattern WS_218 = Pattern.compile("[0-9A-Z]{8}[0-9X][0-9]{8}[A-Z][0-9]{4}");
    private static final Pattern SHORT = Pattern.compile("[0-9]{12}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{6}[0-9A-Z]{8}[0-9X]");
    /**
     * Number that a health authority gives to a body without an organisation code. Whether its ninth character is always the check character of
     * GB 11714 is not documented, so it is not judged.
     */
    private static final Pattern REGISTERED = Pattern.compile("PDY[0-9]{5}[0-9X].*");

    private HealthOrganizationCode() {
    }

    /**
     * The code without the printed hyphen, in capital half-width characters and without invisible ones.
     *
     * @param raw any text, or null
     * @return null for null and for text without a visible character. Idempotent
     */
    public static String canonical(final String raw) {
        return OrganizationCode.canonical(raw);
    }

    /**
     * Findings about a code in any spelling.
     *
     * @param raw any text; null and blank give no finding
     * @return {@link ProblemCode#HEALTH_ORG_CODE_FORMAT} when it is none of the four forms or names no province,
     *         {@link ProblemCode#ORG_CODE_CHECK_DIGIT} when only the organisation code inside does not check, the findings of {@link CreditCode} for 18
     *         characters, or none
     */
    public static List<ProblemCode> check(final String raw) {
        final String code = canonical(raw);
        if (code == null) {
            return List.of();
        }

        return switch (code.length()) {
            case 22 -> check(code, WS_218, 9, 0);
            case CreditCode.LENGTH -> CreditCode.check(code);
            case 15 -> check(code, ACCOUNT, 0, 6);
            case 12 -> SHORT.matcher(code).matches() && isProvince(code, 0) ? List.of() : List.of(ProblemCode.HEALTH_ORG_CODE_FORMAT);
            default -> List.of(ProblemCode.HEALTH_ORG_CODE_FORMAT);
        };
    }

    private static List<ProblemCode> check(final String code, final Pattern form, final int region, final int organization) {
        if (!form.matcher(code).matches() || !isProvince(code, region)) {
            return List.of(ProblemCode.HEALTH_ORG_CODE_FORMAT);
        }

        final boolean registered = REGISTERED.matcher(code.substring(organization)).matches();
        return registered || OrganizationCode.hasCheckCharacter(code, organization) ? List.of() : List.of(ProblemCode.ORG_CODE_CHECK_DIGIT);
    }

    private static boolean isProvince(final String code, final int from) {
        return Divisions.standard().isProvince(code.substring(from, from + 2));
    }
}
