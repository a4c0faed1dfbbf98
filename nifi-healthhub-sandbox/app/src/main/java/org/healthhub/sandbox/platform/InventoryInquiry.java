// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.reconcile.BucketDigests;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * A question after what the platform keeps of a resource.
 */
sealed interface InventoryInquiry {

    Pattern PREFIX = Pattern.compile("[0-9a-f]{%d}".formatted(BucketDigests.PREFIX_LENGTH));

    String resourceCode();

    /** Sums of all records. */
    record Buckets(String resourceCode) implements InventoryInquiry {
    }

    /** The records of one bucket. */
    record Records(String resourceCode, String prefix) implements InventoryInquiry {
    }

    /** The parts received in a period, both days included. */
    record Parts(String resourceCode, LocalDate from, LocalDate to) implements InventoryInquiry {
    }

    /**
     * Reads a body.
     *
     * @throws RefusedRequestException 400
     */
    static InventoryInquiry parse(final byte[] body) throws RefusedRequestException {
        final JsonNode root = PartSubmission.read(body);
        final String code = root.path("resource_code").asText();
        return switch (root.path("kind").asText()) {
            case "buckets" -> new Buckets(code);
            case "records" -> new Records(code, prefix(root.path("prefix").asText()));
            case "parts" -> new Parts(code, day(root.path("from").asText()), day(root.path("to").asText()));
            default -> throw new RefusedRequestException(400, "body-400", "kind须为buckets、records或parts");
        };
    }

    private static String prefix(final String text) throws RefusedRequestException {
        if (!PREFIX.matcher(text).matches()) {
            throw new RefusedRequestException(400, "body-400", "prefix须为%d位十六进制".formatted(BucketDigests.PREFIX_LENGTH));
        }
        return text;
    }

    private static LocalDate day(final String text) throws RefusedRequestException {
        try {
            return LocalDate.parse(text);
        } catch (final DateTimeParseException e) {
            throw new RefusedRequestException(400, "body-400", "from、to须为yyyy-MM-dd");
        }
    }
}
