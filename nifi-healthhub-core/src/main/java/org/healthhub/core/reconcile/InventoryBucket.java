// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

/**
 * All records of a resource whose record keys begin alike, as one number and one digest. Immutable.
 *
 * @param prefix first {@link BucketDigests#PREFIX_LENGTH} characters of the record keys, lower-case hexadecimal
 * @param count how many records, logically deleted ones included
 * @param digest see {@link BucketDigests}; 64 lower-case hexadecimal characters
 */
public record InventoryBucket(String prefix, long count, String digest) {
}
