// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BirthCertificateNumberTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Shaanxi, X612345678, X612345678, ",
        "small letter and full width, ｘ６１2345678, X612345678, ",
        "first edition, 123456789, 123456789, ",
        "Jiangsu, X320101001, X320101001, BIRTH_CERT_NOT_LOCAL",
        "no such province, X990101001, X990101001, BIRTH_CERT_FORMAT",
        "too short, X61234567, X61234567, BIRTH_CERT_FORMAT",
        "two letters, XX61234567, XX61234567, BIRTH_CERT_FORMAT",
        "word for absence, 未办理, , ",
        "nothing, , , ",
    })
    void testCheck(final String why, final String raw, final String canonical, final ProblemCode problem) {
        assertEquals(canonical, BirthCertificateNumber.canonical(raw), why);
        assertEquals(problem == null ? List.of() : List.of(problem), BirthCertificateNumber.check(raw), why);
    }
}
