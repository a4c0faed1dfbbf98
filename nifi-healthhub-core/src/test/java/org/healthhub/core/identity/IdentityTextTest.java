// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

class IdentityTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "15 digits, 610102700101001, 610102197001010010",
        "15 digits with a sequence of people over 100, 610102960229998, 610102189602299980",
        "15 digits of year 00 are of 1900, 610102000101001, 610102190001010019",
        "15 digits without such a day stay, 610102000229001, 610102000229001",
        "15 digits without such a province stay, 990102700101001, 990102700101001",
        "a placeholder is not made to look real, 111111111111111, 111111111111111",
        "small letters of a passport, e12345678, E12345678",
        "a look-alike of X elsewhere stays, 61×102197001010010, 61×102197001010010",
        "X of 17 digits stays a wrong length, 6101021970010101×, 6101021970010101×",
        "hyphens stay, 610102-700101-001, 610102-700101-001",
    })
    void testCanonical(final String why, final String raw, final String canonical) {
        assertEquals(canonical, IdentityText.canonical(raw), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\ufeff", "无", "不 详", "未知", "拒绝提供", "婴儿", "-", "———", "null", "Ｎ/Ａ", "\\N", "一"})
    void testCanonicalAbsent(final String raw) {
        assertNull(IdentityText.canonical(raw));
    }

    @Test
    void testCanonicalNull() {
        assertNull(IdentityText.canonical(null));
    }

    @Test
    void testCanonicalKeepsCanonicalInstance() {
        final String number = "61011319850214001X";

        assertSame(number, IdentityText.canonical(number));
    }

    @Test
    void testCanonicalLoneSurrogates() {
        assertEquals("61011319850214001X", IdentityText.canonical("\ud83061011319850214001X\udc00"));
    }
}
