// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A part on which ledger and platform do not agree. Immutable.
 *
 * @param ledger the part in the ledger, empty when the ledger does not know it
 * @param platform the part at the platform, empty when the platform does not know it
 */
public record PartDifference(Optional<HeldPart> ledger, Optional<HeldPart> platform) {

    private static final Comparator<PartDifference> BY_NUMBER = Comparator.comparing((PartDifference difference) -> difference.part().batchNo())
            .thenComparing(difference -> difference.part().partNo());

    /** The part as at least one side keeps it. */
    public HeldPart part() {
        return ledger.or(() -> platform).orElseThrow();
    }

    /** What is different, in Chinese. */
    public String explanation() {
        if (platform.isEmpty()) {
            return "台账已有结果，平台没有这一分片";
        }
        if (ledger.isEmpty()) {
            return "平台收到，台账没有这一分片";
        }
        return ledger.get().pending() > 0 ? "平台已有结果，台账仍待回执" : "双方的回执号或条数不同";
    }

    /**
     * Compares the parts of a period.
     *
     * @param ledger parts of the ledger; such as wait for an answer may be unknown to the platform
     * @param platform parts of the platform, which may reach beyond the period on both sides
     * @param known whether the ledger knows a batch that is not among its parts of the period
     */
    public static List<PartDifference> between(final List<HeldPart> ledger, final List<HeldPart> platform, final Predicate<HeldPart> known) {
        final Map<Number, HeldPart> rest = new HashMap<>();
        platform.forEach(part -> rest.put(Number.of(part), part));
        final List<PartDifference> differences = new ArrayList<>();
        for (final HeldPart own : ledger) {
            final HeldPart other = rest.remove(Number.of(own));
            final boolean answered = own.pending() == 0;
            if (other == null ? answered : !own.agreesWith(other) && (answered || other.pending() == 0)) {
                differences.add(new PartDifference(Optional.of(own), Optional.ofNullable(other)));
            }
        }
        rest.values().stream().filter(part -> !known.test(part)).map(part -> new PartDifference(Optional.empty(), Optional.of(part))).forEach(differences::add);
        return differences.stream().sorted(BY_NUMBER).toList();
    }

    private record Number(String batchNo, int partNo) {
        private static Number of(final HeldPart part) {
            return new Number(part.batchNo(), part.partNo());
        }
    }
}
