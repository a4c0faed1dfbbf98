// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;
import org.apache.nifi.record.path.RecordPath;
import org.apache.nifi.record.path.exception.RecordPathException;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that a property value is a record path.
 */
public final class RecordPathSyntax {

    public static final Validator VALIDATOR = (subject, input, context) -> {
        final boolean valid = isValid(input);
        return new ValidationResult.Builder()
                .subject(subject)
                .input(input)
                .valid(valid)
                .explanation(valid ? "it is a record path" : "'%s' is no record path: write a path such as /sfzh or /patient/id_no".formatted(subject))
                .build();
    };

    private static final Pattern FIRST_STEP = Pattern.compile("/([^/\\[\\](),*]+).*", Pattern.DOTALL);

    private RecordPathSyntax() {
    }

    public static boolean isValid(final String path) {
        if (path == null || !path.startsWith("/")) {
            return false;
        }
        try {
            RecordPath.compile(path);
            return true;
        } catch (final RecordPathException e) {
            return false;
        }
    }

    /**
     * Whether a path can select something in records of these columns, as far as its first step tells.
     *
     * @param path record path that compiles
     * @param columns names of the columns
     */
    public static boolean beginsWithColumn(final String path, final List<String> columns) {
        final Matcher step = FIRST_STEP.matcher(path);
        return !step.matches() || columns.contains(step.group(1));
    }
}
