// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.ControllerService;
import org.healthhub.core.alert.StandingAlert;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.ListedPart;
import org.healthhub.core.status.ListedProblem;
import org.healthhub.core.status.ListedRefusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger tells those who watch the hub: counts, codes, times and record keys, never a value of a person. Thread-safe. All times are those of the
 * hub's zone.
 */
public interface StatusLedger extends ControllerService {

    /**
     * The state of the hub at this moment.
     *
     * @param catalogue systems and resources to tell of
     * @throws LedgerException when the ledger can not be reached
     */
    HubState state(Catalogue catalogue) throws LedgerException;

    /**
     * What was counted on each day of a period, of all resources; days without any count are left out.
     *
     * @param from first day, in the hub's zone
     * @param to last day
     * @throws LedgerException when the ledger can not be reached
     */
    List<DayFigures> days(LocalDate from, LocalDate to) throws LedgerException;

    /**
     * Open problem records in the order of their keys.
     *
     * @param problemCode only records with this problem; empty for all
     * @param after record key of the last entry of the page before; empty text for the first page
     * @param limit most entries
     * @throws LedgerException when the ledger can not be reached
     */
    List<ListedProblem> problems(String resourceCode, Optional<String> problemCode, String after, int limit) throws LedgerException;

    /**
     * Records that the platform refused.
     *
     * @param after {@link ListedRefusal#position()} of the last entry of the page before; empty text for the first page
     * @param limit most entries
     * @throws LedgerException when the ledger can not be reached
     */
    List<ListedRefusal> refusals(String resourceCode, String after, int limit) throws LedgerException;

    /**
     * Parts without a final judgement, the oldest first.
     *
     * @param limit most entries
     * @throws LedgerException when the ledger can not be reached
     */
    List<ListedPart> openParts(String resourceCode, int limit) throws LedgerException;

    /**
     * The alerts that stand.
     *
     * @throws LedgerException when the ledger can not be reached
     */
    List<StandingAlert> alerts() throws LedgerException;

    /**
     * Replaces the alerts that stand.
     *
     * @throws LedgerException when the ledger can not be reached: then the alerts that stood before stand
     */
    void recordAlerts(List<StandingAlert> standing) throws LedgerException;
}
