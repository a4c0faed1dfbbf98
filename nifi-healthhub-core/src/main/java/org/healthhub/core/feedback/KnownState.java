// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import org.healthhub.core.feedback.Evidence.PlatformSide;

import java.time.LocalDateTime;

/**
 * What the ledger knows of a record: its present version, and what the platform did with it. Immutable.
 *
 * @param version present version, 0 when the ledger has no such record
 * @param deleted whether it is logically deleted
 * @param changedAt when the version was decided, {@code null} without a version
 * @param platform what the platform did since then
 */
public record KnownState(long version, boolean deleted, LocalDateTime changedAt, PlatformSide platform) {
}
