// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.problem.Stage;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.Provenance;
import org.healthhub.sandbox.trace.HubRecords.PartRow;
import org.healthhub.sandbox.trace.HubRecords.ProblemRow;
import org.healthhub.sandbox.trace.HubRecords.RefusedRow;
import org.healthhub.sandbox.trace.HubRecords.StoredRow;
import org.healthhub.sandbox.trace.RecordEvents.Event;
import org.healthhub.sandbox.trace.TraceStep.Kind;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Puts the life of a record together: the hub's database says what became of it, NiFi's provenance where it came from. Keeps events it has read; make a new
 * one for a later moment. Not thread-safe.
 */
public final class RecordTracer {
    private static final Pattern RECORD_KEY = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String JDBC = "jdbc:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue;
    private final HubRecords hub;
    private final RecordEvents events;

    public RecordTracer(final Catalogue catalogue, final DataSource hub, final Provenance provenance) {
        this.catalogue = catalogue;
        this.hub = new HubRecords(catalogue, hub);
        this.events = new RecordEvents(provenance);
    }

    /**
     * Traces one record.
     *
     * @param text a record key: {@code data_uuid} of a canonical record, {@code healthhub.record.key} of an event
     * @return the trace; its fate is {@link Fate#UNKNOWN} when nothing knows the key
     * @throws SandboxException when the text is no record key
     */
    public RecordTrace trace(final String text) {
        final String key = text.strip().toLowerCase(Locale.ROOT);
        if (!RECORD_KEY.matcher(key).matches()) {
            throw new SandboxException("This is not a record key. A record key has 36 characters, 8-4-4-4-12 hexadecimal digits, as data_uuid of the hub's tables"
                + " and healthhub.record.key in Data Provenance show it");
        }
        final Life life = new Life(hub.problems(key), hub.stored(key), hub.parts(key), hub.refused(key), events.flowFiles(RecordEvents.KEY_ATTRIBUTE, key, ""));
        final List<TraceStep> steps = new ArrayList<>(origin(life));
        life.problems().forEach(problem -> steps.add(problem(problem)));
        life.stored().forEach(row -> steps.add(stored(row)));
        life.parts().forEach(part -> steps.addAll(pushed(part, life.refusals(part))));
        if (life.isKnownToHub() || life.flowFiles().isEmpty()) {
            final Optional<Resource> resource = life.resource().flatMap(catalogue::resource);
            return new RecordTrace(key, life.resource().orElse(""), resource.map(Resource::name).orElse(""), life.fate(), steps, findings(life));
        }
        return new RecordTrace(key, "", "", Fate.PASSED, steps, List.of());
    }

    /** Everything that is known of one key. */
    private record Life(List<ProblemRow> problems, List<StoredRow> stored, List<PartRow> parts, List<RefusedRow> refused, List<String> flowFiles) {

        boolean isKnownToHub() {
            return !problems.isEmpty() || !stored.isEmpty() || !parts.isEmpty();
        }

        Optional<String> resource() {
            return Stream.of(stored.stream().map(row -> row.resource().code()), parts.stream().map(PartRow::resource), problems.stream().map(ProblemRow::resource))
                .flatMap(codes -> codes).findFirst();
        }

        List<RefusedRow> refusals(final PartRow part) {
            return refused.stream().filter(row -> row.batchNo().equals(part.batchNo()) && row.partNo() == part.partNo()).toList();
        }

        /** The problem that is the newest state: it is open, and no row that is stored was collected later. */
        Optional<ProblemRow> problem() {
            return problems.stream().filter(problem -> problem.closedAt() == null)
                .filter(problem -> stored.stream().noneMatch(row -> row.collectTime().compareTo(problem.detectedAt()) >= 0)).findFirst();
        }

        Optional<StoredRow> newest() {
            return stored.stream().max(Comparator.comparing(StoredRow::collectTime));
        }

        String identityCodes() {
            return problem().map(row -> String.join(",", RecordTracer.problems(row).stream().filter(finding -> finding.stage().equals(Stage.IDENTITY.name()))
                .map(TraceFinding::code).distinct().toList())).orElse("");
        }

        Fate fate() {
            if (problem().isPresent()) {
                return Fate.PROBLEM;
            }
            if (parts.isEmpty()) {
                return stored.isEmpty() ? Fate.UNKNOWN : Fate.STORED;
            }
            final PartRow last = parts.getLast();
            if (stored.stream().anyMatch(row -> row.collectTime().compareTo(last.intendedAt()) > 0)) {
                return Fate.STORED;
            }
            return switch (last.state()) {
                case ANSWERED, REFUSED -> last.state() == PartState.REFUSED || !refusals(last).isEmpty() ? Fate.REJECTED : Fate.ACCEPTED;
                case PENDING -> Fate.PENDING;
                // A part that was split holds no keys any more; its halves do.
                case INTENDED, SPLIT -> Fate.SENDING;
                case FAILED -> Fate.FAILED;
            };
        }
    }

    private List<TraceStep> origin(final Life life) {
        final List<String> runs = new CollectionSearch(hub, events).runs(life.problem(), life.newest(), life.parts());
        final List<Event> past = (life.isKnownToHub() ? runs : life.flowFiles()).stream().flatMap(flowFile -> events.past(flowFile).stream()).distinct().toList();
        final long sources = past.stream().filter(events::isSource).map(Event::flowFile).distinct().count();
        final String which = sources > 1 ? "one of %d source events of its batch; ".formatted(sources) : "";
        final List<TraceStep> steps = new ArrayList<>();
        past.stream().filter(events::isSource).forEach(event -> steps.add(new TraceStep(Kind.SOURCE, time(event), events.component(event), which + "its row entered NiFi",
            facts("event", Long.toString(event.id()), "type", event.type(), "from", jdbc(events.transitUri(event)), "FlowFile", event.flowFile()))));
        past.stream().filter(events::isIdentityVerdict).forEach(event -> steps.add(new TraceStep(Kind.IDENTITY, time(event), events.component(event),
            "its identity numbers were checked", facts("event", Long.toString(event.id()), "outcome", events.relationship(event), "codes", life.identityCodes()))));
        for (final String run : runs) {
            events.events(run).stream().filter(event -> event.flowFile().equals(run) && events.isCanonicalization(event)).findFirst()
                .ifPresent(event -> steps.add(new TraceStep(Kind.CANONICAL, time(event), events.component(event), "it was canonicalized, "
                    + (life.problem().isPresent() ? "with errors" : "without an error"), facts("event", Long.toString(event.id()), "collection", run))));
        }
        return steps;
    }

    private static TraceStep problem(final ProblemRow row) {
        return new TraceStep(Kind.PROBLEM, row.detectedAt(), "hh_problem_record", "kept back by the hub, kept as a problem record",
            facts("codes", String.join(",", problems(row).stream().map(TraceFinding::code).distinct().toList()), "closed", row.closedAt()));
    }

    private static TraceStep stored(final StoredRow row) {
        final String deleted = "1".equals(row.isDeleted()) ? "stored at the hub as deleted" : "stored at the hub";
        return new TraceStep(Kind.STORED, Objects.requireNonNullElse(row.loadTime(), ""), row.resource().table(), deleted,
            facts("collected", row.collectTime(), "operation", row.opType(), "row digest", row.rowDigest(), "flags", row.flags()));
    }

    private static List<TraceStep> pushed(final PartRow part, final List<RefusedRow> refusals) {
        final List<TraceStep> steps = new ArrayList<>();
        steps.add(new TraceStep(Kind.PUSHED, part.intendedAt(), "hh_batch_part", "sent in a part, %s".formatted(part.state().name().toLowerCase(Locale.ROOT)),
            facts("batch", part.batchNo(), "part", Integer.toString(part.partNo()), "row", Integer.toString(part.row()), "tries", Integer.toString(part.attempts()),
                "stages", part.stages())));
        if (part.receiptNo() != null) {
            steps.add(new TraceStep(Kind.RECEIPT, Objects.requireNonNullElse(part.answeredAt(), ""), "hh_batch_part", "the platform gave a receipt for the part",
                facts("receipt", part.receiptNo(), "outcome", part.outcomeCode())));
        }
        refusals.forEach(row -> steps.add(new TraceStep(Kind.REFUSAL, row.rejectedAt(), "hh_rejected_record", "the platform refused the record",
            facts("code", row.platformCode(), "field", row.field(), "part", Integer.toString(row.partNo()), "row", Integer.toString(row.row())))));
        return steps;
    }

    private static List<TraceFinding> findings(final Life life) {
        final List<TraceFinding> findings = new ArrayList<>();
        life.problems().forEach(row -> findings.addAll(problems(row)));
        life.stored().stream().filter(row -> row.flags() != null).flatMap(row -> Stream.of(row.flags().split(","))).filter(code -> !code.isBlank())
            .forEach(code -> findings.add(TraceFinding.of(code, "", "SUSPECT", "")));
        life.refused().forEach(row -> findings.add(TraceFinding.ofPlatform(row.platformCode(), Objects.requireNonNullElse(row.field(), ""))));
        return findings;
    }

    private static List<TraceFinding> problems(final ProblemRow row) {
        final List<TraceFinding> findings = new ArrayList<>();
        try {
            for (final JsonNode problem : JSON.readTree(Objects.requireNonNullElse(row.problems(), "[]"))) {
                findings.add(TraceFinding.of(problem.path("code").asText(), problem.path("field").asText(), problem.path("severity").asText(), problem.path("stage").asText()));
            }
        } catch (final JsonProcessingException e) {
            throw new SandboxException("The findings of a problem record of %s are not JSON".formatted(row.resource()));
        }
        return findings;
    }

    private static String time(final Event event) {
        return event.time().format(TIME);
    }

    /** Addresses of other kinds can hold file names or parameters of a request. */
    private static String jdbc(final String transitUri) {
        return transitUri.startsWith(JDBC) ? transitUri.replaceFirst("[?;].*", "") : "";
    }

    private static Map<String, String> facts(final String... namesAndValues) {
        final Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null && !namesAndValues[i + 1].isEmpty()) {
                facts.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return facts;
    }
}
