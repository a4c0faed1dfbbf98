// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.PlatformAnswer;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.HeldRecord;
import org.healthhub.core.reconcile.InventoryBucket;
import org.healthhub.core.reconcile.InventoryException;
import org.healthhub.core.reconcile.PlatformInventory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the platform keeps, asked for by the questions of the reference contract, which are the same on every way to the platform. Thread-safe.
 *
 * @param channel brings a question to the platform
 */
record AskedInventory(Channel channel) implements PlatformInventory {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonPointer CODE = JsonPointer.compile("/code");
    private static final JsonPointer DATA = JsonPointer.compile("/data");
    private static final String SUCCESS = "200";
    private static final String DELETED = "1";
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]+");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("[\\x21-\\x7e]{0,64}");

    /** A way to the platform. */
    @FunctionalInterface
    interface Channel {
        /**
         * Asks one question and waits for the answer.
         *
         * @param question JSON in UTF-8
         * @return the answer as it came
         * @throws InventoryException when none came
         */
        byte[] ask(byte[] question) throws InventoryException;
    }

    @FunctionalInterface
    private interface Entry<T> {
        T read(JsonNode node) throws InventoryException;
    }

    @Override
    public List<InventoryBucket> buckets(final Resource resource) throws InventoryException {
        return ask(question(resource, "buckets"), "buckets",
                node -> new InventoryBucket(text(node, "prefix", PREFIX), count(node, "count"), text(node, "digest", DIGEST)));
    }

    @Override
    public List<HeldRecord> records(final Resource resource, final String prefix) throws InventoryException {
        return ask(question(resource, "records").put("prefix", prefix), "records",
                node -> new HeldRecord(text(node, "data_uuid", KEY), text(node, "row_digest", DIGEST), DELETED.equals(node.path("is_deleted").asText())));
    }

    @Override
    public List<HeldPart> parts(final Resource resource, final LocalDate from, final LocalDate to) throws InventoryException {
        return ask(question(resource, "parts").put("from", from.toString()).put("to", to.toString()), "parts", node -> new HeldPart(text(node, "batch_no", NUMBER),
                (int) count(node, "part_no"), text(node, "receipt_no", NUMBER), (int) count(node, "received"), (int) count(node, "accepted"), (int) count(node, "rejected")));
    }

    private static ObjectNode question(final Resource resource, final String kind) {
        return MAPPER.createObjectNode().put("resource_code", resource.code()).put("kind", kind);
    }

    private <T> List<T> ask(final ObjectNode question, final String list, final Entry<T> entry) throws InventoryException {
        final PlatformAnswer tree = PlatformAnswer.parse(channel.ask(question.toString().getBytes(StandardCharsets.UTF_8))).orElseThrow(AskedInventory::unreadable);
        final String code = tree.code(CODE).orElse("");
        if (!SUCCESS.equals(code)) {
            throw code.isEmpty() ? unreadable() : new InventoryException(code, "The platform refuses to tell what it keeps", null);
        }
        final List<T> entries = new ArrayList<>();
        for (final JsonNode node : tree.node(DATA).map(data -> data.path(list)).filter(JsonNode::isArray).orElseThrow(AskedInventory::unreadable)) {
            entries.add(entry.read(node));
        }
        return entries;
    }

    private static String text(final JsonNode node, final String name, final Pattern form) throws InventoryException {
        final String text = node.path(name).asText("");
        if (!form.matcher(text).matches()) {
            throw unreadable();
        }
        return text;
    }

    private static long count(final JsonNode node, final String name) throws InventoryException {
        final JsonNode count = node.path(name);
        if (!count.isIntegralNumber() || count.longValue() < 0) {
            throw unreadable();
        }
        return count.longValue();
    }

    private static InventoryException unreadable() {
        return new InventoryException(OutcomeCodes.ANSWER_FORMAT, "The platform's answer about what it keeps is not of the agreed form", null);
    }
}
