// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the time of a request may be from the platform's clock, either way.
 *
 * @param clock the platform's clock
 * @param width the window to each side
 */
record ClockWindow(Clock clock, Duration width) {

    ClockWindow atMost(final Duration limit) {
        return width.compareTo(limit) > 0 ? new ClockWindow(clock, limit) : this;
    }

    void check(final Instant sent) throws RefusedRequestException {
        if (Duration.between(sent, clock.instant()).abs().compareTo(width) > 0) {
            throw new RefusedRequestException(401, "clock-401", "请求时间超出允许范围");
        }
    }

    void checkMillis(final String time) throws RefusedRequestException {
        check(Instant.ofEpochMilli(number(time)));
    }

    void checkSeconds(final String time) throws RefusedRequestException {
        final long seconds = number(time);
        if (seconds > 99_999_999_999L) {
            throw new RefusedRequestException(401, "clock-401", "请求时间应为秒");
        }
        check(Instant.ofEpochSecond(seconds));
    }

    private static long number(final String time) throws RefusedRequestException {
        if (!time.matches("\\d{1,15}")) {
            throw new RefusedRequestException(401, "clock-401", "请求时间应为时间戳");
        }
        return Long.parseLong(time);
    }
}
