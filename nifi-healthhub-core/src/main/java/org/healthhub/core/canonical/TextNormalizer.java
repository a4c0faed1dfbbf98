// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms in which texts are compared. Stateless and thread-safe.
 */
public final class TextNormalizer {

    /** White space of every kind, format characters (BOM, zero-width space) and control characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    private TextNormalizer() {
    }

    /**
     * The form in which a coded value or its local spelling is compared: NFKC, without any white space or invisible character, upper case.
     *
     * @param text a value as met, never {@code null}
     * @return the form of comparison, empty when the text holds nothing visible
     */
    public static String spelling(final String text) {
        return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
