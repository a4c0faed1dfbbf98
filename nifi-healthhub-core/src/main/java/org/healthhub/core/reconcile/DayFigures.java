// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import java.time.LocalDate;

/**
 * What the ledger counted for one resource on one day.
 *
 * @param resourceCode the resource
 * @param day day in the hub's zone
 * @param read records read from the source
 * @param canonical of these: passed all checks
 * @param problem of these: with errors, for the provider to correct
 * @param pushed records in parts that were first sent on the day
 * @param accepted of these: accepted by the platform
 * @param rejected of these: refused by the platform
 * @param pending of these: without a judgement
 */
public record DayFigures(String resourceCode, LocalDate day, long read, long canonical, long problem, long pushed, long accepted, long rejected, long pending) {

    /** Whether every record has its place: what was read was judged, what was pushed has a fate. */
    public boolean isClosed() {
        return read == canonical + problem && pushed == accepted + rejected + pending;
    }
}
