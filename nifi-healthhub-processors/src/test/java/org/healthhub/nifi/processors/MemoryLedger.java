// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.controller.AbstractControllerService;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.ChangeJudge;
import org.healthhub.core.ledger.ChangeResult;
import org.healthhub.core.ledger.KnownRecord;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A ledger in memory that can be out of reach.
 */
final class MemoryLedger extends AbstractControllerService implements CollectionLedger {

    final List<CollectionEntry> collections = new ArrayList<>();
    final Set<String> closedProblems = new HashSet<>();
    final List<String> closed = new ArrayList<>();
    private final Map<String, PartLimits> batches = new HashMap<>();
    private final Map<String, StoredPart> parts = new HashMap<>();
    private final Map<String, ChangeChunk> chunks = new HashMap<>();
    private final Map<String, ChangeResult> decided = new HashMap<>();
    private final Map<String, KnownRecord> records = new HashMap<>();
    private boolean down;

    synchronized void setDown(final boolean isDown) {
        down = isDown;
    }

    private void connect() throws LedgerException {
        if (down) {
            throw new LedgerException("down", null);
        }
    }

    @Override
    public synchronized PartLimits openBatch(final String batchNo, final String resourceCode, final PartLimits limits) throws LedgerException {
        connect();
        return batches.computeIfAbsent(batchNo, absent -> limits);
    }

    @Override
    public synchronized Optional<StoredPart> intend(final BatchPart part) throws LedgerException {
        connect();
        return Optional.ofNullable(parts.putIfAbsent(key(part), new StoredPart(PartState.INTENDED, part.contentDigest(), null, List.of(), 1)));
    }

    @Override
    public synchronized void record(final BatchPart part, final SubmissionOutcome outcome) throws LedgerException {
        connect();
        final String digest = part.contentDigest();
        switch (outcome) {
            case SubmissionOutcome.Answered answer -> parts.put(key(part), new StoredPart(PartState.ANSWERED, digest, answer.receipt(), answer.rejectedRows(), 1));
            case SubmissionOutcome.Refused refusal -> parts.put(key(part), new StoredPart(PartState.REFUSED, digest, refusal.receipt(), List.of(), 1));
            case SubmissionOutcome.Pending pending -> parts.put(key(part), new StoredPart(PartState.PENDING, digest, pending.receipt(), List.of(), 1));
            case SubmissionOutcome.Failed failed -> parts.put(key(part), new StoredPart(PartState.FAILED, digest, null, List.of(), 1));
            case SubmissionOutcome.Retry retry -> {
                return;
            }
            case SubmissionOutcome.Unknown unknown -> throw new IllegalStateException("No answer to a submission");
        }
    }

    @Override
    public void inquired(final BatchPart part, final SubmissionOutcome outcome, final Instant next) {
        throw new UnsupportedOperationException("Use a real ledger");
    }

    @Override
    public synchronized void split(final BatchPart part, final SubmissionOutcome.Refused refusal, final List<BatchPart> halves) throws LedgerException {
        connect();
        parts.put(key(part), new StoredPart(PartState.SPLIT, part.contentDigest(), refusal.receipt(), List.of(), 1));
        halves.forEach(half -> parts.put(key(half), new StoredPart(PartState.INTENDED, half.contentDigest(), null, List.of(), 0)));
    }

    @Override
    public List<LedgerPart> parts(final String batchNo) {
        throw new UnsupportedOperationException("Use a real ledger");
    }

    @Override
    public synchronized void closeBatch(final String batchNo, final int count) throws LedgerException {
        connect();
        closed.add(batchNo + ":" + count);
    }

    @Override
    public synchronized void recordCollection(final CollectionEntry entry) throws LedgerException {
        connect();
        collections.add(entry);
    }

    @Override
    public synchronized Optional<ChangeResult> decide(final ChangeChunk chunk) throws LedgerException {
        connect();
        final String id = chunk.runId() + "/" + chunk.chunkNo();
        final ChangeChunk earlier = chunks.get(id);
        if (earlier != null && earlier.contentDigest().equals(chunk.contentDigest())) {
            return Optional.of(decided.get(id));
        }
        if (earlier != null && !chunk.pushAgain()) {
            return Optional.empty();
        }
        final ChangeJudge judge = new ChangeJudge(chunk, records);
        final ChangeResult result = new ChangeResult(judge.decide(chunk.records()), 0);
        records.putAll(judge.inserted());
        records.putAll(judge.updated());
        chunks.put(id, chunk);
        decided.put(id, result);
        return Optional.of(result);
    }

    @Override
    public synchronized Set<String> closedProblems(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        connect();
        return recordKeys.stream().filter(closedProblems::contains).collect(Collectors.toSet());
    }

    private static String key(final BatchPart part) {
        return part.batchNo() + "/" + part.partNo();
    }
}
