// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.problem.Problem;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The findings of one record, in order and without repetition, and which columns failed. Reused; not thread-safe.
 */
final class Findings {

    /** Column of a finding about the record as a whole. */
    static final int RECORD = -1;

    private final CanonicalSchema schema;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> view = Collections.unmodifiableList(problems);
    private final boolean[] failed;
    private boolean errors;

    Findings(final CanonicalSchema schema) {
        this.schema = schema;
        this.failed = new boolean[schema.columns().size()];
    }

    /**
     * Begins a record with what was found about it before.
     */
    void begin(final List<Problem> carried) {
        problems.clear();
        errors = false;
        Arrays.fill(failed, false);
        for (int i = 0; i < carried.size(); i++) {
            final Problem problem = carried.get(i);
            add(problem, problem.isError() ? schema.indexOf(problem.field()) : RECORD);
        }
    }

    /**
     * Adds a finding, unless the same code was found about the same field before.
     *
     * @param column column that can not be relied on any more when the finding is an error, or {@link #RECORD}
     */
    void add(final Problem problem, final int column) {
        if (problem.isError()) {
            errors = true;
            if (column >= 0) {
                failed[column] = true;
            }
        }
        for (int i = 0; i < problems.size(); i++) {
            final Problem known = problems.get(i);
            if (known.code() == problem.code() && known.field().equals(problem.field())) {
                return;
            }
        }
        problems.add(problem);
    }

    /**
     * Takes back a suspicion about a field.
     *
     * @return whether there was one
     */
    boolean withdraw(final ProblemCode code, final String field) {
        return problems.removeIf(problem -> problem.code() == code && problem.severity() == Severity.SUSPECT && problem.field().equals(field));
    }

    boolean hasFailed(final int column) {
        return failed[column];
    }

    boolean hasErrors() {
        return errors;
    }

    List<Problem> problems() {
        return view;
    }

    /**
     * The distinct codes of suspicions, separated by commas, or {@code null} when there are none.
     */
    String suspectCodes() {
        String codes = null;
        for (int i = 0; i < problems.size(); i++) {
            final Problem problem = problems.get(i);
            if (problem.severity() == Severity.SUSPECT && !occursBefore(problem, i)) {
                codes = codes == null ? problem.code().name() : codes + "," + problem.code().name();
            }
        }
        return codes;
    }

    private boolean occursBefore(final Problem problem, final int end) {
        for (int i = 0; i < end; i++) {
            if (problems.get(i).code() == problem.code() && problems.get(i).severity() == Severity.SUSPECT) {
                return true;
            }
        }
        return false;
    }
}
