// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.ValueDomain;
import org.healthhub.core.problem.ProblemCode;

/**
 * Coded values. A value that no code or spelling explains stays as it is, so that the finding can be understood.
 */
final class CodeReader implements ValueReader {

    private final DomainLookup lookup;
    private final boolean closed;
    private final int length;
    private final FieldProblems problems;

    CodeReader(final Field field, final ValueDomain domain, final FieldProblems problems) {
        this.lookup = new DomainLookup(domain, field.dictionary());
        this.closed = domain.closed();
        this.length = field.length();
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("StringEquality")
    public Object read(final Object raw, final Findings findings) {
        final String source = RawText.of(raw);
        final String code = lookup.code(source);
        if (code != null && code != DomainLookup.AMBIGUOUS) {
            return code;
        }
        final String text = TextNormalizer.coded(source);
        if (code == DomainLookup.AMBIGUOUS) {
            problems.report(ProblemCode.CODE_AMBIGUOUS, findings);
            return text;
        }
        if (TextNormalizer.isUnknown(text)) {
            return null;
        }
        if (closed) {
            problems.report(ProblemCode.CODE_UNKNOWN, findings);
        } else {
            TextReader.check(text, length, problems, findings);
        }
        return text;
    }
}
