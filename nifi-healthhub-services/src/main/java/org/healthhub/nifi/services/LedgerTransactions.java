// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.ChangeResult;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Runs the statements of {@link LedgerStore} and {@link PartStore} in transactions: each method commits before it returns, or rolls back and throws. Where two tasks may write
 * the same row for the first time, the row is inserted and a duplicate is answered by reading: there is no moment between looking and writing. Thread-safe.
 */
final class LedgerTransactions {

    /** Times in the ledger are those of the hub's place, like all times in the hub's tables, whatever the zone of the machine. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Tries of a transaction that collides with others: each time at least one of them gets through. */
    private static final int MOST_TRIES = 20;
    private static final int SHORTEST_PAUSE = 5;
    private static final int LONGEST_PAUSE = 100;

    private final Connections connections;
    private final LedgerStore store;
    private final ChangeStore changes;
    private final PartStore parts;
    private final Clock clock;
    private final LedgerReconciliation reconciliation;
    private final LedgerStatus status;

    LedgerTransactions(final Connections connections, final Clock clock) {
        this.connections = connections;
        this.clock = clock;
        this.store = new LedgerStore(clock);
        this.changes = new ChangeStore(clock);
        this.parts = new PartStore(clock);
        this.reconciliation = new LedgerReconciliation(this, connections, clock);
        this.status = new LedgerStatus(this, clock);
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws LedgerException;
    }

    /** Statements of one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    LedgerReconciliation reconciliation() {
        return reconciliation;
    }

    LedgerStatus status() {
        return status;
    }

    /**
     * Creates missing tables or requires them.
     *
     * @throws LedgerException when tables are missing or of another version, with the remedy
     */
    void prepareTables(final TableCreation creation) throws LedgerException {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(true);
            if (creation == TableCreation.CREATE) {
                LedgerTables.install(connection, clock);
            }
            final Optional<String> fault = LedgerTables.fault(connection, creation);
            if (fault.isPresent()) {
                throw new LedgerException(fault.get(), null);
            }
        } catch (final SQLException e) {
            throw LedgerFault.of("Preparing the ledger tables", e);
        }
    }

    PartLimits openBatch(final String batchNo, final String resourceCode, final PartLimits limits) throws LedgerException {
        final String doing = "Opening a batch in the ledger";
        final boolean inserted = insert(doing, connection -> {
            store.insertBatch(connection, batchNo, resourceCode, limits);
            return true;
        });
        if (inserted) {
            return limits;
        }
        return transaction(doing, connection -> store.batchLimits(connection, batchNo, resourceCode))
                .orElseThrow(() -> new LedgerException("Batch " + batchNo + " stands in the ledger for another resource than " + resourceCode, null));
    }

    Optional<StoredPart> intend(final BatchPart part) throws LedgerException {
        final String doing = "Recording the intent of a part in the ledger";
        final byte[] keys = keys(part);
        final boolean inserted = insert(doing, connection -> {
            parts.insertIntent(connection, part, keys);
            return true;
        });
        if (inserted) {
            return Optional.empty();
        }
        final Optional<StoredPart> stored = transaction(doing, connection -> parts.intendAgain(connection, part));
        if (stored.isEmpty()) {
            throw new LedgerException(doing + " failed: the part vanished from the ledger meanwhile, try again", null);
        }
        return stored;
    }

    void record(final BatchPart part, final SubmissionOutcome outcome) throws LedgerException {
        if (!transaction("Recording an outcome in the ledger", connection -> parts.record(connection, part, outcome))) {
            throw unknown(part);
        }
    }

    void inquired(final BatchPart part, final SubmissionOutcome outcome, final Instant next) throws LedgerException {
        if (!transaction("Recording the answer to a question in the ledger", connection -> parts.inquired(connection, part, outcome, next))) {
            throw unknown(part);
        }
    }

    void split(final BatchPart part, final SubmissionOutcome.Refused refusal, final List<BatchPart> halves) throws LedgerException {
        final List<byte[]> keys = new ArrayList<>();
        for (final BatchPart half : halves) {
            keys.add(keys(half));
        }
        if (!transaction("Splitting a part in the ledger", connection -> parts.split(connection, part, refusal, halves, keys))) {
            throw new LedgerException("Batch %s part %d with these records is not in the ledger, or has another fate already".formatted(part.batchNo(), part.partNo()), null);
        }
    }

    List<LedgerPart> parts(final String batchNo) throws LedgerException {
        return transaction("Reading the parts of a batch in the ledger", connection -> parts.parts(connection, batchNo));
    }

    private static byte[] keys(final BatchPart part) throws LedgerException {
        try {
            return RecordKeys.pack(part.recordKeys());
        } catch (final IllegalArgumentException e) {
            throw new LedgerException(e.getMessage(), null);
        }
    }

    private static LedgerException unknown(final BatchPart part) {
        return new LedgerException("Batch %s part %d with these records is not in the ledger: its intent must be recorded first"
                .formatted(part.batchNo(), part.partNo()), null);
    }

    void closeBatch(final String batchNo, final int parts) throws LedgerException {
        if (!transaction("Closing a batch in the ledger", connection -> store.closeBatch(connection, batchNo, parts))) {
            throw new LedgerException("Batch " + batchNo + " is not in the ledger: it must be opened first", null);
        }
    }

    void recordCollection(final CollectionEntry entry) throws LedgerException {
        final String doing = "Recording a collection in the ledger";
        if (transaction(doing, connection -> store.updateCollection(connection, entry))) {
            return;
        }
        final boolean inserted = insert(doing, connection -> {
            store.insertCollection(connection, entry);
            return true;
        });
        if (!inserted) {
            transaction(doing, connection -> store.updateCollection(connection, entry));
        }
    }

    Optional<ChangeResult> decide(final ChangeChunk chunk) throws LedgerException {
        final String doing = "Deciding about changed records in the ledger";
        for (int tries = 1; ; tries++) {
            try (Connection connection = connections.open()) {
                return commit(connection, work -> changes.decide(work, chunk));
            } catch (final SQLException e) {
                if (tries == MOST_TRIES || !LedgerFault.isCollision(e)) {
                    throw LedgerFault.of(doing, e);
                }
                pause(doing);
            }
        }
    }

    Set<String> closedProblems(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        return transaction("Reading closed problems from the ledger", connection -> changes.closedProblems(connection, resourceCode, recordKeys));
    }

    /** A pause of random length, so that transactions that collided do not collide again in step. */
    private static void pause(final String doing) throws LedgerException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException(doing + " was interrupted, try again", null);
        }
    }

    /**
     * Claims the purge of a day.
     *
     * @return false when it was claimed before
     */
    boolean claimPurge(final LocalDateTime now, final LocalDateTime olderThan) throws LedgerException {
        return insert("Claiming the purge of the day in the ledger", connection -> {
            store.insertPurge(connection, now, olderThan);
            return true;
        });
    }

    int purgeBatches(final LocalDateTime olderThan, final int limit) throws LedgerException {
        return transaction("Purging batches of the ledger", connection -> store.purgeBatches(connection, olderThan, limit));
    }

    long finishPurge(final LocalDateTime now, final LocalDateTime olderThan, final long batches) throws LedgerException {
        return transaction("Purging collections of the ledger", connection -> store.finishPurge(connection, now, olderThan, batches));
    }

    /**
     * Runs an insert.
     *
     * @return false when the row is there already
     */
    boolean insert(final String doing, final Work<Boolean> work) throws LedgerException {
        try (Connection connection = connections.open()) {
            return commit(connection, work);
        } catch (final SQLException e) {
            if (LedgerFault.isDuplicate(e)) {
                return false;
            }
            throw LedgerFault.of(doing, e);
        }
    }

    /**
     * Runs statements in one transaction.
     *
     * @param doing what is being done, without data
     * @throws LedgerException when the database can not be reached or refuses a statement
     */
    <T> T transaction(final String doing, final Work<T> work) throws LedgerException {
        try (Connection connection = connections.open()) {
            return commit(connection, work);
        } catch (final SQLException e) {
            throw LedgerFault.of(doing, e);
        }
    }

    private static <T> T commit(final Connection connection, final Work<T> work) throws SQLException {
        final boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            final T result = work.on(connection);
            connection.commit();
            return result;
        } catch (final SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        } finally {
            restore(connection, autoCommit);
        }
    }

    private static void rollBack(final Connection connection, final Exception reason) {
        try {
            connection.rollback();
        } catch (final SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static void restore(final Connection connection, final boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (final SQLException e) {
            // The connection is broken; the pool drops it, and what was committed stays committed.
            return;
        }
    }
}
