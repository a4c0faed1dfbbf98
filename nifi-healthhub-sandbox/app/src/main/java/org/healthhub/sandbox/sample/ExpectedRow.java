// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.problem.ProblemCode;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must become of one row of a source.
 *
 * @param rowNo number of the row, from 1
 * @param businessKey canonical values of the business key in catalogue order; {@code null} in the place of a missing one
 * @param verdict its fate
 * @param codes exactly the codes that the hub must find, of both severities; empty for a row without findings
 * @param platformCode the platform's code when the platform refuses the row
 * @param fault name of the fault that was put in, empty for a good row
 */
public record ExpectedRow(int rowNo, List<String> businessKey, Verdict verdict, Set<ProblemCode> codes, Optional<String> platformCode, String fault) {

    /** The fates of a row. */
    public enum Verdict {
        /** Stored and accepted. */
        CANONICAL,
        /** Stored and accepted, flagged. */
        SUSPECT,
        /** Kept back by the hub. */
        PROBLEM,
        /** Stored, refused by the platform. */
        REJECTED
    }

    public ExpectedRow {
        businessKey = Collections.unmodifiableList(businessKey);
        codes = codes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(codes));
    }

    /** Whether the row reaches the hub store. */
    public boolean isStored() {
        return verdict != Verdict.PROBLEM;
    }

    /** Whether the platform accepts the row. */
    public boolean isAccepted() {
        return verdict == Verdict.CANONICAL || verdict == Verdict.SUSPECT;
    }

    /** Without the business key, which may identify a person. */
    @Override
    public String toString() {
        return "ExpectedRow[rowNo=" + rowNo + ", verdict=" + verdict + ", codes=" + codes + ", platformCode=" + platformCode.orElse("") + ", fault=" + fault + "]";
    }
}
