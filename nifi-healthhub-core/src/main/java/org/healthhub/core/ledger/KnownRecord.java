// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

import java.time.Instant;

/**
 * What the ledger knows of a record key.
 *
 * @param rowDigest digest of the present version
 * @param version number of the present version, from 1
 * @param operation what the present version is to the platform
 * @param readAt when the record was read from its source last, by whichever reading
 */
public record KnownRecord(String rowDigest, long version, Operation operation, Instant readAt) {
}
