// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.FrontEndModel;
import org.healthhub.core.ddl.FrontEndNames;
import org.healthhub.core.ddl.FrontEndStatements;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.OutcomeRules;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.ReceiptPointers;
import org.healthhub.core.exchange.ReceiptReader;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.reconcile.InventoryException;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands parts over in a front-end database and reads receipts from it. A part is one transaction: batch row and data rows are there together or not at all, and a
 * part that is there already is recognized by its numbers and its digest. Thread-safe; one for each time the service is enabled.
 */
final class FrontEndClient {

    private final Connections connections;
    private final FrontEndDialect dialect;
    private final FrontEndNames names;
    private final Catalogue catalogue;
    private final int timeout;
    private final Clock clock;
    private final ReceiptReader receiptReader = new ReceiptReader(ReceiptPointers.standard(), OutcomeRules.standard());
    private final Map<String, FrontEndTable> tables = new ConcurrentHashMap<>();

    /**
     * Opens no connection yet.
     *
     * @param connections where connections come from
     * @param dialect how reserved names are quoted
     * @param names names of the tables
     * @param catalogue the resources
     * @param timeout limit of each statement, in seconds
     * @param clock time of handing over, in the hub's zone
     */
    FrontEndClient(final Connections connections, final FrontEndDialect dialect, final FrontEndNames names, final Catalogue catalogue, final int timeout, final Clock clock) {
        this.connections = connections;
        this.dialect = dialect;
        this.names = names;
        this.catalogue = catalogue;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Connections {
        /** A connection, or nothing when the pool gives none. */
        Optional<Connection> open();
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection, FrontEndStatements statements) throws SQLException;
    }

    /** What stands under the numbers of a part. */
    private enum Presence {
        ABSENT, SAME, OTHER
    }

    SubmissionOutcome submit(final BatchPart part) {
        final Optional<Resource> resource = catalogue.resource(part.resourceCode());
        if (resource.isEmpty()) {
            return new SubmissionOutcome.Failed(OutcomeCodes.RESOURCE_UNKNOWN);
        }
        return run((connection, statements) -> {
            try {
                insert(connection, statements, part, resource.get());
            } catch (final SQLException e) {
                connection.rollback();
                if (LedgerFault.isDuplicate(e)) {
                    return known(connection, statements, part, e);
                }
                throw e;
            } catch (final DateTimeException | NumberFormatException e) {
                // The words of the exception quote the value.
                connection.rollback();
                return new SubmissionOutcome.Failed(OutcomeCodes.VALUE_UNWRITABLE);
            }
            return commit(connection) ? WaitingPart.of(reference(part))
                    : new SubmissionOutcome.Retry(OutcomeCodes.FRONT_END_CONNECTION, Optional.empty());
        });
    }

    SubmissionOutcome receipt(final PartReference part) {
        return run((connection, statements) -> {
            final Optional<byte[]> receipt = FrontEndReceipts.read(connection, statements, part.batchNo(), part.partNo(), timeout);
            return switch (presence(connection, statements, part)) {
                case OTHER -> new SubmissionOutcome.Failed(OutcomeCodes.BATCH_CONTENT_CHANGED);
                case ABSENT -> receipt.map(bytes -> judge(part, bytes)).orElseGet(() -> new SubmissionOutcome.Unknown(OutcomeCodes.RECEIPT_UNKNOWN_PART));
                case SAME -> receipt.map(bytes -> judge(part, bytes)).orElseGet(() -> WaitingPart.of(part));
            };
        });
    }

    /**
     * Asks what the platform keeps, and waits for its answer.
     *
     * @param question JSON in UTF-8
     * @param limit longest time to wait
     * @return the answer as the platform wrote it
     * @throws InventoryException when the question could not be handed over or was not answered in time
     */
    byte[] ask(final byte[] question, final Duration limit) throws InventoryException {
        final String number = UUID.randomUUID().toString();
        try {
            connected((connection, statements) -> {
                try (PreparedStatement insert = connection.prepareStatement(statements.insertQuestion())) {
                    insert.setQueryTimeout(timeout);
                    insert.setString(1, number);
                    insert.setString(2, new String(question, StandardCharsets.UTF_8));
                    insert.setString(3, FrontEndModel.TO_BE_TAKEN);
                    insert.setObject(4, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
                    insert.executeUpdate();
                }
                connection.commit();
                return number;
            });
            return LateAnswer.await(limit, () -> connected((connection, statements) -> answer(connection, statements, number)));
        } catch (final FrontEndFault.FaultException e) {
            throw new InventoryException(e.fault().code(), "The front-end database can not be asked what the platform keeps", null);
        }
    }

    private Optional<byte[]> answer(final Connection connection, final FrontEndStatements statements, final String number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(statements.selectAnswer())) {
            select.setQueryTimeout(timeout);
            select.setString(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)).map(text -> text.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
            }
        }
    }

    private SubmissionOutcome run(final Work<SubmissionOutcome> work) {
        try {
            return connected(work);
        } catch (final FrontEndFault.FaultException e) {
            return e.fault().outcome();
        }
    }

    private <T> T connected(final Work<T> work) throws FrontEndFault.FaultException {
        final Connection opened = connections.open().orElseThrow(() -> new FrontEndFault.FaultException(FrontEndFault.NO_CONNECTION));
        try (Connection connection = opened) {
            final boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return work.on(connection, new FrontEndStatements(dialect.of(connection), names));
            } finally {
                release(connection, autoCommit);
            }
        } catch (final SQLException e) {
            throw new FrontEndFault.FaultException(FrontEndFault.of(e));
        }
    }

    private void insert(final Connection connection, final FrontEndStatements statements, final BatchPart part, final Resource resource) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statements.insertBatch())) {
            insert.setQueryTimeout(timeout);
            insert.setString(1, part.batchNo());
            insert.setInt(2, part.partNo());
            insert.setString(3, part.resourceCode());
            insert.setString(4, part.last() ? "1" : "0");
            insert.setInt(5, part.size());
            insert.setString(6, part.contentDigest());
            insert.setString(7, FrontEndModel.TO_BE_TAKEN);
            insert.setObject(8, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
            insert.executeUpdate();
        }
        final FrontEndTable table = table(connection, statements, part, resource);
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            insert.setQueryTimeout(timeout);
            int rowNo = 0;
            for (final Object[] row : part.rows()) {
                rowNo++;
                table.bind(insert, part.partNo(), rowNo, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private FrontEndTable table(final Connection connection, final FrontEndStatements statements, final BatchPart part, final Resource resource) throws SQLException {
        final FrontEndTable known = tables.get(part.resourceCode());
        if (known != null) {
            return known;
        }
        final FrontEndTable table = FrontEndTable.of(connection, statements, names.dataTable(resource), part.columns());
        tables.put(part.resourceCode(), table);
        return table;
    }

    /** A part that was handed over before: its state when it is the same one. */
    private SubmissionOutcome known(final Connection connection, final FrontEndStatements statements, final BatchPart part, final SQLException duplicate) throws SQLException {
        final PartReference reference = reference(part);
        return switch (presence(connection, statements, reference)) {
            case OTHER -> new SubmissionOutcome.Failed(OutcomeCodes.BATCH_CONTENT_CHANGED);
            case ABSENT -> FrontEndFault.of(duplicate).outcome();
            case SAME -> FrontEndReceipts.read(connection, statements, part.batchNo(), part.partNo(), timeout)
                    .map(receipt -> receiptReader.read(part, 200, receipt, Optional.empty()))
                    .orElseGet(() -> WaitingPart.of(reference(part)));
        };
    }

    private static PartReference reference(final BatchPart part) {
        return new PartReference(part.batchNo(), part.partNo(), part.resourceCode(), null, part.size(), part.contentDigest());
    }

    private Presence presence(final Connection connection, final FrontEndStatements statements, final PartReference part) throws SQLException {
        try (PreparedStatement select = FrontEndReceipts.prepared(connection, statements.selectBatch(), part.batchNo(), part.partNo(), timeout);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Presence.ABSENT;
            }
            final boolean same = part.resourceCode().equals(row.getString(1)) && part.records() == row.getInt(2) && part.contentDigest().equals(row.getString(3));
            return same ? Presence.SAME : Presence.OTHER;
        }
    }

    private SubmissionOutcome judge(final PartReference part, final byte[] receipt) {
        return receiptReader.read(part, 200, receipt, Optional.empty());
    }

    /** A commit that fails may have happened all the same; the next try finds out by the numbers. */
    private static boolean commit(final Connection connection) {
        try {
            connection.commit();
            return true;
        } catch (final SQLException e) {
            return false;
        }
    }

    /** Ends what is open and gives the connection back as it came; a broken one is dropped by the pool. */
    private static void release(final Connection connection, final boolean autoCommit) {
        try {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        } catch (final SQLException e) {
            return;
        }
    }
}
