// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Gives the dates of a record an order in which all rules of the resource hold. All events lie before {@link #REFERENCE}, so that a row is the same whenever
 * it is made and lies in the past of every clock that is right.
 */
final class Timeline {

    /** After every event, before every present day. */
    static final LocalDate REFERENCE = LocalDate.of(2025, 12, 31);
    private static final int FIRST_EVENT_DAYS = 600;
    private static final int LAST_EVENT_DAYS = 250;

    private final Resource resource;
    private final RandomGenerator random;
    private final LocalDate notBefore;
    private final Map<String, LocalDateTime> times = new HashMap<>();
    private final Set<String> visiting = new HashSet<>();

    /**
     * @param notBefore no event lies earlier, usually a birth
     * @param anchors dates that are given
     */
    Timeline(final Resource resource, final RandomGenerator random, final LocalDate notBefore, final Map<String, LocalDate> anchors) {
        this.resource = resource;
        this.random = random;
        this.notBefore = notBefore;
        anchors.forEach((field, date) -> times.put(field, date.atStartOfDay()));
    }

    /** The moment of a date field; the start of the day for a date. */
    LocalDateTime of(final Field field) {
        final LocalDateTime known = times.get(field.name());
        if (known != null) {
            return known;
        }
        if (!visiting.add(field.name())) {
            throw new IllegalStateException("The rules of %s order %s in a circle".formatted(resource.code(), field.name()));
        }
        final LocalDateTime time = after(field, earliest(field));
        times.put(field.name(), time);
        return time;
    }

    private LocalDateTime after(final Field field, final LocalDateTime earliest) {
        final LocalDateTime moment;
        if (field.name().equals(resource.incrementField().orElse(""))) {
            moment = latestEvent(field).plusDays(1).plusMinutes(random.nextInt(1000));
        } else if (isValidity(field)) {
            moment = earliest.plusDays(300 + random.nextInt(400));
        } else {
            moment = earliest.plusDays(1 + random.nextInt(4)).plusMinutes(random.nextInt(600)).plusSeconds(random.nextInt(60));
        }
        return field.type() == FieldType.D ? moment.toLocalDate().atStartOfDay() : moment;
    }

    /** The last of what the rules put before the field. */
    private LocalDateTime earliest(final Field field) {
        LocalDateTime earliest = null;
        for (final Rule rule : resource.rules()) {
            final String before = switch (rule) {
                case Rule.NotBefore order when order.field().equals(field.name()) -> order.other();
                case Rule.NotAfter order when order.other().equals(field.name()) -> order.field();
                case Rule.WithinDays order when order.field().equals(field.name()) -> order.other();
                default -> null;
            };
            if (before != null && resource.field(before).isPresent()) {
                final LocalDateTime time = of(resource.field(before).get());
                earliest = earliest == null || time.isAfter(earliest) ? time : earliest;
            }
        }
        final LocalDateTime base = base();
        // What only follows a birth is an event of its own time.
        return earliest == null || earliest.isBefore(notBefore.atStartOfDay()) || earliest.toLocalDate().equals(notBefore) ? base : earliest;
    }

    private LocalDateTime base() {
        final LocalDate first = REFERENCE.minusDays(FIRST_EVENT_DAYS);
        final LocalDate start = notBefore.isAfter(first) ? notBefore : first;
        final int days = (int) (REFERENCE.minusDays(LAST_EVENT_DAYS).toEpochDay() - start.toEpochDay());
        return start.plusDays(days <= 0 ? 0 : random.nextInt(days)).atStartOfDay();
    }

    private LocalDateTime latestEvent(final Field increment) {
        LocalDateTime latest = base();
        final List<Field> events = resource.fields().stream().filter(field -> isDate(field) && !field.name().equals(increment.name()) && !isValidity(field)).toList();
        for (final Field event : events) {
            final LocalDateTime time = of(event);
            latest = time.isAfter(latest) ? time : latest;
        }
        return latest;
    }

    static boolean isDate(final Field field) {
        return field.type() == FieldType.D || field.type() == FieldType.T;
    }

    private boolean isValidity(final Field field) {
        final boolean open = resource.rules().stream().noneMatch(rule -> rule instanceof Rule.NotAfter order && order.field().equals(field.name()));
        return open && (field.label().contains("有效期") || field.label().contains("截止") || field.label().contains("止"));
    }
}
