// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AlertBookTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 10, 12, 0);
    private static final Duration DAY = Duration.ofDays(1);

    private static Alert alert(final String resource, final long measure) {
        return new Alert(AlertKind.OVERDUE_RECEIPT, resource, measure, "measure " + measure);
    }

    @Test
    void testNewAlertIsToldOnce() {
        final AlertBook first = AlertBook.compare(List.of(), List.of(alert("S20R01", 30)), NOON, DAY);
        assertEquals(List.of(new AlertNews(AlertNews.Change.RAISED, alert("S20R01", 30))), first.news());
        assertEquals(List.of(new StandingAlert(alert("S20R01", 30), NOON, NOON)), first.standing());

        final AlertBook second = AlertBook.compare(first.standing(), List.of(alert("S20R01", 31)), NOON.plusMinutes(5), DAY);
        assertEquals(List.of(), second.news());
        assertEquals(first.standing(), second.standing());
    }

    @Test
    void testLookingTenThousandTimesTellsOnceAnInterval() {
        List<StandingAlert> standing = List.of();
        int told = 0;
        for (int minute = 0; minute < 10_000; minute++) {
            final AlertBook book = AlertBook.compare(standing, List.of(alert("S20R01", 30)), NOON.plusMinutes(minute), DAY);
            standing = book.standing();
            told += book.news().size();
        }
        // once, and then at the end of each of the six whole days
        assertEquals(7, told);
    }

    @Test
    void testTwiceAsBadIsToldBeforeItsTime() {
        final List<StandingAlert> standing = List.of(new StandingAlert(alert("S20R01", 30), NOON, NOON));
        assertEquals(List.of(), AlertBook.compare(standing, List.of(alert("S20R01", 59)), NOON.plusHours(1), DAY).news());
        final AlertBook worse = AlertBook.compare(standing, List.of(alert("S20R01", 60)), NOON.plusHours(1), DAY);
        assertEquals(List.of(new AlertNews(AlertNews.Change.REPEATED, alert("S20R01", 60))), worse.news());
        assertEquals(List.of(new StandingAlert(alert("S20R01", 60), NOON, NOON.plusHours(1))), worse.standing());
    }

    @Test
    void testEndIsToldOnceAndTheSameMayBeginAgain() {
        final List<StandingAlert> standing = List.of(new StandingAlert(alert("S20R01", 30), NOON, NOON), new StandingAlert(alert("S20R02", 30), NOON, NOON));
        final AlertBook over = AlertBook.compare(standing, List.of(alert("S20R02", 30)), NOON.plusHours(1), DAY);
        assertEquals(List.of(new AlertNews(AlertNews.Change.ENDED, alert("S20R01", 30))), over.news());
        assertEquals(List.of(), AlertBook.compare(over.standing(), List.of(alert("S20R02", 30)), NOON.plusHours(2), DAY).news());
        assertEquals(AlertNews.Change.RAISED, AlertBook.compare(over.standing(), List.of(alert("S20R01", 1), alert("S20R02", 30)), NOON.plusHours(2), DAY).news().getFirst()
                .change());
    }
}
