// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import org.healthhub.sandbox.trace.HubRecords.PartRow;
import org.healthhub.sandbox.trace.HubRecords.ProblemRow;
import org.healthhub.sandbox.trace.HubRecords.StoredRow;
import org.healthhub.sandbox.trace.RecordEvents.Event;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the FlowFile in which a record was canonicalized. A problem record names it. A stored record does not: its batch joined several, of which those stay
 * that fit the record's collect time and its flags.
 */
final class CollectionSearch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** A stored row tells the second in which its canonicalization began. */
    private static final Duration BEGINNING = Duration.ofSeconds(2);

    private final HubRecords hub;
    private final RecordEvents events;

    CollectionSearch(final HubRecords hub, final RecordEvents events) {
        this.hub = hub;
        this.events = events;
    }

    /** Ids of the FlowFiles that fit; more than one when they cannot be told apart, none when provenance has forgotten them. */
    List<String> runs(final Optional<ProblemRow> problem, final Optional<StoredRow> stored, final List<PartRow> parts) {
        if (problem.isPresent()) {
            return Stream.ofNullable(problem.get().collectionId()).toList();
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        final List<Event> joined = events.flowFiles(RecordEvents.BATCH_ATTRIBUTE, parts.getLast().batchNo(), "SEND").stream()
            .flatMap(flowFile -> events.past(flowFile).stream()).distinct().filter(events::isCanonicalization).toList();
        final List<Event> fitting = narrow(joined, event -> hub.canonicalRecords(event.flowFile()).orElse(1L) > 0);
        return stored.map(row -> byFlags(row, narrow(fitting, event -> began(row, event)))).orElse(fitting).stream().map(Event::flowFile).distinct().toList();
    }

    private static boolean began(final StoredRow row, final Event event) {
        final LocalDateTime collected = LocalDateTime.parse(row.collectTime(), TIME);
        return !event.time().isBefore(collected) && event.time().isBefore(collected.plus(BEGINNING));
    }

    /** A flag of the identity check leads to the FlowFile in which the check counted it; without one, the record came with those that had none. */
    private List<Event> byFlags(final StoredRow row, final List<Event> runs) {
        final List<String> flags = List.of(Objects.requireNonNullElse(row.flags(), "").split(","));
        final List<Event> flagged = runs.stream().filter(run -> verdictWords(run).anyMatch(flags::contains)).toList();
        return flagged.isEmpty() ? narrow(runs, run -> verdictWords(run).noneMatch(word -> word.contains("_"))) : flagged;
    }

    private Stream<String> verdictWords(final Event run) {
        return events.events(run.flowFile()).stream().filter(events::isIdentityVerdict).flatMap(event -> Stream.of(events.words(event).split("[^A-Z_]+")))
            .filter(word -> !word.isEmpty());
    }

    private static List<Event> narrow(final List<Event> all, final Predicate<Event> fits) {
        final List<Event> fitting = all.stream().filter(fits).toList();
        return fitting.isEmpty() ? all : fitting;
    }
}
