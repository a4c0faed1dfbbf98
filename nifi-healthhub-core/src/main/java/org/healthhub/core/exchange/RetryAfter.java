// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Retry-After header (RFC 9110 §10.2.3): seconds, or an HTTP date.
 */
public final class RetryAfter {

    /** A longer wait is cut to a day, so that a faulty header can not park data for ever. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    private RetryAfter() {
    }

    /**
     * Reads the header.
     *
     * @param header value of the header, may be {@code null}
     * @param platformNow the platform's time when it answered, so that a clock difference does not change the wait
     * @return the wait, not negative and at most {@link #LONGEST}; empty when there is none or it can not be read
     */
    public static Optional<Duration> parse(final String header, final Instant platformNow) {
        if (header == null) {
            return Optional.empty();
        }
        final String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        return date(text).map(instant -> bounded(Duration.between(platformNow, instant)));
    }

    /**
     * Reads an HTTP date.
     *
     * @param text such as {@code Sun, 06 Nov 1994 08:49:37 GMT}, may be {@code null}
     * @return the instant, or empty
     */
    public static Optional<Instant> date(final String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (final DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(final Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
