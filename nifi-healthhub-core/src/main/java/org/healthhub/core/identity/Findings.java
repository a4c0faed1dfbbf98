// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of problem codes as the bits of a long, so that the rules can collect findings without allocating.
 */
final class Findings {
    static final long NONE = 0;

    private static final ProblemCode[] CODES = ProblemCode.values();
    private static final long ERRORS = errors();

    private Findings() {
    }

    static long of(final ProblemCode code) {
        if (code.ordinal() >= Long.SIZE) {
            throw new IllegalArgumentException(code + " is declared too late to be a finding of an identity rule");
        }

        return 1L << code.ordinal();
    }

    static boolean hasError(final long findings) {
        return (findings & ERRORS) != 0;
    }

    static Verdict verdict(final long findings) {
        if (findings == NONE) {
            return Verdict.VALID;
        }

        return hasError(findings) ? Verdict.INVALID : Verdict.SUSPECT;
    }

    static List<ProblemCode> codes(final long findings) {
        if (findings == NONE) {
            return List.of();
        }

        final List<ProblemCode> codes = new ArrayList<>(Long.bitCount(findings));
        for (long rest = findings; rest != 0; rest &= rest - 1) {
            codes.add(CODES[Long.numberOfTrailingZeros(rest)]);
        }

        return List.copyOf(codes);
    }

    private static long errors() {
        long errors = NONE;
        for (final ProblemCode code : CODES) {
            if (code.ordinal() < Long.SIZE && code.severity() == Severity.ERROR) {
                errors |= of(code);
            }
        }

        return errors;
    }
}
