// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.ControllerService;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.reconcile.Explanation;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.Inventory;
import org.healthhub.core.reconcile.Vanished;
import org.healthhub.core.status.ReconciliationState;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger and the hub's tables know, for reconciliation (对账). Thread-safe.
 */
public interface ReconciliationLedger extends ControllerService {

    /** The records as they were last seen in the source and passed the checks. */
    Inventory source();

    /** The records as the hub's canonical tables hold them. */
    Inventory hub();

    /**
     * Marks the records as deleted that the last complete reading of the source did not find any more. Does nothing while rows of that reading are under
     * way, and counts records with errors as found.
     *
     * @param mostPercent when more than this share of the records has vanished, nothing is marked: an empty source table is more likely than a province
     *     without records
     * @throws LedgerException when the ledger can not be reached
     */
    Vanished markVanished(String resourceCode, int mostPercent) throws LedgerException;

    /**
     * Parts that were first sent in a period.
     *
     * @param from first day, in the hub's zone
     * @param to last day
     * @throws LedgerException when the ledger can not be reached
     */
    List<HeldPart> parts(String resourceCode, LocalDate from, LocalDate to) throws LedgerException;

    /**
     * Which of these parts the ledger knows, whenever they were sent.
     *
     * @param parts parts of the platform
     * @return those of them that stand in the ledger
     * @throws LedgerException when the ledger can not be reached
     */
    Set<HeldPart> known(Collection<HeldPart> parts) throws LedgerException;

    /**
     * What was counted on each day of a period; days without any count are left out.
     *
     * @throws LedgerException when the ledger can not be reached
     */
    List<DayFigures> days(String resourceCode, LocalDate from, LocalDate to) throws LedgerException;

    /**
     * Why the platform may rightly lack records.
     *
     * @param recordKeys record keys, at most a few thousand
     * @param settling how long after its last change a record counts as under way
     * @return an explanation for those that have one
     * @throws LedgerException when the ledger can not be reached
     */
    Map<String, Explanation> explain(String resourceCode, Collection<String> recordKeys, Duration settling) throws LedgerException;

    /**
     * Which records are logically deleted, as far as the ledger knows.
     *
     * @param recordKeys record keys, at most a few thousand
     * @return version of the deletion by record key
     * @throws LedgerException when the ledger can not be reached
     */
    Map<String, Long> deletions(String resourceCode, Collection<String> recordKeys) throws LedgerException;

    /**
     * Rows of the hub's canonical table.
     *
     * @param recordKeys record keys, at most a few thousand
     * @param columns names of the columns that are wanted
     * @return values as the database's driver gives them, in the order of the columns; rows that are not there are left out
     * @throws LedgerException when the hub's table can not be read
     */
    List<Object[]> rows(Resource resource, Collection<String> recordKeys, List<String> columns) throws LedgerException;

    /**
     * Forgets that records were seen in the source, so that the next reading takes them for changed and passes them on.
     *
     * @param recordKeys record keys, at most a few thousand
     * @throws LedgerException when the ledger can not be reached
     */
    void readAgain(String resourceCode, Collection<String> recordKeys) throws LedgerException;

    /**
     * Keeps what a reconciliation found, for those who watch the hub; what was found of the same resources before is replaced.
     *
     * @param states by resource code
     * @throws LedgerException when the ledger can not be reached
     */
    void recordReconciliation(Map<String, ReconciliationState> states) throws LedgerException;
}
