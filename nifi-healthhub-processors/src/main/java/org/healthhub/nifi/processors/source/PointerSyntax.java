// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import com.fasterxml.jackson.core.JsonPointer;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;

/**
 * Checks that a property holds a JSON Pointer.
 */
public final class PointerSyntax {

    /** Accepts JSON Pointers (RFC 6901) to something inside. */
    public static final Validator VALIDATOR = (subject, input, context) -> new ValidationResult.Builder()
            .subject(subject)
            .input(input)
            .valid(isPointer(input))
            .explanation("it must be a JSON Pointer such as /data/records")
            .build();

    private PointerSyntax() {
    }

    private static boolean isPointer(final String text) {
        try {
            return !JsonPointer.compile(text).matches();
        } catch (final IllegalArgumentException e) {
            return false;
        }
    }
}
