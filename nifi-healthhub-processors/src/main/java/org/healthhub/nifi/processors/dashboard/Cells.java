// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.docs.HtmlText;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Cells of tables, as HTML.
 */
final class Cells {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final long MINUTES_AN_HOUR = 60;
    private static final long HOURS_A_DAY = 24;

    private Cells() {
    }

    /** How a cell looks. */
    enum Tone {
        PLAIN(""),
        /** Look at it in the course of business. */
        LOOK(" look"),
        /** A person has to act. */
        BAD(" bad");

        private final String style;

        Tone(final String style) {
            this.style = style;
        }
    }

    static String head(final String text) {
        return "<th>" + HtmlText.escape(text) + "</th>";
    }

    static String text(final String text) {
        return "<td>" + HtmlText.escape(text) + "</td>";
    }

    static String text(final String text, final Tone tone) {
        return "<td class=\"text%s\">%s</td>".formatted(tone.style, HtmlText.escape(text));
    }

    /** A cell of content that is HTML already. */
    static String html(final String content) {
        return "<td>" + content + "</td>";
    }

    static String number(final long number) {
        return number(number, Tone.PLAIN);
    }

    static String number(final long number, final Tone tone) {
        return "<td class=\"number%s\">%,d</td>".formatted(tone.style, number);
    }

    /** A number that leads to the list behind it; without link when there is nothing. */
    static String number(final long number, final Tone tone, final String link) {
        return number == 0 ? number(number) : "<td class=\"number%s\">%s</td>".formatted(tone.style, link(link, "%,d".formatted(number)));
    }

    static String link(final String link, final String text) {
        return "<a href=\"%s\">%s</a>".formatted(HtmlText.escape(link), HtmlText.escape(text));
    }

    static String time(final LocalDateTime time) {
        return TIME.format(time);
    }

    /** How long ago something was, in one unit. */
    static String age(final LocalDateTime then, final LocalDateTime now) {
        final long minutes = Math.max(0, Duration.between(then, now).toMinutes());
        if (minutes < MINUTES_AN_HOUR) {
            return minutes + " 分钟";
        }
        final long hours = minutes / MINUTES_AN_HOUR;
        return hours < 2 * HOURS_A_DAY ? hours + " 小时" : hours / HOURS_A_DAY + " 天";
    }
}
