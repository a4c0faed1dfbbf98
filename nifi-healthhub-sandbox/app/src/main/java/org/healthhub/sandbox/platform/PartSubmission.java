// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One part of a batch as it was submitted.
 *
 * @param batchNo number of the batch
 * @param partNo number of the part, from 1
 * @param last whether it is the last part
 * @param resourceCode such as {@code S20R01}
 * @param contentDigest 64 lower-case hexadecimal characters
 * @param records the records, objects with lower-case keys
 */
record PartSubmission(String batchNo, int partNo, boolean last, String resourceCode, String contentDigest, List<JsonNode> records) {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final Set<String> KEYS = Set.of("batch_no", "part_no", "is_last", "resource_code", "record_count", "content_digest", "records");
    private static final Pattern BATCH_NO = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    PartSubmission {
        records = List.copyOf(records);
    }

    /**
     * Reads a body strictly: known keys only, all of them, all in lower case, the count true.
     *
     * @throws RefusedRequestException 400 or 413
     */
    static PartSubmission parse(final byte[] body, final int recordLimit) throws RefusedRequestException {
        final JsonNode root = read(body);
        for (final Iterator<String> names = root.fieldNames(); names.hasNext();) {
            checkKey(names.next());
        }
        for (final String key : KEYS) {
            if (!root.hasNonNull(key)) {
                throw new RefusedRequestException(400, "body-400", "缺少" + key);
            }
        }
        final String batchNo = matching(root, "batch_no", BATCH_NO);
        final String digest = matching(root, "content_digest", DIGEST);
        if (!root.get("part_no").isInt() || root.get("part_no").intValue() < 1 || !root.get("record_count").isInt()
                || !root.get("is_last").isBoolean() || !root.get("resource_code").isTextual() || !root.get("records").isArray()) {
            throw new RefusedRequestException(400, "body-400", "报文字段类型错误");
        }
        final JsonNode array = root.get("records");
        if (array.size() != root.get("record_count").intValue()) {
            throw new RefusedRequestException(400, "count-400", "record_count与记录数不符");
        }
        if (array.size() > recordLimit) {
            throw new RefusedRequestException(413, "size-413", "单次最多" + recordLimit + "条记录");
        }
        final List<JsonNode> records = new ArrayList<>(array.size());
        for (final JsonNode row : array) {
            if (!row.isObject()) {
                throw new RefusedRequestException(400, "body-400", "records应为对象数组");
            }
            for (final Iterator<String> names = row.fieldNames(); names.hasNext();) {
                checkCase(names.next());
            }
            records.add(row);
        }
        return new PartSubmission(batchNo, root.get("part_no").intValue(), root.get("is_last").booleanValue(), root.get("resource_code").textValue(), digest, records);
    }

    /**
     * A part that was parsed before and kept.
     *
     * @param records JSON array of the records
     */
    static PartSubmission restored(final String batchNo, final int partNo, final boolean last, final String resourceCode, final String contentDigest, final String records) {
        try {
            final List<JsonNode> rows = new ArrayList<>();
            MAPPER.readTree(records).forEach(rows::add);
            return new PartSubmission(batchNo, partNo, last, resourceCode, contentDigest, rows);
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("The kept records are JSON", e);
        }
    }

    static JsonNode read(final byte[] body) throws RefusedRequestException {
        try {
            final JsonNode root = MAPPER.readTree(body);
            if (!root.isObject()) {
                throw new RefusedRequestException(400, "body-400", "报文应为JSON对象");
            }
            return root;
        } catch (final JsonProcessingException e) {
            // The parser's words quote the body, which holds personal data.
            throw new RefusedRequestException(400, "body-400", "报文不是有效的JSON");
        } catch (final IOException e) {
            throw new IllegalStateException("Reading from memory", e);
        }
    }

    private static String matching(final JsonNode root, final String key, final Pattern pattern) throws RefusedRequestException {
        final String value = root.get(key).asText();
        if (!root.get(key).isTextual() || !pattern.matcher(value).matches()) {
            throw new RefusedRequestException(400, "body-400", key + "格式错误");
        }
        return value;
    }

    private static void checkKey(final String key) throws RefusedRequestException {
        checkCase(key);
        if (!KEYS.contains(key)) {
            throw new RefusedRequestException(400, "body-400", "未知的报文字段");
        }
    }

    private static void checkCase(final String key) throws RefusedRequestException {
        if (!key.equals(key.toLowerCase(Locale.ROOT))) {
            throw new RefusedRequestException(400, "case-400", "JSON键应为小写");
        }
    }
}
