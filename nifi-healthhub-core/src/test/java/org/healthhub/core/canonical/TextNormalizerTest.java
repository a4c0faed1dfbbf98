// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextNormalizerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', value = {
        "middle dot of names is kept,阿卜杜·热合曼,阿卜杜·热合曼",
        "rare ideograph outside the basic plane is kept,\uD842\uDFB7野,\uD842\uDFB7野",
        "compatibility ideograph is not folded,\uF9D1,\uF9D1",
        "NBSP and ideographic space are trimmed,\"\u00a0\u3000张三\u3000\",张三",
        "byte order mark and zero width space go,\"\ufeff张\u200b三\",张三",
        "control characters go,\"张\u0000三\u0007\",张三",
        "line break is one space,\"甲\r\n乙\",甲 乙",
        "spaces are gathered,甲 \u3000  乙,甲 乙",
        "full width is kept in text,１号楼Ａ座,１号楼Ａ座",
        "lone surrogate shows as lost,甲\uD800乙,甲\uFFFD乙"})
    void testText(final String reason, final String raw, final String expected) {
        assertEquals(expected, TextNormalizer.text(raw), reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', value = {
        "full width digits and letters,６１０１Ａｂ,6101Ab",
        "leading apostrophe of a spreadsheet,'0101,0101",
        "Roman numeral,Ⅹ,X",
        "ligature square,㎏,kg",
        "zero width space between,0\u200b1,01"})
    void testCoded(final String reason, final String raw, final String expected) {
        assertEquals(expected, TextNormalizer.coded(raw), reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', value = {"\" m a\u3000le\",MALE", "Ａ型,A型", "sfzh,SFZH", "汉 族,汉族", "ﬃ,FFI"})
    void testSpelling(final String raw, final String expected) {
        assertEquals(expected, TextNormalizer.spelling(raw));
    }

    @Test
    void testLongTextKeepsLines() {
        assertEquals("甲\n乙\n\n丙", TextNormalizer.longText(" 甲\r\n乙\r\r丙\n"));
    }

    @Test
    void testCanonicalTextIsNotCopied() {
        final String text = "西安市新城区西新街1号";
        assertSame(text, TextNormalizer.text(text));
        final String code = "610102";
        assertSame(code, TextNormalizer.coded(code));
    }

    @Test
    void testWords() {
        assertTrue(TextNormalizer.isNullMark("null"));
        assertTrue(TextNormalizer.isNullMark("——"));
        assertTrue(TextNormalizer.isNullMark(""));
        assertFalse(TextNormalizer.isNullMark("无"));
        assertTrue(TextNormalizer.isUnknown("无"));
        assertFalse(TextNormalizer.isUnknown("无锡"));
        assertTrue(TextNormalizer.isGarbled("张\uFFFD"));
    }

    @Property
    void testIdempotent(@ForAll final String raw) {
        assertEquals(TextNormalizer.text(raw), TextNormalizer.text(TextNormalizer.text(raw)));
        assertEquals(TextNormalizer.longText(raw), TextNormalizer.longText(TextNormalizer.longText(raw)));
        assertEquals(TextNormalizer.coded(raw), TextNormalizer.coded(TextNormalizer.coded(raw)));
        assertEquals(TextNormalizer.spelling(raw), TextNormalizer.spelling(TextNormalizer.spelling(raw)));
    }

    @Test
    void testEveryCharacterIsStable() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            final String raw = Character.toString(c);
            final String spelling = TextNormalizer.spelling(raw);
            assertEquals(spelling, TextNormalizer.spelling(spelling));
            final String text = TextNormalizer.text(raw);
            assertEquals(text, TextNormalizer.text(text));
        }
    }
}
