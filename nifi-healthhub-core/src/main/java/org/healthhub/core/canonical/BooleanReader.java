// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.problem.ProblemCode;

/**
 * Yes or no. Digits beyond 0 and 1 are refused: the public-health forms use 1 for no and 2 for yes.
 */
final class BooleanReader implements ValueReader {

    private final FieldProblems problems;

    BooleanReader(final FieldProblems problems) {
        this.problems = problems;
    }

    @Override
    public Object read(final Object raw, final Findings findings) {
        if (raw instanceof Boolean value) {
            return value;
        }
        final String text = TextNormalizer.spelling(RawText.of(raw));
        return switch (text) {
            case "1", "1.0", "TRUE", "T", "Y", "YES", "是", "有", "√", "✓", "✔" -> Boolean.TRUE;
            case "0", "0.0", "FALSE", "F", "N", "NO", "否", "无", "没有", "×", "✗", "✘" -> Boolean.FALSE;
            default -> {
                if (!TextNormalizer.isUnknown(text)) {
                    problems.report(ProblemCode.BOOLEAN_FORMAT, findings);
                }
                yield null;
            }
        };
    }
}
