// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The first letters of the pinyin of a Chinese name, as source tables use them ({@code 身份证号 → SFZH}). The 3,755 common characters of GB 2312-1980 level 1
 * stand in the order of their pinyin, so that the code tells the letter; a character with several readings has the one by which it is ordered there.
 */
final class PinyinInitials {

    private static final Optional<Charset> GB2312 = Charset.isSupported("GB2312") ? Optional.of(Charset.forName("GB2312")) : Optional.empty();
    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";
    /** First code of each letter (I, U and V begin no syllable), then the end of level 1. */
    private static final int[] STARTS = {0xb0a1, 0xb0c5, 0xb2c1, 0xb4ee, 0xb6ea, 0xb7a2, 0xb8c1, 0xb9fe, 0xbbf7, 0xbfa6, 0xc0ac, 0xc2e8, 0xc4c3, 0xc5b6, 0xc5be, 0xc6da, 0xc8bb,
        0xc8f6, 0xcbfa, 0xcdda, 0xcef4, 0xd1b9, 0xd4d1, 0xd7fa};
    private static final char UNKNOWN = '?';
    private static final int BYTE = 8;
    private static final int MASK = 0xff;

    private PinyinInitials() {
    }

    /**
     * The initials.
     *
     * @param name a Chinese name
     * @return upper-case letters and digits, {@code ?} for a character that is not common; punctuation is left out
     */
    static String of(final String name) {
        final StringBuilder initials = new StringBuilder();
        name.codePoints().forEach(character -> {
            if (Character.isIdeographic(character)) {
                initials.append(initial(character));
            } else if (Character.isLetterOrDigit(character)) {
                initials.appendCodePoint(Character.toUpperCase(character));
            }
        });
        return initials.toString();
    }

    private static char initial(final int character) {
        final byte[] bytes = GB2312.map(charset -> Character.toString(character).getBytes(charset)).orElse(new byte[0]);
        if (bytes.length != 2) {
            return UNKNOWN;
        }
        final int code = (bytes[0] & MASK) << BYTE | bytes[1] & MASK;
        for (int i = LETTERS.length() - 1; i >= 0; i--) {
            if (code >= STARTS[i]) {
                return code < STARTS[LETTERS.length()] ? LETTERS.charAt(i) : UNKNOWN;
            }
        }
        return UNKNOWN;
    }
}
