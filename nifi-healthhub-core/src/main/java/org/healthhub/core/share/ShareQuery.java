// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An authorized question to the hub's store: everything in it is granted. Travels as content, because its values may be personal data; its text form shows none.
 *
 * @param operation records or verification
 * @param consumerId who asks
 * @param grantId by which grant
 * @param resourceCode of what
 * @param maskingProfile name of the profile
 * @param columns columns in catalogue order
 * @param equalities equalities of grant and request, by column
 * @param personKey keyed digest of the person asked about
 * @param changedSince only what changed since, Asia/Shanghai
 * @param afterKey only records with a greater key
 * @param limit most rows
 */
public record ShareQuery(ShareOperation operation, String consumerId, String grantId, String resourceCode, String maskingProfile, List<String> columns,
                         SortedMap<String, String> equalities, Optional<String> personKey, Optional<LocalDateTime> changedSince, Optional<String> afterKey, int limit) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public ShareQuery {
        columns = List.copyOf(columns);
        equalities = Collections.unmodifiableSortedMap(new TreeMap<>(equalities));
    }

    /** Consumer and question without position and page size: what a cursor belongs to. */
    public String scope() {
        return String.join("\n", consumerId, resourceCode, maskingProfile, columns.toString(), equalities.toString(), personKey.orElse(""),
                changedSince.map(ShareValues::text).orElse(""));
    }

    /** The same question from another position. */
    public ShareQuery after(final String recordKey) {
        return new ShareQuery(operation, consumerId, grantId, resourceCode, maskingProfile, columns, equalities, personKey, changedSince, Optional.of(recordKey), limit);
    }

    /** The same question for at most so many rows. */
    public ShareQuery atMost(final long rows) {
        return new ShareQuery(operation, consumerId, grantId, resourceCode, maskingProfile, columns, equalities, personKey, changedSince, afterKey,
                (int) Math.min(limit, rows));
    }

    /** The question as JSON in UTF-8. */
    public byte[] json() {
        final ObjectNode node = JSON.createObjectNode();
        node.put("operation", operation.name()).put("consumer_id", consumerId).put("grant_id", grantId).put("resource_code", resourceCode)
                .put("masking_profile", maskingProfile).put("limit", limit);
        columns.forEach(node.putArray("columns")::add);
        equalities.forEach(node.putObject("equalities")::put);
        personKey.ifPresent(key -> node.put("person_key", key));
        changedSince.ifPresent(since -> node.put("changed_since", ShareValues.text(since)));
        afterKey.ifPresent(key -> node.put("after_key", key));
        try {
            return JSON.writeValueAsBytes(node);
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    /**
     * Reads a question.
     *
     * @return empty when the bytes are none
     */
    public static Optional<ShareQuery> read(final byte[] json) {
        try {
            final JsonNode node = JSON.readTree(json);
            final List<String> columns = new ArrayList<>();
            node.path("columns").forEach(column -> columns.add(column.asText()));
            final SortedMap<String, String> equalities = new TreeMap<>();
            for (final Map.Entry<String, JsonNode> entry : node.path("equalities").properties()) {
                equalities.put(entry.getKey(), entry.getValue().asText());
            }
            return ShareOperation.of(node.path("operation").asText()).map(operation -> new ShareQuery(operation, node.path("consumer_id").asText(),
                    node.path("grant_id").asText(), node.path("resource_code").asText(), node.path("masking_profile").asText(), columns, equalities,
                    text(node, "person_key"), text(node, "changed_since").flatMap(ShareValues::moment), text(node, "after_key"), node.path("limit").asInt()));
        } catch (final IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(final JsonNode node, final String name) {
        return Optional.ofNullable(node.path(name).textValue());
    }

    @Override
    public String toString() {
        return "ShareQuery[" + operation + ", " + resourceCode + "]";
    }
}
