// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.identity.SyntheticIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MaskingProfileTest {

    private static final FieldMask.Pseudonyms PSEUDONYMS = (kind, value) -> "P" + (kind + value).hashCode();

    private static Object mask(final MaskingProfile profile, final Sensitivity sensitivity, final FieldType type, final Object value) {
        return new FieldMask(sensitivity, type, profile, PSEUDONYMS).mask(value);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, NAME, C, 欧阳明日, 欧阳**",
        "STANDARD, NAME, C, 阿卜杜拉·热合曼, 阿***·***",
        "STANDARD, ADDRESS, C, 陕西省西安市雁塔区小寨西路1号, 陕西省西安市雁塔区***",
        "STANDARD, BIRTH_DATE, D, 1990-01-02, 1990-**-**",
        "STANDARD, PHONE, C, 13800138000, 138****8000",
        "STANDARD, HEALTH, C, I21.9, ***",
        "STANDARD, NONE, D, 2026-03-02, 2026-03-02",
        "STRICT, NAME, C, 欧阳明日, ***",
        "STRICT, ADDRESS, C, 陕西省西安市雁塔区小寨西路1号, 陕西省西安市***",
        "STRICT, ADDRESS, C, 小寨西路1号, ***",
        "PSEUDONYM, HEALTH, C, I21.9, I21.9",
        "STATISTICS, BIRTH_DATE, D, 1987-01-02, 1980-1989",
        "STATISTICS, NONE, D, 2026-03-02, 2026-03",
        "STATISTICS, NONE, T, 2026-03-02 08:00:00, 2026-03",
        "STATISTICS, NONE, C, 2, 2",
        "OPEN, NAME, C, 欧阳明日, 欧阳明日"})
    void testProfile(final MaskingProfile profile, final Sensitivity sensitivity, final FieldType type, final String value, final String masked) {
        assertEquals(masked, mask(profile, sensitivity, type, value));
    }

    @ParameterizedTest
    @EnumSource(MaskingProfile.class)
    void testFreeTextNeverLeaves(final MaskingProfile profile) {
        assertNull(mask(profile, Sensitivity.FREE_TEXT, FieldType.M, "患者张三"));
        assertEquals(Optional.of(profile), MaskingProfile.of(profile.label()));
        assertEquals(Optional.of(profile), MaskingProfile.of(profile.name().toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @EnumSource(value = MaskingProfile.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void testNoProfileButOpenTellsANumber(final MaskingProfile profile) {
        final String number = SyntheticIdentity.citizenId("610102", LocalDate.of(1990, 1, 2), 123);
        for (final Sensitivity sensitivity : new Sensitivity[] {Sensitivity.IDENTITY_NUMBER, Sensitivity.PERSON_NUMBER, Sensitivity.PHONE, Sensitivity.NAME}) {
            assertFalse(String.valueOf(mask(profile, sensitivity, FieldType.C, number)).contains(number.substring(6, 14)), sensitivity::toString);
        }
        assertNull(mask(MaskingProfile.STANDARD, Sensitivity.HEALTH, FieldType.N, new BigDecimal("120")), "a number that would become a text is left out");
    }

    @Test
    void testPseudonymOfEqualNumbersInTwoSpellings() {
        final String number = SyntheticIdentity.citizenId("610102", LocalDate.of(1990, 1, 2), 123);
        assertEquals(mask(MaskingProfile.PSEUDONYM, Sensitivity.IDENTITY_NUMBER, FieldType.C, number),
                mask(MaskingProfile.PSEUDONYM, Sensitivity.IDENTITY_NUMBER, FieldType.C, " " + number.toLowerCase(Locale.ROOT)));
    }

    @Test
    void testSmallCells() {
        final SmallCells cells = new SmallCells(5);
        for (int i = 0; i < 5; i++) {
            cells.add("610102|2", 1);
        }
        cells.add("610103|1", 4);
        cells.add("610104|1", 0);
        assertEquals(1, cells.count());
        assertEquals(4, cells.smallest());
        for (int i = 0; i <= SmallCells.MOST_GROUPS; i++) {
            cells.add("g" + i, 5);
        }
        assertTrue(cells.isOverflown());
        assertEquals(1, cells.count());
    }
}
