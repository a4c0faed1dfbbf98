// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SyntheticIdentityTest {

    @ParameterizedTest
    @CsvSource({"610113, 1985-02-14, 1, 61011319850214001X", "610102, 2000-02-29, 721, 610102200002297214", "612301, 1900-01-01, 2, 612301190001010023"})
    void testCitizenId(final String county, final LocalDate birth, final int sequence, final String number) {
        assertEquals(number, SyntheticIdentity.citizenId(county, birth, sequence));
    }

    @Test
    void testCheckDigitIgnoresRest() {
        assertEquals('X', SyntheticIdentity.checkDigit("61011319850214001"));
        assertEquals('X', SyntheticIdentity.checkDigit("61011319850214001?"));
    }

    @Test
    void testArgumentsOutOfBounds() {
        final LocalDate birth = LocalDate.of(1985, 2, 14);

        assertThrows(IllegalArgumentException.class, () -> SyntheticIdentity.citizenId("61011", birth, 1));
        assertThrows(IllegalArgumentException.class, () -> SyntheticIdentity.citizenId("61011X", birth, 1));
        assertThrows(IllegalArgumentException.class, () -> SyntheticIdentity.citizenId("610113", birth, 1000));
        assertThrows(IllegalArgumentException.class, () -> SyntheticIdentity.citizenId("610113", LocalDate.of(1799, 12, 31), 1));
        assertThrows(IllegalArgumentException.class, () -> SyntheticIdentity.checkDigit("6101131985021400"));
    }
}
