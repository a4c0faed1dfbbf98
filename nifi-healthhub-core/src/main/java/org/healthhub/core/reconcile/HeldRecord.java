// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

/**
 * One record as one side holds it. Immutable; holds no values of persons.
 *
 * @param recordKey record key, 36 characters
 * @param rowDigest digest of the canonical row, 64 hexadecimal characters
 * @param deleted whether it is logically deleted
 */
public record HeldRecord(String recordKey, String rowDigest, boolean deleted) {

    /** Whether both sides hold the same thing: the same content, or both nothing that counts. */
    boolean agreesWith(final HeldRecord other) {
        return deleted == other.deleted && (deleted || rowDigest.equals(other.rowDigest));
    }
}
