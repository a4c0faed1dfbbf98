// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides whom to tell what: once when an alert is raised, again when it has become twice as bad or after an interval, and once when it is over. Whatever is
 * wrong, and however often it is looked at, a person hears of it no more often.
 *
 * @param standing the alerts that stand after this look
 * @param news what is to be told now
 */
public record AlertBook(List<StandingAlert> standing, List<AlertNews> news) {

    /** By how much an alert must have grown to be told again before its time. */
    private static final long WORSE = 2;

    public AlertBook {
        standing = List.copyOf(standing);
        news = List.copyOf(news);
    }

    /**
     * Compares what stood with what is found.
     *
     * @param before alerts that stood before
     * @param found alerts that are found now, each kind and resource once
     * @param now present time in the hub's zone
     * @param repeatAfter how long after a person was told the same is told again
     */
    public static AlertBook compare(final List<StandingAlert> before, final List<Alert> found, final LocalDateTime now, final Duration repeatAfter) {
        final Map<Subject, StandingAlert> known = new HashMap<>(before.stream().collect(Collectors.toMap(standing -> Subject.of(standing.alert()), Function.identity())));
        final List<StandingAlert> standing = new ArrayList<>();
        final List<AlertNews> news = new ArrayList<>();
        for (final Alert alert : found) {
            final StandingAlert old = known.remove(Subject.of(alert));
            if (old == null) {
                news.add(new AlertNews(AlertNews.Change.RAISED, alert));
                standing.add(new StandingAlert(alert, now, now));
            } else if (alert.measure() >= WORSE * Math.max(1, old.alert().measure()) || !now.isBefore(old.toldAt().plus(repeatAfter))) {
                news.add(new AlertNews(AlertNews.Change.REPEATED, alert));
                standing.add(new StandingAlert(alert, old.raisedAt(), now));
            } else {
                standing.add(old);
            }
        }
        before.stream().filter(old -> known.containsKey(Subject.of(old.alert()))).forEach(old -> news.add(new AlertNews(AlertNews.Change.ENDED, old.alert())));
        return new AlertBook(standing, news);
    }

    private record Subject(AlertKind kind, String resourceCode) {

        private static Subject of(final Alert alert) {
            return new Subject(alert.kind(), alert.resourceCode());
        }
    }
}
