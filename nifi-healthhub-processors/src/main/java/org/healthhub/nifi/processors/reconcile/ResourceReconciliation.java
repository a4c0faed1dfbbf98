// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.reconcile;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ledger.Operation;
import org.healthhub.core.reconcile.Difference;
import org.healthhub.core.reconcile.DifferenceCounts;
import org.healthhub.core.reconcile.Explanation;
import org.healthhub.core.reconcile.Inventory;
import org.healthhub.core.reconcile.InventoryComparison;
import org.healthhub.core.reconcile.InventoryException;
import org.healthhub.core.reconcile.ResourceBalance;
import org.healthhub.core.reconcile.Vanished;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.canonical.CanonicalRecordSchema;
import org.healthhub.nifi.processors.record.ArrayRecord;
import org.healthhub.nifi.processors.record.CanonicalValues;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;
import org.healthhub.nifi.services.LedgerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reconciles one resource: source with hub, hub with platform. Differences are handled in blocks, so that any number of them takes the memory of one block.
 * Use once; not thread-safe.
 */
final class ResourceReconciliation {

    private static final int BLOCK = 500;
    private static final String READ_AGAIN = "READ_AGAIN";
    private static final String DELETE = "DELETE";
    private static final String PUSH_AGAIN = "PUSH_AGAIN";

    private final ReconciliationSettings settings;
    private final ProcessSession session;
    private final Outbox outbox;
    private final Resource resource;
    private final DifferenceRecord record;
    private final List<Field> columns;
    private final List<String> names;
    private final DifferenceCounts sourceToHub = new DifferenceCounts();
    private final DifferenceCounts hubToPlatform = new DifferenceCounts();
    private RecordOutput differences;
    private RecordOutput missing;
    private RecordOutput deleted;
    private long refused;
    private long waiting;
    private long pushedAgain;

    ResourceReconciliation(final ReconciliationSettings settings, final ProcessSession session, final Outbox outbox, final Resource resource, final String foundAt) {
        this.settings = settings;
        this.session = session;
        this.outbox = outbox;
        this.resource = resource;
        this.record = new DifferenceRecord(resource, foundAt);
        this.columns = CanonicalSchema.of(resource).columns();
        this.names = columns.stream().map(Field::name).toList();
    }

    /**
     * Compares and writes what differs.
     *
     * @return counts, with the fault when a side could not be asked
     */
    ResourceBalance run() throws RecordFailureException, LedgerException {
        long source = 0;
        long hub = 0;
        long atPlatform = 0;
        final Vanished vanished = settings.vanishedPercent() == 0 ? new Vanished(Vanished.State.NO_READING, 0)
                : settings.ledger().markVanished(resource.code(), settings.vanishedPercent());
        String fault = vanished.state() == Vanished.State.TOO_MANY ? "VANISHED_TOO_MANY" : "";
        try {
            final Block between = new Block(this::sourceAndHub);
            final InventoryComparison.Totals first = compare(settings.ledger().source(), settings.ledger().hub(), between);
            source = first.giving();
            hub = first.receiving();
            if (settings.platform().isPresent()) {
                final Block push = new Block(this::hubAndPlatform);
                atPlatform = compare(settings.ledger().hub(), settings.platform().get(), push).receiving();
            } else {
                fault = "平台的接入方式不提供对账";
            }
        } catch (final InventoryException e) {
            fault = e.code();
        }
        deliver(differences, settings.toDifference());
        deliver(missing, settings.toMissing());
        deliver(deleted, settings.toDeleted());
        return new ResourceBalance(resource, source, hub, atPlatform, sourceToHub, hubToPlatform, refused, waiting, pushedAgain, vanished.count(), fault);
    }

    private InventoryComparison.Totals compare(final Inventory giving, final Inventory receiving, final Block block)
            throws InventoryException, RecordFailureException, LedgerException {
        try {
            final InventoryComparison.Totals totals = InventoryComparison.compare(resource, giving, receiving, block::add);
            block.flush();
            return totals;
        } catch (final BlockException e) {
            throw e.rethrow();
        }
    }

    /** What was read from the source and is not in the hub as it was read. */
    private void sourceAndHub(final List<Difference> block) throws RecordFailureException, LedgerException {
        final List<String> keys = block.stream().map(Difference::recordKey).toList();
        final Map<String, Explanation> explained = settings.ledger().explain(resource.code(), keys, settings.settling());
        final Map<String, Long> deletions = settings.ledger().deletions(resource.code(), keys);
        final List<String> lost = new ArrayList<>();
        final List<String> gone = new ArrayList<>();
        for (final Difference difference : block) {
            final String key = difference.recordKey();
            if (explained.get(key) == Explanation.UNDER_WAY && !deletions.containsKey(key)) {
                continue;
            }
            sourceToHub.add(difference.kind());
            if (deletions.containsKey(key)) {
                gone.add(key);
                write(DifferenceRecord.Sides.SOURCE_HUB, difference, "", DELETE);
            } else if (difference.kind() == Difference.Kind.EXTRA) {
                write(DifferenceRecord.Sides.SOURCE_HUB, difference, "", "");
            } else {
                lost.add(key);
                write(DifferenceRecord.Sides.SOURCE_HUB, difference, "", READ_AGAIN);
            }
        }
        settings.ledger().readAgain(resource.code(), lost);
        if (!gone.isEmpty()) {
            deleted = rows(deleted, gone, deletions);
        }
    }

    /** What the hub holds and the platform lacks or holds otherwise. */
    private void hubAndPlatform(final List<Difference> block) throws RecordFailureException, LedgerException {
        final List<String> keys = block.stream().map(Difference::recordKey).toList();
        final Map<String, Explanation> explained = settings.ledger().explain(resource.code(), keys, settings.settling());
        final List<String> again = new ArrayList<>();
        for (final Difference difference : block) {
            hubToPlatform.add(difference.kind());
            final Explanation explanation = difference.kind() == Difference.Kind.EXTRA ? null : explained.get(difference.recordKey());
            String action = "";
            if (explanation == Explanation.REFUSED) {
                refused++;
            } else if (explanation == Explanation.UNDER_WAY) {
                waiting++;
            } else if (difference.kind() != Difference.Kind.EXTRA && settings.pushAgain() && pushedAgain < settings.limit()) {
                again.add(difference.recordKey());
                pushedAgain++;
                action = PUSH_AGAIN;
            }
            write(DifferenceRecord.Sides.HUB_PLATFORM, difference, explanation == null ? "" : explanation.name(), action);
        }
        if (!again.isEmpty()) {
            missing = rows(missing, again, Map.of());
        }
    }

    private void write(final DifferenceRecord.Sides sides, final Difference difference, final String explanation, final String action) throws RecordFailureException {
        if (differences == null) {
            differences = outbox.begin(settings.writer(), DifferenceRecord.SCHEMA);
        }
        differences.write(record.show(sides, difference, explanation, action));
    }

    private RecordOutput rows(final RecordOutput begun, final List<String> keys, final Map<String, Long> deletions) throws RecordFailureException, LedgerException {
        final RecordSchema schema = CanonicalRecordSchema.of(CanonicalSchema.of(resource));
        final RecordOutput output = begun == null ? outbox.begin(settings.writer(), schema) : begun;
        final ArrayRecord row = new ArrayRecord(schema);
        for (final Object[] values : settings.ledger().rows(resource, keys, names)) {
            final Object[] canonical = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                canonical[i] = value(values[i], columns.get(i));
            }
            // the push gives the number of the new batch
            canonical[names.indexOf(CommonColumns.EXCH_BATCH_NO)] = null;
            final Long version = deletions.get((String) canonical[names.indexOf(CommonColumns.DATA_UUID)]);
            if (version != null) {
                canonical[names.indexOf(CommonColumns.OP_TYPE)] = Operation.D.name();
                canonical[names.indexOf(CommonColumns.IS_DELETED)] = "1";
                canonical[names.indexOf(CommonColumns.DATA_VERSION)] = version;
            }
            output.write(row.show(canonical));
        }
        return output;
    }

    private static Object value(final Object value, final Field field) throws RecordFailureException {
        try {
            return CanonicalValues.of(value, field);
        } catch (final ArithmeticException | NumberFormatException e) {
            throw new RecordFailureException(FailureCode.NOT_CANONICAL, 0, "Column %s of the hub's table does not hold its canonical type".formatted(field.name()));
        }
    }

    private void deliver(final RecordOutput output, final Relationship relationship) throws RecordFailureException {
        if (output == null) {
            return;
        }
        FlowFile child = outbox.finish(output);
        child = session.putAllAttributes(child, Map.of(
                HealthHubAttributes.RESOURCE, resource.code(),
                HealthHubAttributes.TABLE, resource.table(),
                HealthHubAttributes.FILENAME, "%s-%s.%s".formatted(resource.code(), relationship.getName(), output.count())));
        outbox.deliverTraced(child, relationship, "%d records".formatted(output.count()));
    }

    @FunctionalInterface
    private interface BlockHandler {
        void handle(List<Difference> block) throws RecordFailureException, LedgerException;
    }

    /** Gathers differences to blocks. */
    private static final class Block {
        private final BlockHandler handler;
        private final List<Difference> pending = new ArrayList<>(BLOCK);

        private Block(final BlockHandler handler) {
            this.handler = handler;
        }

        private void add(final Difference difference) throws BlockException {
            pending.add(difference);
            if (pending.size() == BLOCK) {
                flush();
            }
        }

        private void flush() throws BlockException {
            if (pending.isEmpty()) {
                return;
            }
            try {
                handler.handle(List.copyOf(pending));
                pending.clear();
            } catch (final RecordFailureException | LedgerException e) {
                throw new BlockException(e);
            }
        }
    }

    /** Carries what went wrong in a block through the comparison. */
    private static final class BlockException extends Exception {
        private static final long serialVersionUID = 1L;

        private BlockException(final Exception cause) {
            super(cause);
        }

        private LedgerException rethrow() throws RecordFailureException, LedgerException {
            if (getCause() instanceof final RecordFailureException failure) {
                throw failure;
            }
            throw (LedgerException) getCause();
        }
    }
}
