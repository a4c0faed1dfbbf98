// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.problem.ProblemCode;

/**
 * Free text. Words such as 无 and 不详 are statements and stay; only marks of an empty cell are no value.
 */
final class TextReader implements ValueReader {

    private final boolean lines;
    private final int length;
    private final FieldProblems problems;

    TextReader(final Field field, final FieldProblems problems, final boolean lines) {
        this.lines = lines;
        this.length = field.length();
        this.problems = problems;
    }

    @Override
    public Object read(final Object raw, final Findings findings) {
        final String source = RawText.of(raw);
        final String text = lines ? TextNormalizer.longText(source) : TextNormalizer.text(source);
        if (TextNormalizer.isNullMark(text)) {
            return null;
        }
        check(text, length, problems, findings);
        return text;
    }

    /**
     * Length in characters and traces of a wrong character set.
     *
     * @param length most characters, or 0 for no limit
     */
    static void check(final String text, final int length, final FieldProblems problems, final Findings findings) {
        if (TextNormalizer.isGarbled(text)) {
            problems.report(ProblemCode.TEXT_GARBLED, findings);
        }
        if (length > 0 && text.length() > length && text.codePointCount(0, text.length()) > length) {
            problems.report(ProblemCode.TEXT_TOO_LONG, findings);
        }
    }
}
