// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.controller.AbstractControllerService;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.services.ProvincialPlatform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * A platform that answers by script and accepts everything after the script's end. Remembers every part it was sent.
 */
final class ScriptedPlatform extends AbstractControllerService implements ProvincialPlatform {

    final List<BatchPart> sent = new ArrayList<>();
    private final Deque<Function<BatchPart, SubmissionOutcome>> script = new ArrayDeque<>();

    synchronized void then(final Function<BatchPart, SubmissionOutcome> answer) {
        script.add(answer);
    }

    @Override
    public synchronized SubmissionOutcome submit(final BatchPart part) {
        sent.add(part);
        return script.isEmpty() ? accept(part) : script.poll().apply(part);
    }

    @Override
    public String transitUri() {
        return "https://platform.example/sysapi/collect/parts";
    }

    static SubmissionOutcome accept(final BatchPart part) {
        return new SubmissionOutcome.Answered("200", receipt(part, part.size(), 0), List.of());
    }

    /** Refuses rows by their numbers from 1. */
    static SubmissionOutcome reject(final BatchPart part, final int... rowNumbers) {
        final List<RejectedRow> rows = new ArrayList<>();
        for (final int row : rowNumbers) {
            rows.add(new RejectedRow(row, null, "row-length", "name", "值过长"));
        }
        return new SubmissionOutcome.Answered("200", receipt(part, part.size() - rowNumbers.length, rowNumbers.length), rows);
    }

    static Receipt receipt(final BatchPart part, final int accepted, final int rejected) {
        return new Receipt("R" + part.batchNo() + "-" + part.partNo(), "200", part.size(), accepted, rejected, "{\"code\":\"200\"}");
    }
}
