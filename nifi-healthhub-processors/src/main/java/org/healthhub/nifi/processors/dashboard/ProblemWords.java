// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.problem.ProblemCode;

import java.util.Arrays;
import java.util.Optional;

/**
 * What problem codes mean; a code of a newer version of the hub has no words here.
 */
final class ProblemWords {

    private ProblemWords() {
    }

    static String meaning(final String code) {
        return find(code).map(ProblemCode::meaningZh).orElse("");
    }

    static String remedy(final String code) {
        return find(code).map(ProblemCode::remedyZh).orElse("");
    }

    private static Optional<ProblemCode> find(final String code) {
        return Arrays.stream(ProblemCode.values()).filter(known -> known.name().equals(code)).findFirst();
    }
}
