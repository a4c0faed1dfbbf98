// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

/**
 * What is decided about one record.
 *
 * @param kind what it is
 * @param operation what its version is to the platform
 * @param version the version that it has; for {@link ChangeKind#OUTDATED} the newer one that holds
 */
public record ChangeDecision(ChangeKind kind, Operation operation, long version) {
}
