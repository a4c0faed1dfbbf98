// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.FrontEndModel;
import org.healthhub.core.ddl.FrontEndNames;
import org.healthhub.core.ddl.FrontEndStatements;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Looks at a front-end database without changing it: connection, tables, columns, and the rights to insert and to read.
 */
final class FrontEndVerification {

    static final String CONNECTION = "Connection";
    static final String EXCHANGE_TABLES = "Exchange tables";
    static final String DATA_TABLES = "Data tables";
    static final String INVENTORY_TABLE = "Inventory table";

    private static final String MISSING_KIND = "42";
    private static final int MOST_NAMED = 10;

    private final Duration limit;
    private final FrontEndDialect dialect;
    private final FrontEndNames names;
    private final Catalogue catalogue;

    /**
     * For one verification.
     *
     * @param limit limit of all steps together
     */
    FrontEndVerification(final Duration limit, final FrontEndDialect dialect, final FrontEndNames names, final Catalogue catalogue) {
        this.limit = limit;
        this.dialect = dialect;
        this.names = names;
        this.catalogue = catalogue;
    }

    /** A table with what the hub does to it. */
    private record Wanted(String table, List<String> columns, boolean written) {
    }

    List<ConfigVerificationResult> run(final FrontEndClient.Connections connections) {
        // A pool can hang in a driver that knows no time limit, so the limit is kept from outside.
        final CompletableFuture<List<ConfigVerificationResult>> steps = new CompletableFuture<>();
        Thread.ofVirtual().name("front-end-verification").start(() -> steps.complete(steps(connections)));
        try {
            return steps.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (final TimeoutException | ExecutionException e) {
            return noConnection("The database gave no answer within " + limit.toSeconds() + " seconds: check address, firewall and whether it runs");
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return noConnection("The verification was interrupted");
        }
    }

    private List<ConfigVerificationResult> steps(final FrontEndClient.Connections connections) {
        final Optional<Connection> opened = connections.open();
        if (opened.isEmpty()) {
            return noConnection("FRONT_END_CONNECTION: " + FrontEndFault.NO_CONNECTION.words());
        }
        final List<ConfigVerificationResult> results = new ArrayList<>();
        try (Connection connection = opened.get()) {
            connection.setAutoCommit(true);
            final FrontEndStatements statements = new FrontEndStatements(dialect.of(connection), names);
            results.add(result(CONNECTION, Outcome.SUCCESSFUL, "Connected to " + connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion() + "; statements for " + dialect.of(connection).label()));
            results.add(exchangeTables(connection, statements));
            results.add(dataTables(connection, statements));
            results.add(inventoryTable(connection, statements));
            return results;
        } catch (final SQLException e) {
            final FrontEndFault fault = FrontEndFault.of(e);
            results.add(result(results.isEmpty() ? CONNECTION : EXCHANGE_TABLES, Outcome.FAILED, fault.code() + ": " + fault.words()));
            return results;
        }
    }

    private ConfigVerificationResult exchangeTables(final Connection connection, final FrontEndStatements statements) {
        final List<Wanted> wanted = List.of(
                new Wanted(names.batch(), FrontEndStatements.BATCH_COLUMNS, true),
                new Wanted(names.receipt(), FrontEndStatements.RECEIPT_COLUMNS, false),
                new Wanted(names.error(), FrontEndStatements.ERROR_COLUMNS, false));
        final List<String> faults = wanted.stream().flatMap(table -> fault(connection, statements, table).stream()).toList();
        return faults.isEmpty()
                ? result(EXCHANGE_TABLES, Outcome.SUCCESSFUL, "%s can be written, %s and %s can be read".formatted(names.batch(), names.receipt(), names.error()))
                : result(EXCHANGE_TABLES, Outcome.FAILED, String.join("; ", faults));
    }

    private ConfigVerificationResult inventoryTable(final Connection connection, final FrontEndStatements statements) {
        if (names.inventory().isEmpty()) {
            return result(INVENTORY_TABLE, Outcome.SKIPPED, "Inventory Table is empty: the platform is not asked what it keeps");
        }
        final List<String> columns = Stream.concat(FrontEndStatements.QUESTION_COLUMNS.stream(), Stream.of(FrontEndModel.ANSWER)).toList();
        return fault(connection, statements, new Wanted(names.inventory(), columns, true))
                .map(fault -> result(INVENTORY_TABLE, Outcome.FAILED, fault + "; when the platform answers no such questions, empty Inventory Table"))
                .orElseGet(() -> result(INVENTORY_TABLE, Outcome.SUCCESSFUL, names.inventory() + " can be written and read"));
    }

    /** A front-end database that holds the tables of some systems only is usual; a table that is there must be whole. */
    private ConfigVerificationResult dataTables(final Connection connection, final FrontEndStatements statements) {
        final List<String> missing = new ArrayList<>();
        final List<String> faults = new ArrayList<>();
        int good = 0;
        for (final Resource resource : catalogue.resources()) {
            final Wanted table = new Wanted(names.dataTable(resource), FrontEndStatements.rowColumns(FrontEndModel.sentColumns(resource).stream().map(Field::name).toList()), true);
            if (!exists(connection, table.table())) {
                missing.add(table.table() + " (" + resource.code() + ")");
            } else {
                final Optional<String> fault = fault(connection, statements, table);
                fault.ifPresent(faults::add);
                good += fault.isPresent() ? 0 : 1;
            }
        }
        if (!faults.isEmpty()) {
            return result(DATA_TABLES, Outcome.FAILED, shortened(faults));
        }
        if (good == 0) {
            return result(DATA_TABLES, Outcome.FAILED, "There is no data table, or no right to read one: check Data Table Pattern; wanted are " + shortened(missing));
        }
        return result(DATA_TABLES, Outcome.SUCCESSFUL, missing.isEmpty() ? "All %d data tables can be written".formatted(good)
                : "%d data tables can be written; resources without one can not be sent: %s".formatted(good, shortened(missing)));
    }

    /** What is wrong with a table, the narrowest thing that can be named. */
    private static Optional<String> fault(final Connection connection, final FrontEndStatements statements, final Wanted wanted) {
        final Optional<SQLException> unreadable = failure(connection, statements.probe(wanted.table(), wanted.columns()));
        if (unreadable.isPresent()) {
            if (!LedgerFault.state(unreadable.get()).startsWith(MISSING_KIND) && exists(connection, wanted.table())) {
                return Optional.of(wanted.table() + ": " + FrontEndFault.of(unreadable.get()).words());
            }
            if (!exists(connection, wanted.table())) {
                return Optional.of(wanted.table() + " is missing, or the database user may not read it");
            }
            final List<String> columns = wanted.columns().stream()
                    .filter(column -> failure(connection, statements.probe(wanted.table(), List.of(column))).isPresent()).toList();
            return Optional.of(wanted.table() + " lacks " + (columns.size() == 1 ? "the column " : "the columns ") + shortened(columns));
        }
        if (wanted.written() && failure(connection, statements.insertNothing(wanted.table(), wanted.columns())).isPresent()) {
            return Optional.of("the database user may not insert into " + wanted.table());
        }
        return Optional.empty();
    }

    private static boolean exists(final Connection connection, final String table) {
        return failure(connection, "SELECT 1 FROM " + table + " WHERE 1 = 0").isEmpty();
    }

    private static Optional<SQLException> failure(final Connection connection, final String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Optional.empty();
        } catch (final SQLException e) {
            return Optional.of(e);
        }
    }

    private static String shortened(final List<String> names) {
        return names.size() <= MOST_NAMED ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and %d more".formatted(names.size() - MOST_NAMED);
    }

    private static List<ConfigVerificationResult> noConnection(final String words) {
        return List.of(result(CONNECTION, Outcome.FAILED, words), result(EXCHANGE_TABLES, Outcome.SKIPPED, "The database must be reached first"),
                result(DATA_TABLES, Outcome.SKIPPED, "The database must be reached first"), result(INVENTORY_TABLE, Outcome.SKIPPED, "The database must be reached first"));
    }

    private static ConfigVerificationResult result(final String step, final Outcome outcome, final String explanation) {
        return new ConfigVerificationResult.Builder().verificationStepName(step).outcome(outcome).explanation(explanation).build();
    }
}
