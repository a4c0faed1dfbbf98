// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.alert.StandingAlert;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.status.DayReader;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.ListReader;
import org.healthhub.core.status.ListedPart;
import org.healthhub.core.status.ListedProblem;
import org.healthhub.core.status.ListedRefusal;
import org.healthhub.core.status.StateReader;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger tells those who watch, each answer in a transaction of its own. Thread-safe.
 */
final class LedgerStatus {

    private static final String DOING = "Reading the state of the hub from the ledger";

    private final LedgerTransactions transactions;
    private final Clock clock;

    LedgerStatus(final LedgerTransactions transactions, final Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    HubState state(final Catalogue catalogue, final WorkingDayCalendar calendar) throws LedgerException {
        return transactions.transaction(DOING, connection -> new StateReader(connection, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), calendar).read(catalogue));
    }

    List<DayFigures> days(final LocalDate from, final LocalDate to) throws LedgerException {
        return transactions.transaction(DOING, connection -> DayReader.days(connection, Optional.empty(), from, to));
    }

    List<ListedProblem> problems(final String resourceCode, final Optional<String> problemCode, final String after, final int limit) throws LedgerException {
        return transactions.transaction(DOING, connection -> ListReader.problems(connection, resourceCode, problemCode, after, limit));
    }

    List<ListedRefusal> refusals(final String resourceCode, final String after, final int limit) throws LedgerException {
        return transactions.transaction(DOING, connection -> ListReader.refusals(connection, resourceCode, after, limit));
    }

    List<ListedPart> openParts(final String resourceCode, final int limit) throws LedgerException {
        return transactions.transaction(DOING, connection -> ListReader.parts(connection, resourceCode, limit));
    }

    List<StandingAlert> alerts() throws LedgerException {
        return transactions.transaction("Reading alerts from the ledger", StatusStore::alerts);
    }

    void recordAlerts(final List<StandingAlert> standing) throws LedgerException {
        transactions.transaction("Recording alerts in the ledger", connection -> StatusStore.recordAlerts(connection, standing));
    }
}
