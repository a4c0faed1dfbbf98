// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks at the ledger's database without changing it.
 */
final class LedgerVerification {

    static final String CONNECTION = "Connection";
    static final String DURABILITY = "Durability";
    static final String TABLES = "Tables";

    private final Duration limit;

    LedgerVerification(final Duration limit) {
        this.limit = limit;
    }

    /**
     * Runs the steps within the limit.
     *
     * @param connections where connections come from
     * @param creation what would be done about missing tables
     */
    List<ConfigVerificationResult> run(final LedgerTransactions.Connections connections, final TableCreation creation) {
        // A pool can hang in a driver that knows no time limit, so the limit is kept from outside.
        final CompletableFuture<List<ConfigVerificationResult>> steps = new CompletableFuture<>();
        Thread.ofVirtual().name("ledger-verification").start(() -> steps.complete(steps(connections, creation)));
        try {
            return steps.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (final TimeoutException | ExecutionException e) {
            return noConnection("The database gave no answer within " + limit.toSeconds() + " seconds: check address, firewall and whether it runs");
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return noConnection("The verification was interrupted");
        }
    }

    private static List<ConfigVerificationResult> steps(final LedgerTransactions.Connections connections, final TableCreation creation) {
        final List<ConfigVerificationResult> results = new ArrayList<>();
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(true);
            results.add(result(CONNECTION, Outcome.SUCCESSFUL, "Connected to " + connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion()));
            LedgerDurability.fault(connection).ifPresent(words -> results.add(result(DURABILITY, Outcome.FAILED, words)));
            results.add(tables(connection, creation));
            return results;
        } catch (final LedgerException e) {
            return noConnection(e.getMessage());
        } catch (final SQLException e) {
            results.add(result(results.isEmpty() ? CONNECTION : TABLES, Outcome.FAILED, LedgerFault.words(e) + " (SQLState " + LedgerFault.state(e) + ")"));
            return results;
        }
    }

    private static ConfigVerificationResult tables(final Connection connection, final TableCreation creation) throws SQLException {
        final int installed = LedgerTables.installedVersion(connection);
        if (creation == TableCreation.CREATE && installed < LedgerTables.presentVersion()) {
            return result(TABLES, Outcome.SUCCESSFUL, installed == 0
                    ? "There are no ledger tables yet; they will be created when the service is enabled"
                    : "The ledger tables are of version %d and will be brought to version %d when the service is enabled".formatted(installed, LedgerTables.presentVersion()));
        }
        final Optional<String> fault = LedgerTables.fault(connection, creation);
        return fault.map(words -> result(TABLES, Outcome.FAILED, words))
                .orElseGet(() -> result(TABLES, Outcome.SUCCESSFUL, "All %d ledger tables are there in version %d".formatted(LedgerTables.TABLES.size(), installed)));
    }

    private static List<ConfigVerificationResult> noConnection(final String words) {
        return List.of(result(CONNECTION, Outcome.FAILED, words), result(TABLES, Outcome.SKIPPED, "The database must be reached first"));
    }

    private static ConfigVerificationResult result(final String step, final Outcome outcome, final String explanation) {
        return new ConfigVerificationResult.Builder().verificationStepName(step).outcome(outcome).explanation(explanation).build();
    }
}
