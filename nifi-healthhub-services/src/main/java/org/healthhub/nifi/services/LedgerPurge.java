// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.logging.ComponentLog;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Deletes what is older than the retention period, once a day. Of several nodes the first to claim the day in the ledger does it. A batch goes as a whole
 * and only when it is closed and every part of it is judged. A thread of its own while open; thread-safe.
 */
final class LedgerPurge implements AutoCloseable {

    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration INTERVAL = Duration.ofHours(1);
    /** Short transactions: nothing that sends waits for a purge. */
    private static final int BATCHES_AT_ONCE = 100;

    private final LedgerTransactions ledger;
    private final Duration retention;
    private final Clock clock;
    private final ComponentLog log;
    private final ScheduledExecutorService timer;

    private LedgerPurge(final LedgerTransactions ledger, final Duration retention, final Clock clock, final ComponentLog log, final ScheduledExecutorService timer) {
        this.ledger = ledger;
        this.retention = retention;
        this.clock = clock;
        this.log = log;
        this.timer = timer;
    }

    /**
     * Begins to purge daily.
     *
     * @param retention how long a judged batch is kept
     * @param clock gives the time in the zone in which the ledger writes it
     */
    static LedgerPurge start(final LedgerTransactions ledger, final Duration retention, final Clock clock, final ComponentLog log) {
        final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("ledger-purge").factory());
        final LedgerPurge purge = new LedgerPurge(ledger, retention, clock, log, timer);
        timer.scheduleWithFixedDelay(purge::tryToRun, FIRST.toMinutes(), INTERVAL.toMinutes(), TimeUnit.MINUTES);
        return purge;
    }

    private void tryToRun() {
        try {
            run();
        } catch (final LedgerException e) {
            log.warn("Old entries of the ledger could not be deleted and will be tried again: {}", e.getMessage());
        }
    }

    /**
     * Purges, unless the day is done already.
     *
     * @return how many batches were deleted
     * @throws LedgerException when the ledger can not be reached; what was deleted before stays deleted
     */
    long run() throws LedgerException {
        final LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        final LocalDateTime olderThan = now.minus(retention);
        if (!ledger.claimPurge(now, olderThan)) {
            return 0;
        }
        long batches = 0;
        int deleted;
        do {
            deleted = ledger.purgeBatches(olderThan, BATCHES_AT_ONCE);
            batches += deleted;
        } while (deleted == BATCHES_AT_ONCE && !timer.isShutdown());
        final long collections = ledger.finishPurge(now, olderThan, batches);
        if (batches > 0 || collections > 0) {
            log.info("The ledger forgot {} batches and {} collections from before {}", batches, collections, olderThan.toLocalDate());
        }
        return batches;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
