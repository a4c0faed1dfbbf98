// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.reconcile.Explanation;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.Inventory;
import org.healthhub.core.reconcile.Vanished;
import org.healthhub.core.status.DayReader;
import org.healthhub.core.status.ReconciliationState;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What ledger and hub give to reconciliation, each answer in a transaction of its own. Thread-safe.
 */
final class LedgerReconciliation {

    private static final String DOING = "Reading the ledger for reconciliation";

    private final LedgerTransactions transactions;
    private final ReconciliationStore store;
    private final VanishedStore vanished;
    private final Inventory source;
    private final Inventory hub;

    LedgerReconciliation(final LedgerTransactions transactions, final LedgerTransactions.Connections connections, final Clock clock) {
        this.transactions = transactions;
        this.store = new ReconciliationStore(clock);
        this.vanished = new VanishedStore(clock);
        // a resource code comes from the validated catalogue: letters and digits only
        this.source = new StoredInventory(connections,
                resource -> new StoredInventory.Source("hh_record", "record_key", "resource_code = '%s' and (row_digest <> '' or is_deleted = '1')".formatted(resource.code())));
        this.hub = new StoredInventory(connections, resource -> new StoredInventory.Source(resource.table(), CommonColumns.DATA_UUID, "1 = 1"));
    }

    Inventory source() {
        return source;
    }

    Inventory hub() {
        return hub;
    }

    Vanished markVanished(final String resourceCode, final int mostPercent) throws LedgerException {
        return transactions.transaction("Marking vanished records in the ledger", connection -> vanished.mark(connection, resourceCode, mostPercent));
    }

    List<HeldPart> parts(final String resourceCode, final LocalDate from, final LocalDate to) throws LedgerException {
        return transactions.transaction(DOING, connection -> ReconciliationStore.parts(connection, resourceCode, from, to));
    }

    Set<HeldPart> known(final Collection<HeldPart> parts) throws LedgerException {
        return transactions.transaction(DOING, connection -> ReconciliationStore.known(connection, parts));
    }

    List<DayFigures> days(final String resourceCode, final LocalDate from, final LocalDate to) throws LedgerException {
        return transactions.transaction(DOING, connection -> DayReader.days(connection, Optional.of(resourceCode), from, to));
    }

    Map<String, Explanation> explain(final String resourceCode, final Collection<String> recordKeys, final Duration settling) throws LedgerException {
        return transactions.transaction(DOING, connection -> store.explain(connection, resourceCode, recordKeys, settling));
    }

    Map<String, Long> deletions(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        return transactions.transaction(DOING, connection -> ReconciliationStore.deletions(connection, resourceCode, recordKeys));
    }

    List<Object[]> rows(final Resource resource, final Collection<String> recordKeys, final List<String> columns) throws LedgerException {
        return transactions.transaction("Reading the hub's records for reconciliation", connection -> ReconciliationStore.rows(connection, resource, recordKeys, columns));
    }

    void recordReconciliation(final Map<String, ReconciliationState> states) throws LedgerException {
        transactions.transaction("Recording a reconciliation in the ledger", connection -> StatusStore.recordReconciliation(connection, states));
    }

    void readAgain(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        transactions.transaction("Noting in the ledger what has to be read again", connection -> ReconciliationStore.forget(connection, resourceCode, recordKeys));
    }
}
