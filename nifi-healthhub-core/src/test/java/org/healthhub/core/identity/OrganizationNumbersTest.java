// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OrganizationNumbersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "enterprise, 91350100M000100Y43, ",
        "small letters and spaces, ' 91350100m000100y43', ",
        "full width, ９１３５０１００Ｍ０００１００Ｙ４３, ",
        "nothing, , ",
        "zeros pass both checks, 000000000000000000, USCC_FORMAT",
        "department 00, 00350100M000100Y41, USCC_FORMAT",
        "category 9 of enterprises, 99350100M000100Y43, USCC_FORMAT",
        "letter outside the alphabet, 91350100M0001O0Y43, USCC_FORMAT",
        "letters in the region, 913501M0M000100Y43, USCC_FORMAT",
        "too short, 91350100M000100Y4, USCC_FORMAT",
        "check character, 91350100M000100Y44, USCC_CHECK_DIGIT",
        "region 999999, 91999999M000100Y42, USCC_REGION_UNKNOWN",
        "organisation code inside, 91350100M000100Y56, ORG_CODE_CHECK_DIGIT",
    })
    void testCreditCode(final String why, final String code, final String problems) {
        assertEquals(problems(problems), CreditCode.check(code), why);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "printed form, 74085017-4, ",
        "stored form, 740850174, ",
        "letter, D2143569-X, ",
        "small letters, d2143569x, ",
        "nothing, , ",
        "check character, 740850175, ORG_CODE_CHECK_DIGIT",
        "too short, 7408501-4, ORG_CODE_FORMAT",
        "letter as check character, 74085017A, ORG_CODE_FORMAT",
    })
    void testOrganizationCode(final String why, final String code, final String problems) {
        assertEquals(problems(problems), OrganizationCode.check(code), why);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "22 characters, 74085017434152212C2101, ",
        "hyphen kept, 74085017-434152212C2101, ",
        "registered by a health authority, PDY12345X61010211D6001, ",
        "short code of a village room, 610102123401, ",
        "account of direct reporting, 610102740850174, ",
        "unified social credit code, 91350100M000100Y43, ",
        "nothing, , ",
        "organisation code inside, 74085017534152212C2101, ORG_CODE_CHECK_DIGIT",
        "account of direct reporting with a wrong organisation code, 610102740850175, ORG_CODE_CHECK_DIGIT",
        "unified social credit code with a wrong character, 91350100M000100Y44, USCC_CHECK_DIGIT",
        "region of no province, 74085017499152212C2101, HEALTH_ORG_CODE_FORMAT",
        "category without a letter, 7408501743415221202101, HEALTH_ORG_CODE_FORMAT",
        "13 characters, 61990011X1009, HEALTH_ORG_CODE_FORMAT",
        "letters in the short code, 61010212A401, HEALTH_ORG_CODE_FORMAT",
        "code of the medical insurance, H61010200123, HEALTH_ORG_CODE_FORMAT",
    })
    void testHealthOrganizationCode(final String why, final String code, final String problems) {
        assertEquals(problems(problems), HealthOrganizationCode.check(code), why);
    }

    @ParameterizedTest
    @CsvSource({"74085017-4, 740850174", "' d2143569-x ', D2143569X", "７４０８５０１７－４, 740850174", "' ', ", ", "})
    void testCanonical(final String raw, final String canonical) {
        assertEquals(canonical, OrganizationCode.canonical(raw));
        assertEquals(canonical, CreditCode.canonical(raw));
        assertEquals(canonical, HealthOrganizationCode.canonical(raw));
    }

    private static List<ProblemCode> problems(final String names) {
        return names == null ? List.of() : Arrays.stream(names.split(" ")).map(ProblemCode::valueOf).toList();
    }
}
