// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.rest.Provenance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Events of NiFi's provenance and the way back to the source. Keeps what it has read: many records share their FlowFiles. Not thread-safe. */
final class RecordEvents {
    static final String KEY_ATTRIBUTE = "healthhub.record.key";
    static final String BATCH_ATTRIBUTE = "healthhub.batch.no";
    private static final String CANONICALIZE = "CanonicalizeHealthRecord";
    private static final String VALIDATE = "ValidateIdCard";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String RECEIVE = "RECEIVE";
    private static final Set<String> SOURCES = Set.of(RECEIVE, "FETCH", "CREATE");
    /** A node of a cluster has a FlowFile from another node, under a new uuid. */
    private static final String FROM_ANOTHER_NODE = "Load Balanced Connection";
    /** Numbers are those of one node. */
    private static final Comparator<Event> IN_ORDER = Comparator.comparingLong(Event::id);
    private static final Comparator<Event> IN_ORDER_OF_A_CLUSTER = Comparator.comparing(Event::time).thenComparing(IN_ORDER);
    /** More FlowFiles than a merged batch has behind it; ends the walk in a flow that turns in a circle. */
    private static final int MOST_FLOW_FILES = 2000;

    private final Provenance provenance;
    private final Map<String, List<Event>> eventsByFlowFile = new HashMap<>();
    private final Map<Event, JsonNode> details = new HashMap<>();
    private final Map<String, List<Event>> ancestors = new HashMap<>();

    RecordEvents(final Provenance provenance) {
        this.provenance = provenance;
    }

    /**
     * An event of the provenance repository.
     *
     * @param node which node of a cluster tells of it; empty when NiFi is no cluster
     * @param id number of the event on its node
     * @param time in Asia/Shanghai
     */
    record Event(String node, long id, String type, LocalDateTime time, String flowFile, List<String> parents, List<String> children) {
    }

    /** FlowFiles with an event that holds this attribute value, in the order of their events. */
    List<String> flowFiles(final String attribute, final String value, final String eventType) {
        return provenance.search(eventType.isEmpty() ? Map.of(attribute, value) : Map.of(attribute, value, "EventType", eventType)).stream()
            .sorted(Comparator.comparingLong(event -> event.path("eventId").asLong())).map(event -> event.path("flowFileUuid").asText()).distinct().toList();
    }

    /** The events of a FlowFile, and the one that made it from others, oldest first. */
    List<Event> events(final String flowFile) {
        return eventsByFlowFile.computeIfAbsent(flowFile, uuid -> sorted(StreamSupport.stream(provenance.lineageOfFlowFile(uuid).path("nodes").spliterator(), false)
            .filter(node -> node.path("type").asText().equals("EVENT")).map(RecordEvents::event)
            .filter(event -> event.flowFile().equals(uuid) || event.children().contains(uuid)).toList()));
    }

    private static Event event(final JsonNode node) {
        return new Event(node.path("clusterNodeIdentifier").asText(""), node.path("id").asLong(), node.path("eventType").asText(),
            LocalDateTime.ofInstant(Instant.ofEpochMilli(node.path("millis").asLong()), ZONE),
            node.path("flowFileUuid").asText(), texts(node.path("parentUuids")), texts(node.path("childUuids")));
    }

    private static List<String> texts(final JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    /** The events of a FlowFile and of all that it came from. */
    List<Event> past(final String flowFile) {
        return ancestors.computeIfAbsent(flowFile, this::walk);
    }

    private List<Event> walk(final String flowFile) {
        final Deque<String> open = new ArrayDeque<>(List.of(flowFile));
        final Set<String> seen = new HashSet<>(open);
        final List<Event> past = new ArrayList<>();
        while (!open.isEmpty() && seen.size() < MOST_FLOW_FILES) {
            final String current = open.pop();
            for (final Event event : events(current)) {
                past.add(event);
                parents(event, current).stream().filter(seen::add).forEach(open::add);
            }
        }
        return sorted(past.stream().distinct().toList());
    }

    private List<String> parents(final Event event, final String child) {
        if (event.children().contains(child)) {
            return event.parents();
        }
        return isFromAnotherNode(event) ? List.of(detail(event).path("sourceSystemFlowFileId").asText()) : List.of();
    }

    /** Whether a FlowFile came from outside NiFi. */
    boolean isSource(final Event event) {
        return SOURCES.contains(event.type()) && event.parents().isEmpty() && !isFromAnotherNode(event);
    }

    private boolean isFromAnotherNode(final Event event) {
        return !event.node().isEmpty() && event.type().equals(RECEIVE) && componentType(event).equals(FROM_ANOTHER_NODE);
    }

    private static List<Event> sorted(final List<Event> events) {
        return events.stream().sorted(events.stream().allMatch(event -> event.node().isEmpty()) ? IN_ORDER : IN_ORDER_OF_A_CLUSTER).toList();
    }

    /** Name of the component on the canvas. */
    String component(final Event event) {
        return detail(event).path("componentName").asText();
    }

    /** Whether the canonicalization of a FlowFile made others. */
    boolean isCanonicalization(final Event event) {
        return event.type().equals("FORK") && componentType(event).equals(CANONICALIZE);
    }

    /** Whether the identity check sent a FlowFile one of its ways. */
    boolean isIdentityVerdict(final Event event) {
        return event.type().equals("ROUTE") && componentType(event).equals(VALIDATE);
    }

    private String componentType(final Event event) {
        return detail(event).path("componentType").asText();
    }

    /** The component's own words; only those of the bundle's components are known to hold codes and counts alone. */
    String words(final Event event) {
        return detail(event).path("details").asText("");
    }

    String relationship(final Event event) {
        return detail(event).path("relationship").asText("");
    }

    String transitUri(final Event event) {
        return detail(event).path("transitUri").asText("");
    }

    private JsonNode detail(final Event event) {
        return details.computeIfAbsent(event, known -> provenance.event(known.id(), known.node()));
    }
}
