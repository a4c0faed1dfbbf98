// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * How the platform judges parts. Holds for parts that come from then on. Immutable.
 *
 * @param receipts whether the judgement is in the answer to the part
 * @param judgedAfter with {@link Receipts#ASYNC}: how long a part waits for its judgement; in the second half of that time it is being checked
 * @param refusal what a bad record does to its part
 */
public record PlatformMode(Receipts receipts, Duration judgedAfter, Refusal refusal) {

    /** Judged at once, record by record. */
    public static final PlatformMode STANDARD = new PlatformMode(Receipts.SYNC, Duration.ofSeconds(5), Refusal.ROWS);

    /** When the judgement comes. */
    public enum Receipts {
        /** In the answer to the part. */
        SYNC,
        /** Later; the answer to the part only says that it came. */
        ASYNC
    }

    /** What a bad record does to its part. */
    public enum Refusal {
        /** It is refused, named and explained; the others are accepted. */
        ROWS,
        /** The part is refused as a whole, no record is named (provincial-exchange.md §2.3, "one bad row fails the whole batch"). */
        WHOLE_PART
    }

    public PlatformMode {
        Objects.requireNonNull(receipts, "receipts");
        Objects.requireNonNull(refusal, "refusal");
        if (judgedAfter.isNegative()) {
            throw new IllegalArgumentException("judgedAfter is negative");
        }
    }

    /**
     * Reads {@code {"receipts":"sync|async","judged_after_ms":n,"refusal":"rows|whole_part"}}; what is missing stays as in the present mode.
     *
     * @throws RefusedRequestException 400
     */
    static PlatformMode of(final JsonNode request, final PlatformMode present) throws RefusedRequestException {
        try {
            return new PlatformMode(
                    Receipts.valueOf(request.path("receipts").asText(present.receipts().name()).toUpperCase(Locale.ROOT)),
                    Duration.ofMillis(request.path("judged_after_ms").asLong(present.judgedAfter().toMillis())),
                    Refusal.valueOf(request.path("refusal").asText(present.refusal().name()).toUpperCase(Locale.ROOT)));
        } catch (final IllegalArgumentException e) {
            throw new RefusedRequestException(400, "mode-400", "receipts: sync, async; judged_after_ms: 0…; refusal: rows, whole_part");
        }
    }

    ObjectNode json() {
        final ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("receipts", receipts.name().toLowerCase(Locale.ROOT));
        json.put("judged_after_ms", judgedAfter.toMillis());
        json.put("refusal", refusal.name().toLowerCase(Locale.ROOT));
        return json;
    }
}
