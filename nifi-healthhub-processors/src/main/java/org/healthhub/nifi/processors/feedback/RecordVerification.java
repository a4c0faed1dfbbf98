// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.feedback;

import org.apache.nifi.dbcp.DBCPService;
import org.healthhub.core.canonical.CanonicalTexts;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.feedback.Conclusion;
import org.healthhub.core.feedback.Evidence;
import org.healthhub.core.feedback.Evidence.Agreement;
import org.healthhub.core.feedback.Evidence.HubSide;
import org.healthhub.core.feedback.Evidence.PlatformSide;
import org.healthhub.core.feedback.Evidence.SourceSide;
import org.healthhub.core.feedback.FeedbackJudge;
import org.healthhub.core.feedback.Finding;
import org.healthhub.core.feedback.KnownState;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.core.feedback.ReportedValues;
import org.healthhub.core.feedback.Verdict;
import org.healthhub.core.masking.Masking;
import org.healthhub.core.problem.Problem;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;
import org.healthhub.core.problem.Stage;
import org.healthhub.core.reconcile.BucketDigests;
import org.healthhub.core.reconcile.HeldRecord;
import org.healthhub.core.reconcile.InventoryException;
import org.healthhub.core.reconcile.PlatformInventory;
import org.healthhub.nifi.processors.canonical.ReportedProblem;
import org.healthhub.nifi.services.FeedbackLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ReconciliationLedger;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies the records of a report: reads source, hub and platform again, runs the rules, and draws the conclusion. What it compares stays in memory; what leaves
 * is evidence without values and, for the provider, a correction task with masked ones. Thread-safe.
 */
public final class RecordVerification {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Settings settings;
    private final SourceLookup source;
    private final HubLookup hub;

    /**
     * Where things are read from.
     *
     * @param pool connections to the source database, {@code null} when it is not docked
     * @param scanLimit rows of a source table that are read at most for one record
     * @param platform what the platform keeps; empty when it is not asked
     * @param providerUscc credit code of the provider, may be {@code null}
     */
    public record Settings(Catalogue catalogue, KeyedDigests digests, FeedbackLedger feedback, ReconciliationLedger ledger, DBCPService pool, SourceTables tables,
            int scanLimit, Optional<PlatformInventory> platform, String providerUscc) {
    }

    /**
     * What became of a report.
     *
     * @param verdicts one a record
     * @param tasks what its provider has to correct
     * @param readAgain keys of records that the hub has to read from the source again
     */
    public record Outcome(List<Verdict> verdicts, List<ReportedProblem> tasks, List<String> readAgain) {
    }

    /** A verification. */
    public RecordVerification(final Settings settings) {
        this.settings = settings;
        final CanonicalizerFactory canonicalizers = new CanonicalizerFactory(settings.catalogue(), settings.digests());
        this.source = settings.pool() == null ? null : new SourceLookup(settings.pool(), canonicalizers, settings.scanLimit());
        this.hub = new HubLookup(settings.ledger(), canonicalizers);
    }

    /**
     * Verifies all records of a report.
     *
     * @param now present time in Asia/Shanghai
     * @throws LedgerException when ledger or hub can not be read
     * @throws SQLException when the source can not be read; its message can quote data and must not be shown
     */
    public Outcome verify(final ReportView report, final LocalDateTime now) throws LedgerException, SQLException {
        final Resource resource = settings.catalogue().resource(report.resourceCode())
                .orElseThrow(() -> new LedgerException("The catalogue has no resource %s, which report %s names".formatted(report.resourceCode(), report.number()), null));
        final Map<Integer, ReportedValues> values = settings.feedback().values(report.number());
        final CollectionContext context = new CollectionContext(now.toLocalDate(), now.format(TIME), null, null, null);
        final Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (final ReportView.RecordView record : report.records()) {
            verify(report, resource, record, values.getOrDefault(record.recordNo(), ReportedValues.NONE), context, outcome);
        }
        return outcome;
    }

    private void verify(final ReportView report, final Resource resource, final ReportView.RecordView record, final ReportedValues values, final CollectionContext context,
            final Outcome outcome) throws LedgerException, SQLException {
        final CanonicalRow atHub = hub.find(resource, record.recordKey(), context);
        final Optional<String> table = settings.tables().table(resource.code());
        final SourceLookup.Found atSource = source == null || table.isEmpty() ? new SourceLookup.Found(SourceSide.NOT_DOCKED, null)
                : source.find(table.get(), resource, record.recordKey(), atHub, context);
        final KnownState known = settings.feedback().known(resource.code(), record.recordKey());
        final Optional<Field> field = resource.field(record.field());
        final CanonicalRow shown = atSource.row() == null ? atHub : atSource.row();
        final Evidence evidence = new Evidence(
                atSource.side(),
                atSource.row() == null ? null : atSource.row().digest(resource),
                atSource.row() == null ? List.of() : atSource.row().errors(),
                hubSide(resource, atHub, known),
                atHub == null ? null : atHub.digest(resource),
                known.version(),
                atHub == null ? List.of() : atHub.errors(),
                known.platform(),
                known.platform() == PlatformSide.ACCEPTED ? platformDigest(resource, record.recordKey()) : null,
                known.version() > record.reportedVersion() || known.changedAt() != null && report.seenAt().filter(known.changedAt()::isAfter).isPresent(),
                field.map(of -> atSource.row() == null ? Agreement.UNKNOWN : values.observedIs(of, atSource.row().value(resource, of.name()))).orElse(Agreement.UNKNOWN),
                field.map(of -> atHub == null ? Agreement.UNKNOWN : values.observedIs(of, atHub.value(resource, of.name()))).orElse(Agreement.UNKNOWN),
                field.map(of -> atSource.row() == null ? Agreement.UNKNOWN : values.expectedIs(of, atSource.row().value(resource, of.name()))).orElse(Agreement.UNKNOWN),
                field.map(of -> atHub == null ? Agreement.UNKNOWN : values.expectedIs(of, atHub.value(resource, of.name()))).orElse(Agreement.UNKNOWN),
                field.map(of -> masked(resource, of, shown)).orElse(""));
        final Finding finding = FeedbackJudge.judge(evidence);
        outcome.verdicts().add(new Verdict(record.recordNo(), finding, evidence));
        if (finding.conclusion() == Conclusion.CONFIRMED && shown != null) {
            outcome.tasks().add(task(report, resource, record, shown, finding, context));
        }
        if (finding == Finding.HUB_DIFFERS || finding == Finding.NOT_IN_HUB) {
            outcome.readAgain().add(record.recordKey());
        }
    }

    private static HubSide hubSide(final Resource resource, final CanonicalRow atHub, final KnownState known) {
        if (atHub == null) {
            return HubSide.NOT_FOUND;
        }
        return known.deleted() || HubLookup.isDeleted(resource, atHub) ? HubSide.DELETED : HubSide.FOUND;
    }

    private static String masked(final Resource resource, final Field field, final CanonicalRow row) {
        final Object value = row == null ? null : row.value(resource, field.name());
        return value == null ? "" : Masking.mask(field, CanonicalTexts.of(value));
    }

    /** A platform that can not be asked says nothing. */
    private String platformDigest(final Resource resource, final String recordKey) {
        if (settings.platform().isEmpty()) {
            return null;
        }
        try {
            return settings.platform().get().records(resource, BucketDigests.prefix(recordKey)).stream().filter(held -> held.recordKey().equals(recordKey) && !held.deleted())
                    .map(HeldRecord::rowDigest).findFirst().orElse(null);
        } catch (final InventoryException e) {
            return null;
        }
    }

    private ReportedProblem task(final ReportView report, final Resource resource, final ReportView.RecordView record, final CanonicalRow row,
            final Finding finding, final CollectionContext context) {
        final List<Problem> problems = new ArrayList<>(row.problems().stream().filter(Problem::isError).toList());
        problems.add(new Problem(ProblemCode.REPORTED_WRONG, record.field(), Severity.SUSPECT, Stage.FEEDBACK,
                "反馈单 %s（%s）：%s".formatted(report.number(), report.type().label(), finding.words())));
        final Map<String, String> observed = new LinkedHashMap<>();
        final Map<String, String> columns = new LinkedHashMap<>();
        problems.stream().flatMap(problem -> resource.field(problem.field()).stream()).distinct().forEach(of -> {
            observed.put(of.name(), masked(resource, of, row));
            columns.put(of.name(), row.columns().getOrDefault(of.name(), ""));
        });
        final Map<String, String> keys = new LinkedHashMap<>();
        resource.businessKey().forEach(key -> keys.put(key, row.columns().getOrDefault(key, key)));
        return new ReportedProblem(resource, record.recordKey(), problems, observed, columns, keys, row.keyValues(), context.collectTime(), report.number(),
                settings.providerUscc());
    }
}
