// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

import java.time.Duration;

/**
 * From when on the state of a resource is an alert, unless the catalogue says otherwise of the resource.
 *
 * @param silentCycles a resource is silent when nothing was read for this many of its update cycles
 * @param receiptAfter a part is overdue when it has had no final judgement for longer; zero: never
 * @param shareGrowth the share of problems has grown when it is more percentage points above that of the week before
 * @param shareRecords fewer records read within a day say nothing about a share
 */
public record AlertLimits(double silentCycles, Duration receiptAfter, int shareGrowth, long shareRecords) {
}
