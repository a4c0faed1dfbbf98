// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Some records of a FlowFile, to be decided in one transaction. The same FlowFile is cut into the same chunks every time: {@link #SIZE} is part of what the
 * ledger stores and must never change.
 *
 * @param runId id of the FlowFile; the same id and number again is the same chunk again
 * @param chunkNo position of the chunk in the FlowFile, from 1
 * @param resourceCode such as {@code S20R01}
 * @param readAt when the records were read from their source, cut to microseconds: of two states of a record the one read later holds
 * @param collectedAt earliest collection time of the records, in Asia/Shanghai; problems found earlier are closed by them
 * @param pushAgain whether records that did not change are to be pushed all the same
 * @param readId id of the complete reading that the records are from, empty when they are not
 * @param records the records in their order; a key may stand there several times
 */
public record ChangeChunk(String runId, int chunkNo, String resourceCode, Instant readAt, LocalDateTime collectedAt, boolean pushAgain,
        Optional<String> readId, List<IncomingRecord> records) {

    /** Records of a chunk; the last one of a FlowFile may have fewer. */
    public static final int SIZE = 1000;

    public ChangeChunk {
        // databases keep microseconds, and some round up: a state would be older than itself
        readAt = readAt.truncatedTo(ChronoUnit.MICROS);
        records = List.copyOf(records);
    }

    /** A chunk of records that are no complete reading. */
    public ChangeChunk(final String runId, final int chunkNo, final String resourceCode, final Instant readAt, final LocalDateTime collectedAt, final boolean pushAgain,
            final List<IncomingRecord> records) {
        this(runId, chunkNo, resourceCode, readAt, collectedAt, pushAgain, Optional.empty(), records);
    }

    /**
     * Tells whether a chunk that comes again holds the same records.
     *
     * @return SHA-256 over the lines {@code key:digest}, 64 hexadecimal characters
     */
    public String contentDigest() {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (final IncomingRecord record : records) {
                digest.update((record.key() + ":" + record.rowDigest() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
