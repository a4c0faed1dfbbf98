// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.time.Duration;
import java.util.Optional;

/**
 * Limits of one resource from which its state is an alert (告警); where nothing is given the common limit holds. Zero switches an alert off.
 *
 * @param silentAfter how long nothing may be read, whatever the update cycle
 * @param receiptAfter how long a part of a batch may have no final judgement
 * @param problemShareGrowth by how many percentage points the share of records with errors may exceed that of the week before
 * @param reconciliation whether differences that a reconciliation found are an alert
 */
public record ResourceAlerts(Optional<Duration> silentAfter, Optional<Duration> receiptAfter, Optional<Integer> problemShareGrowth, Optional<Boolean> reconciliation) {

    /** The common limits. */
    public static final ResourceAlerts COMMON = new ResourceAlerts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int HUNDRED = 100;

    /** Reads the mapping {@code alerts} of a resource. */
    static ResourceAlerts read(final NodeReader reader) {
        final ResourceAlerts alerts = new ResourceAlerts(hours(reader, "silentAfterHours"), hours(reader, "receiptAfterHours"),
                whole(reader, "problemShareGrowth", HUNDRED).map(Math::toIntExact), reader.flag("reconciliation"));
        reader.finish();
        return alerts;
    }

    private static Optional<Duration> hours(final NodeReader reader, final String key) {
        return whole(reader, key, Integer.MAX_VALUE).map(Duration::ofHours);
    }

    private static Optional<Long> whole(final NodeReader reader, final String key, final long most) {
        final Optional<Long> value = reader.number(key).map(number -> number.stripTrailingZeros().scale() <= 0 ? number.longValue() : -1);
        value.filter(number -> number < 0 || number > most).ifPresent(number -> reader.scope().fault("'%s' must be a whole number from 0 to %d", key, most));
        return value.filter(number -> number >= 0 && number <= most);
    }
}
