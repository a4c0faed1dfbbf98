// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.correction;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.processor.ProcessSession;
import org.healthhub.core.correction.CorrectionCsv;
import org.healthhub.core.correction.CorrectionRow;
import org.healthhub.core.correction.CorrectionWorkbook;
import org.healthhub.core.workbook.WorkbookWriter;
import org.healthhub.nifi.processors.ExportCorrectionFile;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gathers problems and writes them, one pair of files a provider and system. A problem that was found several times stands there once, as it was found last.
 * Not thread-safe.
 */
public final class CorrectionFiles {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    /** Of the first problem's FlowFile: nodes that write into one folder at the same second do not take each other's names. */
    private static final int ID_CHARACTERS = 4;
    private static final int LEDGER_KEYS = 1000;

    private final ProcessSession session;
    private final CollectionLedger ledger;
    private final LocalDateTime now;
    private final Map<Key, OpenProblem> problems = new LinkedHashMap<>();
    private final Map<Key, Integer> times = new LinkedHashMap<>();
    private final Set<FlowFile> parents = new LinkedHashSet<>();
    private int sequence;
    private long written;

    /**
     * Files of one run.
     *
     * @param ledger knows which problems were closed meanwhile; {@code null}: all are written
     * @param now the time of the run in Asia/Shanghai
     */
    public CorrectionFiles(final ProcessSession session, final CollectionLedger ledger, final LocalDateTime now) {
        this.session = session;
        this.ledger = ledger;
        this.now = now;
    }

    private record Key(String provider, String resource, String recordKey) {
    }

    void add(final OpenProblem problem, final FlowFile parent) {
        final Key key = new Key(problem.provider(), problem.resource(), problem.key());
        times.merge(key, 1, Integer::sum);
        // What was found last stands last.
        problems.remove(key);
        problems.put(key, problem);
        parents.add(parent);
    }

    /** Problems that wait to be written. */
    public int size() {
        return problems.size();
    }

    /** Rows written since this was asked last. */
    public long takeWritten() {
        final long taken = written;
        written = 0;
        return taken;
    }

    /** Writes what was gathered and begins anew. */
    public void write() throws LedgerException {
        dropClosed();
        final Map<String, List<CorrectionRow>> files = new TreeMap<>();
        problems.forEach((key, problem) -> files.computeIfAbsent(problem.provider() + "-" + problem.system(), absent -> new ArrayList<>())
                .addAll(problem.found(times.get(key)).faults()));
        for (final Map.Entry<String, List<CorrectionRow>> file : files.entrySet()) {
            sequence++;
            final String name = "%s-%s-%s-%02d".formatted(file.getKey(), now.format(DAY_AND_TIME), id(), sequence);
            final String provider = file.getKey().substring(0, file.getKey().lastIndexOf('-'));
            deliver(name + ".csv", CorrectionCsv.MEDIA_TYPE, provider, file.getValue(), out -> CorrectionCsv.write(file.getValue(), out));
            deliver(name + ".xlsx", WorkbookWriter.MEDIA_TYPE, provider, file.getValue(), out -> CorrectionWorkbook.write("更正清单", file.getValue(), out));
            written += file.getValue().size();
        }
        problems.clear();
        times.clear();
        parents.clear();
    }

    private void dropClosed() throws LedgerException {
        if (ledger == null) {
            return;
        }
        final Map<String, List<String>> keys = problems.keySet().stream().collect(Collectors.groupingBy(Key::resource, TreeMap::new,
                Collectors.mapping(Key::recordKey, Collectors.toList())));
        for (final Map.Entry<String, List<String>> resource : keys.entrySet()) {
            final List<String> all = resource.getValue();
            for (int first = 0; first < all.size(); first += LEDGER_KEYS) {
                final Collection<String> closed = ledger.closedProblems(resource.getKey(), all.subList(first, Math.min(all.size(), first + LEDGER_KEYS)));
                problems.keySet().removeIf(key -> key.resource().equals(resource.getKey()) && closed.contains(key.recordKey()));
            }
        }
    }

    private String id() {
        return parents.iterator().next().getAttribute(CoreAttributes.UUID.key()).substring(0, ID_CHARACTERS);
    }

    private void deliver(final String name, final String mediaType, final String provider, final List<CorrectionRow> rows, final Content content) {
        FlowFile file = session.create(parents);
        file = session.write(file, out -> content.write(out));
        // What the parents have in common speaks of one record, not of the file.
        file = session.removeAllAttributes(file, Set.of(HealthHubAttributes.RECORD_KEY, HealthHubAttributes.PROBLEM_CODES, HealthHubAttributes.RESOURCE, "avro.schema"));
        file = session.putAllAttributes(file, Map.of(
                HealthHubAttributes.FILENAME, name,
                HealthHubAttributes.MIME_TYPE, mediaType,
                HealthHubAttributes.PROVIDER_USCC, provider,
                HealthHubAttributes.RECORD_COUNT, Integer.toString(rows.size())));
        session.transfer(file, ExportCorrectionFile.SUCCESS);
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
