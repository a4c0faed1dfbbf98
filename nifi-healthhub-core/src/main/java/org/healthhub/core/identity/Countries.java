// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Country codes of ISO 3166-1 (GB/T 2659.1-2022) as far as they can stand for a foreigner's nationality.
 */
final class Countries {
    private static final int CHINA = 156;
    private static final BitSet NUMERIC = new BitSet(1000);
    private static final Set<String> ALPHA_3 = new HashSet<>();

    static {
        for (final String[] row : ReferenceTable.rows("countries.csv")) {
            final int numeric = Integer.parseInt(row[1]);
            if (numeric != CHINA) {
                NUMERIC.set(numeric);
                ALPHA_3.add(row[0]);
            }
        }
    }

    private Countries() {
    }

    static boolean isForeign(final int numeric) {
        return NUMERIC.get(numeric);
    }

    static boolean isForeign(final String alpha3) {
        return ALPHA_3.contains(alpha3);
    }
}
