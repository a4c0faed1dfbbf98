// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Times in the form that a source system wants, Asia/Shanghai wall clock. Immutable.
 */
public final class SourceTime {

    /** Accepts patterns of java.time that can write a time. */
    public static final Validator VALIDATOR = (subject, input, context) -> new ValidationResult.Builder()
            .subject(subject)
            .input(input)
            .valid(isPattern(input))
            .explanation("it must be a pattern of java.time such as yyyy-MM-dd HH:mm:ss")
            .build();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DateTimeFormatter formatter;

    /**
     * Times of a pattern.
     *
     * @param pattern as {@link #VALIDATOR} accepts it
     */
    public SourceTime(final String pattern) {
        formatter = DateTimeFormatter.ofPattern(pattern).withZone(ZONE);
    }

    /** The time as text. */
    public String text(final Instant time) {
        return formatter.format(time);
    }

    private static boolean isPattern(final String text) {
        try {
            return !new SourceTime(text).text(Instant.EPOCH).isBlank();
        } catch (final IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
