// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartState;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts of a batch a FlowFile holds. A part that was split meanwhile stands for its halves, which have the same rows in the same order.
 */
final class PartSelection {

    private final Map<Integer, LedgerPart> parts = new HashMap<>();
    private final Map<Integer, List<LedgerPart>> halves = new HashMap<>();
    private final List<LedgerPart> selected = new ArrayList<>();

    private PartSelection(final List<LedgerPart> all) {
        for (final LedgerPart part : all) {
            parts.put(part.partNo(), part);
            part.splitOf().ifPresent(whole -> halves.computeIfAbsent(whole, absent -> new ArrayList<>()).add(part));
        }
    }

    /**
     * The parts that hold the rows of a FlowFile, in the order of the rows.
     *
     * @param attribute value of healthhub.batch.parts, {@code null} for the whole batch
     * @param all the parts of the batch in the order of their first rows
     * @throws RecordFailureException when the batch has no such parts
     */
    static List<LedgerPart> of(final String attribute, final List<LedgerPart> all) throws RecordFailureException {
        final PartSelection selection = new PartSelection(all);
        final List<Integer> numbers = attribute == null
                ? all.stream().filter(part -> part.splitOf().isEmpty()).map(LedgerPart::partNo).toList()
                : PartNumbers.read(attribute);
        for (final Integer number : numbers) {
            selection.add(selection.parts.get(number));
        }
        if (selection.selected.isEmpty()) {
            throw unknown();
        }
        return selection.selected;
    }

    private void add(final LedgerPart part) throws RecordFailureException {
        if (part == null) {
            throw unknown();
        }
        if (part.state() != PartState.SPLIT) {
            selected.add(part);
            return;
        }
        for (final LedgerPart half : halves.getOrDefault(part.partNo(), List.of())) {
            add(half);
        }
    }

    private static RecordFailureException unknown() {
        return new RecordFailureException(FailureCode.BATCH_UNKNOWN, 0, "The ledger does not know the batch of the attribute healthhub.batch.no, "
                + "or not the parts of healthhub.batch.parts: take the pending relationship of PutProvincialRecord, and the same Collection Ledger");
    }
}
