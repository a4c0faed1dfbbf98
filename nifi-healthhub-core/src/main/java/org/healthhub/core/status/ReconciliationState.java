// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import org.healthhub.core.reconcile.ResourceBalance;

import java.time.LocalDateTime;

/**
 * The outcome of the last reconciliation (对账) of one resource.
 *
 * @param at when it was made, in the hub's zone
 * @param verdict what it found
 * @param source records that were seen in the source and passed the checks
 * @param hub records in the hub's table
 * @param platform records at the platform
 * @param differences differences that nothing explains and nothing has remedied
 * @param fault why the resource could not be compared completely, empty when it was; a code or a sentence without data
 */
public record ReconciliationState(LocalDateTime at, Verdict verdict, long source, long hub, long platform, long differences, String fault) {

    /** What a reconciliation found of a resource. The name of a constant stands in the ledger and never changes. */
    public enum Verdict {
        /** All sides agree. */
        AGREED("一致"),
        /** Every difference is a refusal, under way, or was pushed again. */
        EXPLAINED("已说明"),
        /** A person has to look. */
        DIFFERENT("不一致"),
        /** A side could not be asked. */
        FAILED("未能对账");

        private final String label;

        Verdict(final String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    /**
     * The state that a report states.
     *
     * @param partDifferences parts on which ledger and platform do not agree
     */
    public static ReconciliationState of(final ResourceBalance balance, final LocalDateTime at, final long partDifferences) {
        final long open = balance.hubToPlatform().total() - balance.refused() - balance.waiting() - balance.pushedAgain();
        final long differences = balance.sourceToHub().total() + Math.max(0, open) + partDifferences;
        return new ReconciliationState(at, verdict(balance, differences), balance.source(), balance.hub(), balance.platform(), differences, balance.fault());
    }

    private static Verdict verdict(final ResourceBalance balance, final long differences) {
        if (!balance.fault().isEmpty()) {
            return Verdict.FAILED;
        }
        if (differences > 0) {
            return Verdict.DIFFERENT;
        }
        return balance.hubToPlatform().total() > 0 ? Verdict.EXPLAINED : Verdict.AGREED;
    }
}
