// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums up the records of one resource in buckets by the first characters of the record key. Not thread-safe.
 *
 * <p>The digest of a bucket does not depend on the order of its records, so that neither side has to sort hundreds of millions of rows: SHA-256 over
 * {@code recordKey:rowDigest:deleted} (UTF-8, {@code deleted} 0 or 1) of each record is read as four big-endian 64-bit numbers, and these are added place
 * by place modulo 2^64. A deleted record counts with an empty row digest, because what it held no longer matters. Own design; the reference contract
 * describes it for the platform's side.
 */
public final class BucketDigests {

    /** 4,096 buckets: a hundred million records make buckets of about 25,000. */
    public static final int PREFIX_LENGTH = 3;

    private static final int LANES = 4;

    private final MessageDigest digest;
    private final SortedMap<String, Sum> sums = new TreeMap<>();

    /** Starts without records. */
    public BucketDigests() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Counts a record. */
    public void add(final HeldRecord record) {
        final String line = record.recordKey() + (record.deleted() ? "::1" : ":" + record.rowDigest() + ":0");
        final ByteBuffer bytes = ByteBuffer.wrap(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
        final Sum sum = sums.computeIfAbsent(prefix(record.recordKey()), prefix -> new Sum());
        sum.count++;
        for (int lane = 0; lane < LANES; lane++) {
            sum.lanes[lane] += bytes.getLong();
        }
    }

    /** The buckets that hold records, by prefix. */
    public List<InventoryBucket> buckets() {
        return sums.entrySet().stream().map(entry -> new InventoryBucket(entry.getKey(), entry.getValue().count, entry.getValue().hex())).toList();
    }

    /** The bucket of a record key. */
    public static String prefix(final String recordKey) {
        return recordKey.substring(0, PREFIX_LENGTH);
    }

    /**
     * The first text behind all record keys of a bucket, for a range over an index.
     *
     * @param prefix prefix of the bucket
     * @return a text that is greater than every key of the bucket and not greater than any key of the next
     */
    public static String end(final String prefix) {
        // the keys go on with hexadecimal digits and hyphens, all of which stand before g
        return prefix + "g";
    }

    /**
     * What a bucket adds up to.
     */
    private static final class Sum {
        private long count;
        private final long[] lanes = new long[LANES];

        private String hex() {
            return "%016x%016x%016x%016x".formatted(lanes[0], lanes[1], lanes[2], lanes[3]);
        }
    }
}
