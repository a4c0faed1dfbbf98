// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An answer of the platform that is a JSON object.
 *
 * @param tree the object
 */
public record PlatformAnswer(JsonNode tree) {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(JsonNode.class);
    private static final JsonPointer DOMAIN_CODE = JsonPointer.compile("/data/code");
    private static final JsonPointer SERVER_TIME = JsonPointer.compile("/data/server_time");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /**
     * Reads an answer.
     *
     * @param body bytes of the answer
     * @return the answer, empty when it is not one JSON object
     */
    public static Optional<PlatformAnswer> parse(final byte[] body) {
        try {
            final JsonNode tree = READER.readTree(body);
            return tree != null && tree.isObject() ? Optional.of(new PlatformAnswer(tree)) : Optional.empty();
        } catch (final IOException e) {
            // The parser's message quotes the answer; what matters is that it is not of the agreed form.
            return Optional.empty();
        }
    }

    /**
     * A code: a string or number that may stand in logs.
     *
     * @param pointer where it stands
     * @return the code, empty when it is missing or can not be taken over
     */
    public Optional<String> code(final JsonPointer pointer) {
        return text(tree, pointer).flatMap(OutcomeCodes::readable);
    }

    /** The narrower code that the reference contract gives beside the general refusal {@code 300}. */
    public Optional<String> domainCode() {
        return code(DOMAIN_CODE);
    }

    /** The platform's clock, as the ping of the reference contract gives it. */
    public Optional<Instant> serverTime() {
        final JsonNode node = tree.at(SERVER_TIME);
        return node.isIntegralNumber() && node.canConvertToLong() ? Optional.of(Instant.ofEpochMilli(node.longValue())) : Optional.empty();
    }

    /**
     * The node at a pointer.
     *
     * @param pointer where it stands; an empty pointer finds nothing
     * @return the node, empty when it is missing or null
     */
    public Optional<JsonNode> node(final JsonPointer pointer) {
        return find(tree, pointer);
    }

    static Optional<JsonNode> find(final JsonNode start, final JsonPointer pointer) {
        if (pointer.matches()) {
            return Optional.empty();
        }
        final JsonNode node = start.at(pointer);
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    static Optional<String> text(final JsonNode start, final JsonPointer pointer) {
        return find(start, pointer).filter(JsonNode::isValueNode).map(JsonNode::asText).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A count from 0 to 999,999,999 given as a number or as a string of digits; everything else is no count. */
    static OptionalInt count(final JsonNode node) {
        final String text = node.isIntegralNumber() || node.isTextual() ? node.asText().strip() : "";
        return COUNT.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
