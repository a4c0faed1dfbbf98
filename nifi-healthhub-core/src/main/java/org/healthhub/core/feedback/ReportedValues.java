// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import org.healthhub.core.canonical.CanonicalTexts;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.feedback.Evidence.Agreement;
import org.healthhub.core.masking.Masking;

import java.math.BigDecimal;

/**
 * What a reporter saw and expects: personal data. Lives only in the restricted table of the hub and in memory while it is compared; its text shows none of it.
 *
 * @param observed value that the reporter holds to be wrong, {@code null} when not told
 * @param expected value that the reporter holds to be right, {@code null} when not told
 */
public record ReportedValues(String observed, String expected) {

    /** Neither is told. */
    public static final ReportedValues NONE = new ReportedValues(null, null);

    /** Whether the observed value is the one found. */
    public Agreement observedIs(final Field field, final Object canonical) {
        return agreement(field, observed, canonical);
    }

    /** Whether the expected value is the one found. */
    public Agreement expectedIs(final Field field, final Object canonical) {
        return agreement(field, expected, canonical);
    }

    /** A value that was seen masked agrees when the mask of the found one looks the same; otherwise it says nothing, because there are other masks. */
    private static Agreement agreement(final Field field, final String reported, final Object canonical) {
        if (reported == null) {
            return Agreement.UNKNOWN;
        }
        final String text = reported.strip();
        final String found = canonical == null ? "" : CanonicalTexts.of(canonical);
        if (text.equals(found) || sameNumber(text, canonical)) {
            return Agreement.SAME;
        }
        if (text.indexOf('*') >= 0 || text.indexOf('＊') >= 0) {
            return text.equals(Masking.mask(field, found)) ? Agreement.SAME : Agreement.UNKNOWN;
        }
        return Agreement.DIFFERENT;
    }

    private static boolean sameNumber(final String text, final Object canonical) {
        if (!(canonical instanceof BigDecimal number)) {
            return false;
        }
        try {
            return new BigDecimal(text).compareTo(number) == 0;
        } catch (final NumberFormatException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ReportedValues[observed=%s, expected=%s]".formatted(observed == null ? "none" : "hidden", expected == null ? "none" : "hidden");
    }
}
