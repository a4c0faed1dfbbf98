// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.file.FileDigest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The control file of a part that is handed over as files. It is written last, so that a data file counts only together with it. A proposal after common practice:
 * the file layout of 陕西省省级政务数据平台 is not public.
 *
 * @param batchNo number of the batch
 * @param partNo number of the part, from 1
 * @param last whether it is the last part
 * @param resourceCode such as {@code S20R01}
 * @param recordCount lines of the data file
 * @param contentDigest digest over record keys and row digests, the same for every transport
 * @param dataFile name of the data file, without a directory
 * @param dataBytes its size
 * @param digest function of the next
 * @param dataDigest digest of its bytes, lower-case hexadecimal characters
 */
public record PartControl(
        String batchNo,
        int partNo,
        boolean last,
        String resourceCode,
        int recordCount,
        String contentDigest,
        String dataFile,
        long dataBytes,
        FileDigest digest,
        String dataDigest) {

    public static final String DATA_SUFFIX = ".jsonl";
    public static final String CONTROL_SUFFIX = ".ctl";
    public static final String RECEIPT_SUFFIX = ".rcpt";
    /** A question about what the platform keeps. */
    public static final String QUESTION_SUFFIX = ".ask";
    /** The answer to a question of the same name. */
    public static final String ANSWER_SUFFIX = ".inv";
    /** Suffix of files that are still being written. */
    public static final String TEMPORARY_SUFFIX = ".tmp";

    private static final String FORMAT = "healthhub-part/1";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Digest of a whole file in memory. */
    public static String digest(final FileDigest digest, final byte[] file) {
        final FileDigest.Running running = digest.start();
        running.update(file, file.length);
        return running.hex();
    }

    /**
     * Name that the files of a part have in common, always the same for the same part: resource, batch and part number.
     */
    public static String baseName(final String resourceCode, final String batchNo, final int partNo) {
        return "%s_%s_%06d".formatted(resourceCode, batchNo, partNo);
    }

    /** Whether a part of these numbers and this content is meant. */
    public boolean isOf(final PartReference part) {
        return batchNo.equals(part.batchNo()) && partNo == part.partNo() && resourceCode.equals(part.resourceCode()) && recordCount == part.records()
                && contentDigest.equals(part.contentDigest());
    }

    /** The control file: one JSON object in UTF-8. */
    public byte[] toBytes() {
        final ObjectNode json = MAPPER.createObjectNode();
        json.put("format", FORMAT);
        json.put("resource_code", resourceCode);
        json.put("batch_no", batchNo);
        json.put("part_no", partNo);
        json.put("is_last", last);
        json.put("record_count", recordCount);
        json.put("content_digest", contentDigest);
        json.put("data_file", dataFile);
        json.put("data_bytes", dataBytes);
        json.put("digest_family", digest.algorithm());
        json.put("data_digest", dataDigest);
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a control file strictly.
     *
     * @return empty when it is not of the agreed form
     */
    public static Optional<PartControl> parse(final byte[] bytes) {
        try {
            final JsonNode json = MAPPER.readTree(bytes);
            final boolean texts = List.of("resource_code", "batch_no", "content_digest", "data_file", "digest_family", "data_digest").stream()
                    .allMatch(name -> json.path(name).isTextual());
            final Optional<FileDigest> family = FileDigest.of(json.path("digest_family").asText()).filter(digest -> digest != FileDigest.MD5);
            if (!texts || family.isEmpty() || !FORMAT.equals(json.path("format").asText()) || !json.path("part_no").isInt() || !json.path("record_count").isInt()
                    || !json.path("is_last").isBoolean() || !json.path("data_bytes").isIntegralNumber()
                    || !HEX.matcher(json.path("content_digest").asText()).matches() || !HEX.matcher(json.path("data_digest").asText()).matches()) {
                return Optional.empty();
            }
            return Optional.of(new PartControl(json.path("batch_no").asText(), json.path("part_no").intValue(), json.path("is_last").booleanValue(),
                    json.path("resource_code").asText(), json.path("record_count").intValue(), json.path("content_digest").asText(), json.path("data_file").asText(),
                    json.path("data_bytes").longValue(), family.get(), json.path("data_digest").asText()));
        } catch (final JsonProcessingException e) {
            return Optional.empty();
        } catch (final IOException e) {
            throw new IllegalStateException("Reading from memory", e);
        }
    }
}
