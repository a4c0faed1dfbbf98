// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

/**
 * What the ledger needs of a canonical record.
 *
 * @param key record key, 36 characters
 * @param rowDigest digest of the record's fields and of its deletion mark; independent of version, operation and times
 * @param deleted whether the source marks it as deleted
 */
public record IncomingRecord(String key, String rowDigest, boolean deleted) {
}
