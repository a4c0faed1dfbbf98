// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.reconcile;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.InventoryException;
import org.healthhub.core.reconcile.PartDifference;
import org.healthhub.core.reconcile.ReconciliationReport;
import org.healthhub.core.reconcile.ResourceBalance;
import org.healthhub.core.status.ReconciliationState;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.services.LedgerException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reconciles one system. Use once; not thread-safe.
 */
public final class ReconciliationRun {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final ReconciliationSettings settings;
    private final ProcessSession session;
    private final Outbox outbox;
    private final LocalDateTime at;
    private final List<ResourceBalance> balances = new ArrayList<>();
    private final List<DayFigures> days = new ArrayList<>();
    private final List<PartDifference> parts = new ArrayList<>();
    private final Map<String, ReconciliationState> states = new HashMap<>();

    /**
     * A run.
     *
     * @param report FlowFile of the report, parent of all others
     * @param at time of the run in the hub's zone
     */
    public ReconciliationRun(final ReconciliationSettings settings, final ProcessSession session, final FlowFile report, final LocalDateTime at) {
        this.settings = settings;
        this.session = session;
        this.outbox = new Outbox(session, report);
        this.at = at;
    }

    /**
     * Compares everything and plans what leaves.
     *
     * @throws LedgerException when the ledger can not be reached: then nothing may leave
     */
    public ReconciliationReport run(final BusinessSystem system) throws RecordFailureException, LedgerException {
        for (final Resource resource : system.resources()) {
            final ResourceBalance balance = new ResourceReconciliation(settings, session, outbox, resource, at.format(TIME)).run();
            final LocalDate from = at.toLocalDate().minusDays(settings.days() - 1L);
            days.addAll(settings.ledger().days(resource.code(), from, at.toLocalDate()));
            final int known = parts.size();
            final ResourceBalance compared = balance.fault().isEmpty() ? compareParts(resource, balance, from) : balance;
            balances.add(compared);
            states.put(resource.code(), ReconciliationState.of(compared, at, parts.size() - known));
        }
        settings.ledger().recordReconciliation(states);
        return new ReconciliationReport(system, at, balances, days, parts);
    }

    private ResourceBalance compareParts(final Resource resource, final ResourceBalance balance, final LocalDate from) throws LedgerException {
        final List<HeldPart> own = settings.ledger().parts(resource.code(), from, at.toLocalDate());
        try {
            // a part sent shortly before midnight may have arrived after it, and the clocks differ
            final List<HeldPart> others = settings.platform().orElseThrow().parts(resource, from.minusDays(1), at.toLocalDate().plusDays(1));
            final Set<HeldPart> known = settings.ledger().known(others);
            parts.addAll(PartDifference.between(own, others, known::contains));
            return balance;
        } catch (final InventoryException e) {
            return balance.failed(e.code());
        }
    }

    /** Sends what was planned. */
    public void send() {
        outbox.send();
    }

    /** Removes what was planned. */
    public void discard() {
        outbox.discard();
    }
}
