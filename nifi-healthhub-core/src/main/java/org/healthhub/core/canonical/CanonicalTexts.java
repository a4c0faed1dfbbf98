// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import java.math.BigDecimal;

/**
 * The one text of a canonical value, used for keys, digests and rules. Stateless.
 */
public final class CanonicalTexts {

    private CanonicalTexts() {
    }

    /**
     * The text of a value: C, M, D and T as they are; I in decimal; N in decimal with all digits of its scale; B {@code true} or {@code false}.
     *
     * @param value canonical value, or {@code null}
     * @return text, or {@code null} for an empty field
     */
    public static String of(final Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
