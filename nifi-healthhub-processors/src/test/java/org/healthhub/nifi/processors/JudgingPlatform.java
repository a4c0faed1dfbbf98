// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.controller.AbstractControllerService;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.PlatformStage;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.services.ProvincialPlatform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A platform that keeps the reference contract in memory: numbers are idempotent, lower versions are ignored, one bad record refuses its part or itself,
 * judgements come at once or when the test wants them.
 */
final class JudgingPlatform extends AbstractControllerService implements ProvincialPlatform {

    /** Highest version by record key. */
    final Map<String, Long> stored = new TreeMap<>();
    /** How often a record was taken into the store by different parts. */
    final Map<String, Integer> accepted = new HashMap<>();
    final Set<String> bad = new HashSet<>();
    final List<BatchPart> sent = new ArrayList<>();
    final List<PartReference> asked = new ArrayList<>();
    private final Map<String, BatchPart> waiting = new HashMap<>();
    private final Map<String, SubmissionOutcome> judged = new HashMap<>();
    private boolean wholeParts;
    private boolean later;
    private Optional<SubmissionOutcome> nextReceipt = Optional.empty();

    synchronized void refuseWholeParts() {
        wholeParts = true;
    }

    synchronized void judgeLater() {
        later = true;
    }

    /** Judges every part that waits. */
    synchronized void judgeAll() {
        List.copyOf(waiting.keySet()).forEach(this::judge);
    }

    synchronized void judge(final int partNo) {
        List.copyOf(waiting.keySet()).stream().filter(key -> key.endsWith("/" + partNo)).forEach(this::judge);
    }

    synchronized void forgetAll() {
        waiting.clear();
        judged.clear();
    }

    synchronized void answerNext(final SubmissionOutcome outcome) {
        nextReceipt = Optional.of(outcome);
    }

    private void judge(final String key) {
        judged.put(key, judgement(waiting.remove(key)));
    }

    @Override
    public synchronized SubmissionOutcome submit(final BatchPart part) {
        sent.add(part);
        final String key = part.batchNo() + "/" + part.partNo();
        if (judged.containsKey(key)) {
            return judged.get(key);
        }
        if (later) {
            waiting.put(key, part);
            return new SubmissionOutcome.Pending("PLATFORM_200", receipt(part, 0), PlatformStage.RECEIVED);
        }
        judged.put(key, judgement(part));
        return judged.get(key);
    }

    @Override
    public synchronized SubmissionOutcome receipt(final PartReference part) {
        asked.add(part);
        if (nextReceipt.isPresent()) {
            final SubmissionOutcome outcome = nextReceipt.get();
            nextReceipt = Optional.empty();
            return outcome;
        }
        final String key = part.batchNo() + "/" + part.partNo();
        if (waiting.containsKey(key)) {
            return new SubmissionOutcome.Pending("PLATFORM_200", receipt(waiting.get(key), 0), PlatformStage.CHECKING);
        }
        return judged.getOrDefault(key, new SubmissionOutcome.Unknown("RECEIPT_404"));
    }

    private SubmissionOutcome judgement(final BatchPart part) {
        final List<RejectedRow> rows = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            if (bad.contains(part.recordKeys().get(i))) {
                rows.add(new RejectedRow(i + 1, part.recordKeys().get(i), "row-type", "name", "不符"));
            }
        }
        if (wholeParts && !rows.isEmpty()) {
            return new SubmissionOutcome.Refused("CATALOG_002", receipt(part, part.size()));
        }
        final int version = part.columns().indexOf("data_version");
        for (int i = 0; i < part.size(); i++) {
            final String key = part.recordKeys().get(i);
            if (!bad.contains(key)) {
                stored.merge(key, (Long) part.rows().get(i)[version], Math::max);
                accepted.merge(key, 1, Integer::sum);
            }
        }
        return new SubmissionOutcome.Answered("PLATFORM_200", receipt(part, rows.size()), rows);
    }

    private static Receipt receipt(final BatchPart part, final int rejected) {
        return new Receipt("R-" + part.partNo(), "200", part.size(), part.size() - rejected, rejected, "{}");
    }

    @Override
    public String transitUri() {
        return "https://platform.example/sysapi/collect/parts";
    }
}
