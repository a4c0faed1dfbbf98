// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RetryAfterTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "seconds, 120, 120",
        "no wait, 0, 0",
        "HTTP date, 'Sun, 06 Nov 1994 08:49:37 GMT', 37",
        "date in the past, 'Sun, 06 Nov 1994 08:00:00 GMT', 0",
        "cut to a day, 999999999, 86400",
        "negative, -5, ",
        "no number, soon, ",
        "absent, , ",
    })
    void testParse(final String why, final String header, final Long seconds) {
        assertEquals(Optional.ofNullable(seconds).map(Duration::ofSeconds), RetryAfter.parse(header, Instant.parse("1994-11-06T08:49:00Z")), why);
    }
}
