// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.services.LedgerException;

import java.time.Duration;
import java.util.Optional;

/**
 * Pushes one batch: cuts it into parts and settles one after the other. One part is held in memory at a time. Not thread-safe: one per FlowFile.
 */
final class BatchPush {

    private final ExchangeSettings settings;
    private final PartListener listener;
    private final BatchJudgement judgement;
    private final SplitAllowance allowance;
    private PartSettlement settlement;

    /**
     * A push.
     *
     * @param listener hears of every answered part
     */
    BatchPush(final ExchangeSettings settings, final PartListener listener) {
        this.settings = settings;
        this.listener = listener;
        judgement = new BatchJudgement(settings.singleRejectedLimit());
        allowance = new SplitAllowance(settings.splitRequestLimit());
    }

    /**
     * Pushes all records of a source, or until a part can not be delivered.
     *
     * @param limits bounds for a batch that is new
     * @throws RecordFailureException when the batch can not be pushed without a person's help
     * @throws LedgerException when the ledger can not be reached; what was not written before was not sent
     */
    PushResult push(final RecordSource source, final Resource resource, final String batchNo, final PartLimits limits) throws RecordFailureException, LedgerException {
        final SentColumns columns = SentColumns.of(resource, source.schema());
        Record record = source.next();
        if (record == null) {
            return complete(Duration.ZERO, 0);
        }

        final PartAssembly assembly = new PartAssembly(batchNo, resource.code(), columns, settings.catalogue().digests());
        settlement = new PartSettlement(settings.ledger(), settings.platform(), assembly, listener, judgement, allowance, PartSettlement.Question.none());
        final PartBuilder builder = new PartBuilder(assembly, settings.ledger().openBatch(batchNo, resource.code(), limits));
        while (record != null) {
            final Object[] row = columns.row(record, batchNo, source.count());
            if (builder.isFullFor(row)) {
                final Optional<PushResult> interrupted = settle(builder.complete(false), source.count());
                if (interrupted.isPresent()) {
                    return interrupted.get();
                }
            }
            builder.add(row);
            record = source.next();
        }
        final Optional<PushResult> interrupted = settle(builder.complete(true), source.count());
        if (interrupted.isPresent()) {
            return interrupted.get();
        }
        settings.ledger().closeBatch(batchNo, judgement.parts());
        return complete(settlement.sending(), settlement.splitRequests());
    }

    private PushResult complete(final Duration duration, final int splitRequests) {
        return new PushResult.Complete(judgement, duration, new PushResult.Splits(allowance.parts(), allowance.requests(), splitRequests));
    }

    private Optional<PushResult> settle(final BatchPart part, final long records) throws RecordFailureException {
        final Optional<Stop> stop = settlement.settle(part);
        if (stop.isEmpty()) {
            return Optional.empty();
        }
        return switch (stop.get()) {
            case Stop.Later later -> Optional.of(new PushResult.Interrupted(later.code(), later.after()));
            case Stop.Failed failed -> throw failed.failure() == FailureCode.PLATFORM_FAILED
                    ? new PlatformFailureException(failed.code(), records, failed.message())
                    : new RecordFailureException(failed.failure(), records, failed.message());
        };
    }
}
