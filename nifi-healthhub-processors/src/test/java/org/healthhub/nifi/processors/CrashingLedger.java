// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.services.DatabaseCollectionLedger;
import org.healthhub.nifi.services.LedgerException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The real ledger, which can end everything before or after one of its transactions. What is thrown then is no {@link LedgerException}: nothing in the
 * processors catches it, so the session rolls back as it does when the machine dies.
 */
class CrashingLedger extends DatabaseCollectionLedger {

    private int steps;
    private int crashAt;

    /** The end of everything. */
    static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Plans a crash.
     *
     * @param step step from now on, from 1: each transaction has a step before it and one after it; 0 for none
     */
    void crashAt(final int step) {
        steps = 0;
        crashAt = step;
    }

    /** Steps since the last plan. */
    int steps() {
        return steps;
    }

    private interface Transaction<T> {
        T run() throws LedgerException;
    }

    private <T> T run(final Transaction<T> transaction) throws LedgerException {
        step();
        final T result = transaction.run();
        step();
        return result;
    }

    private void step() {
        steps++;
        if (steps == crashAt) {
            throw new Crash();
        }
    }

    @Override
    public PartLimits openBatch(final String batchNo, final String resourceCode, final PartLimits limits) throws LedgerException {
        return run(() -> super.openBatch(batchNo, resourceCode, limits));
    }

    @Override
    public Optional<StoredPart> intend(final BatchPart part) throws LedgerException {
        return run(() -> super.intend(part));
    }

    @Override
    public void record(final BatchPart part, final SubmissionOutcome outcome) throws LedgerException {
        run(() -> {
            super.record(part, outcome);
            return true;
        });
    }

    @Override
    public void inquired(final BatchPart part, final SubmissionOutcome outcome, final Instant next) throws LedgerException {
        run(() -> {
            super.inquired(part, outcome, next);
            return true;
        });
    }

    @Override
    public void split(final BatchPart part, final SubmissionOutcome.Refused refusal, final List<BatchPart> halves) throws LedgerException {
        run(() -> {
            super.split(part, refusal, halves);
            return true;
        });
    }

    @Override
    public List<LedgerPart> parts(final String batchNo) throws LedgerException {
        return run(() -> super.parts(batchNo));
    }

    @Override
    public void closeBatch(final String batchNo, final int parts) throws LedgerException {
        run(() -> {
            super.closeBatch(batchNo, parts);
            return true;
        });
    }
}
