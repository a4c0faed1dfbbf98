// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.problem;

import java.util.Objects;

/**
 * One finding about one record. Immutable.
 *
 * @param code what is wrong
 * @param field identifier of the canonical field concerned, or the empty string when the whole record is meant
 * @param severity weight of the finding; usually the code's own, a catalogue rule may lower or raise it
 * @param stage step that made the finding
 * @param message one Chinese sentence for the data engineer; names fields, limits and rules, never an observed value
 */
public record Problem(ProblemCode code, String field, Severity severity, Stage stage, String message) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(message, "message");
    }

    /**
     * A finding with the code's own severity and meaning.
     */
    public static Problem of(final ProblemCode code, final String field, final Stage stage) {
        return new Problem(code, field, code.severity(), stage, code.meaningZh());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
