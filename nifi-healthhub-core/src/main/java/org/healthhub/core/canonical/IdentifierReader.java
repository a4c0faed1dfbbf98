// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Field;

/**
 * Keys, numbers of things and codes without a value list: compatibility forms are folded, so that one thing has one spelling.
 */
final class IdentifierReader implements ValueReader {

    private final int length;
    private final FieldProblems problems;

    IdentifierReader(final Field field, final FieldProblems problems) {
        this.length = field.length();
        this.problems = problems;
    }

    @Override
    public Object read(final Object raw, final Findings findings) {
        final String text = TextNormalizer.coded(RawText.of(raw));
        if (TextNormalizer.isUnknown(text)) {
            return null;
        }
        TextReader.check(text, length, problems, findings);
        return text;
    }
}
