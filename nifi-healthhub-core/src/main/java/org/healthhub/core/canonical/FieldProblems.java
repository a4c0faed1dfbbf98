// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.problem.Problem;
import org.healthhub.core.problem.ProblemCategory;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;
import org.healthhub.core.problem.Stage;

/**
 * The findings that can be made about one field, each built once. The sentences name the field and its limits, never a value. Not thread-safe.
 */
final class FieldProblems {

    private static final int CODES = ProblemCode.values().length;

    private final Field field;
    private final int column;
    private final Severity most;
    private final Problem[] problems = new Problem[CODES];

    FieldProblems(final Field field, final int column) {
        this(field, column, Severity.ERROR);
    }

    /**
     * @param most greatest weight of a finding; a field that no one depends on does not stop a record
     */
    FieldProblems(final Field field, final int column, final Severity most) {
        this.field = field;
        this.column = column;
        this.most = most;
    }

    /**
     * Reports a finding about the field.
     */
    void report(final ProblemCode code, final Findings findings) {
        Problem problem = problems[code.ordinal()];
        if (problem == null) {
            final Stage stage = code.category() == ProblemCategory.IDENTITY ? Stage.IDENTITY : Stage.CANONICAL;
            problem = new Problem(code, field.name(), most == Severity.SUSPECT ? most : code.severity(), stage, message(code));
            problems[code.ordinal()] = problem;
        }
        findings.add(problem, column);
    }

    private String message(final ProblemCode code) {
        final String meaning = switch (code) {
            case TEXT_TOO_LONG -> "文本超过" + field.length() + "个字符，未截断";
            case NUMBER_PRECISION -> switch (field.type()) {
                case N -> "数值位数超过信息项精度（共" + field.length() + "位，其中小数" + field.scale() + "位），未四舍五入";
                default -> "整数超出可表示的范围";
            };
            case CODE_UNKNOWN, CODE_AMBIGUOUS -> field.domain().map(domain -> code.meaningZh() + "（值域" + domain + "）").orElse(code.meaningZh());
            default -> code.meaningZh();
        };
        return "“" + field.label() + "”：" + meaning;
    }
}
