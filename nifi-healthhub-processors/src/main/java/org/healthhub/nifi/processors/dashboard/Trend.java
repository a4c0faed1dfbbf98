// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.reconcile.DayFigures;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Counts day by day, as data for the chart and as a place where it is drawn.
 */
final class Trend {

    /** Days that are shown, today included. */
    static final int DAYS = 30;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Trend() {
    }

    static String of(final List<DayFigures> figures, final LocalDate today) {
        final ObjectNode data = JSON.createObjectNode();
        final ArrayNode days = data.putArray("days");
        for (int i = DAYS - 1; i >= 0; i--) {
            days.add(today.minusDays(i).toString());
        }
        final ArrayNode series = data.putArray("series");
        series(series, "读取", "#1f6feb", figures, today, DayFigures::read);
        series(series, "问题", "#d1242f", figures, today, DayFigures::problem);
        series(series, "接收", "#1a7f37", figures, today, DayFigures::accepted);
        series(series, "退回", "#bf8700", figures, today, DayFigures::rejected);
        // a "<" could end the element that holds the data
        return "<div class=\"trend\"><script type=\"application/json\">%s</script></div>\n".formatted(data.toString().replace("<", "\\u003c"));
    }

    private static void series(final ArrayNode all, final String label, final String colour, final List<DayFigures> figures, final LocalDate today,
                               final ToLongFunction<DayFigures> count) {
        final ArrayNode values = all.addObject().put("label", label).put("colour", colour).putArray("values");
        for (int i = DAYS - 1; i >= 0; i--) {
            final LocalDate day = today.minusDays(i);
            values.add(figures.stream().filter(figure -> figure.day().equals(day)).mapToLong(count).sum());
        }
    }
}
