// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.healthhub.core.exchange.OutcomeCodes;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads bodies strictly: an unknown or repeated key, another type or a longer text than the contract allows refuses the whole request. Stateless and
 * thread-safe.
 */
public final class ShareRequestReader {

    /** Page size of a request that names none. */
    public static final int USUAL_LIMIT = 500;

    private static final Set<String> RECORDS = Set.of("columns", "filter", "person", "updated_since", "cursor", "limit", "purpose", "requester");
    private static final Set<String> VERIFICATION = Set.of("person", "attributes", "purpose", "requester");
    private static final Set<String> PERSON = Set.of("id_number", "id_type");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_EQUALITIES = 10;
    private static final int MOST_ATTRIBUTES = 3;
    private static final int LONGEST_TEXT = 500;
    private static final int DEEPEST = 4;

    private static final ObjectMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT * 4).build()).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ShareRequestReader() {
    }

    /**
     * Reads the body of a request for records or for a verification.
     *
     * @param mostRecords largest page size
     * @throws ShareRefusedException when the body is not of its form
     */
    public static ShareRequest read(final ShareOperation operation, final byte[] body, final int mostRecords) throws ShareRefusedException {
        final JsonNode root = tree(body);
        require(root.isObject() && known(root, operation == ShareOperation.RECORDS ? RECORDS : VERIFICATION), ShareCode.REQUEST);
        final SortedMap<String, String> equalities = equalities(root.path(operation == ShareOperation.RECORDS ? "filter" : "attributes"),
                operation == ShareOperation.RECORDS ? MOST_EQUALITIES : MOST_ATTRIBUTES);
        final Optional<ShareRequest.Person> person = person(root.path("person"));
        require(operation == ShareOperation.RECORDS || person.isPresent(), ShareCode.REQUEST);
        final Optional<String> requester = text(root.path("requester"));
        require(requester.isEmpty() || OutcomeCodes.readable(requester.get()).isPresent(), ShareCode.REQUEST);
        return new ShareRequest(columns(root.path("columns")), equalities, person, since(root.path("updated_since")), text(root.path("cursor")),
                limit(root.path("limit"), mostRecords), text(root.path("purpose")), requester);
    }

    private static JsonNode tree(final byte[] body) throws ShareRefusedException {
        try {
            return JSON.readTree(body);
        } catch (final IOException e) {
            // the parser's words quote the body
            throw new ShareRefusedException(ShareCode.REQUEST);
        }
    }

    private static boolean known(final JsonNode object, final Set<String> keys) {
        final Iterator<String> names = object.fieldNames();
        boolean known = true;
        while (names.hasNext()) {
            known &= keys.contains(names.next());
        }
        return known;
    }

    private static List<String> columns(final JsonNode node) throws ShareRefusedException {
        if (isAbsent(node)) {
            return List.of();
        }
        require(node.isArray() && !node.isEmpty() && node.size() <= MOST_COLUMNS, ShareCode.REQUEST);
        final List<String> columns = new ArrayList<>();
        for (final JsonNode column : node) {
            require(column.isTextual(), ShareCode.REQUEST);
            // what is no name of a column at all is refused like one that is not granted
            require(COLUMN.matcher(column.textValue()).matches(), ShareCode.COLUMN);
            columns.add(column.textValue());
        }
        return columns;
    }

    private static SortedMap<String, String> equalities(final JsonNode node, final int most) throws ShareRefusedException {
        final SortedMap<String, String> equalities = new TreeMap<>();
        if (isAbsent(node)) {
            return equalities;
        }
        require(node.isObject() && node.size() <= most, ShareCode.REQUEST);
        for (final Map.Entry<String, JsonNode> entry : node.properties()) {
            require(COLUMN.matcher(entry.getKey()).matches(), ShareCode.FILTER);
            require(entry.getValue().isValueNode() && !entry.getValue().isNull() && entry.getValue().asText().length() <= LONGEST_TEXT, ShareCode.REQUEST);
            equalities.put(entry.getKey(), entry.getValue().asText());
        }
        return equalities;
    }

    private static Optional<ShareRequest.Person> person(final JsonNode node) throws ShareRefusedException {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        require(node.isObject() && known(node, PERSON), ShareCode.REQUEST);
        final Optional<String> number = text(node.path("id_number"));
        require(number.isPresent(), ShareCode.REQUEST);
        return Optional.of(new ShareRequest.Person(number.get(), text(node.path("id_type")).orElse("")));
    }

    private static Optional<LocalDateTime> since(final JsonNode node) throws ShareRefusedException {
        final Optional<String> text = text(node);
        final Optional<LocalDateTime> since = text.flatMap(ShareValues::moment);
        require(text.isPresent() == since.isPresent(), ShareCode.REQUEST);
        return since;
    }

    private static int limit(final JsonNode node, final int most) throws ShareRefusedException {
        if (isAbsent(node)) {
            return Math.min(USUAL_LIMIT, most);
        }
        require(node.isIntegralNumber(), ShareCode.REQUEST);
        require(node.canConvertToInt() && node.intValue() >= 1 && node.intValue() <= most, ShareCode.LIMIT);
        return node.intValue();
    }

    private static Optional<String> text(final JsonNode node) throws ShareRefusedException {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        require(node.isTextual() && !node.textValue().isBlank() && node.textValue().length() <= LONGEST_TEXT, ShareCode.REQUEST);
        return Optional.of(node.textValue());
    }

    private static boolean isAbsent(final JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static void require(final boolean kept, final ShareCode code) throws ShareRefusedException {
        if (!kept) {
            throw new ShareRefusedException(code);
        }
    }
}
