// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What {@code POST /admin/faults} asks for: one kind for the next requests ({@code kind}), or kinds drawn by a seed ({@code kinds}, {@code seed},
 * {@code percent} of the requests).
 *
 * @param target requests concerned
 * @param faults gives the fault of each request
 * @param requests how many requests
 */
record FaultCommand(Fault.Target target, Supplier<Optional<Fault>> faults, int requests) {

    private static final int HUNDRED = 100;

    /**
     * Reads a command.
     *
     * @throws RefusedRequestException 400 naming the known words
     */
    static FaultCommand of(final JsonNode request) throws RefusedRequestException {
        try {
            final Fault.Target target = Fault.Target.of(request.path("on").asText("parts"));
            final int requests = request.path("count").asInt(1);
            return new FaultCommand(target, request.has("kinds") ? drawn(request) : always(fault(request, request.path("kind").asText())), requests);
        } catch (final IllegalArgumentException e) {
            throw new RefusedRequestException(400, "fault-400", "kind: %s; on: %s".formatted(words(Fault.Kind.values()), words(Fault.Target.values())));
        }
    }

    private static Supplier<Optional<Fault>> always(final Fault fault) {
        return () -> Optional.of(fault);
    }

    /** The same seed and the same number of requests give the same faults. */
    private static Supplier<Optional<Fault>> drawn(final JsonNode request) {
        final List<Fault> faults = StreamSupport.stream(request.path("kinds").spliterator(), false).map(kind -> fault(request, kind.asText())).toList();
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("No kind");
        }
        final Random random = new Random(request.path("seed").asLong());
        final int percent = request.path("percent").asInt(HUNDRED);
        return () -> {
            // Both numbers are drawn for every request, so that the percentage does not change which kinds come.
            final boolean fails = random.nextInt(HUNDRED) < percent;
            final Fault fault = faults.get(random.nextInt(faults.size()));
            return fails ? Optional.of(fault) : Optional.empty();
        };
    }

    private static Fault fault(final JsonNode request, final String kind) {
        return new Fault(Fault.Kind.of(kind), Duration.ofMillis(request.path("delay_ms").asLong(1000)), request.path("retry_after").asInt(1),
                Duration.ofMillis(request.path("skew_ms").asLong(3_600_000)));
    }

    private static String words(final Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
