// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.lifecycle.OnDisabled;
import org.apache.nifi.annotation.lifecycle.OnEnabled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.PropertyValue;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.controller.ConfigurationContext;
import org.apache.nifi.controller.VerifiableControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.alert.StandingAlert;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.ledger.ChangeChunk;
import org.healthhub.core.ledger.ChangeResult;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.reconcile.Explanation;
import org.healthhub.core.reconcile.HeldPart;
import org.healthhub.core.reconcile.Inventory;
import org.healthhub.core.reconcile.Vanished;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.ListedPart;
import org.healthhub.core.status.ListedProblem;
import org.healthhub.core.status.ListedRefusal;
import org.healthhub.core.status.ReconciliationState;

import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The ledger in a database. Thread-safe while enabled; each method of the interface is one committed transaction. Messages of exceptions name neither
 * data nor the address of the database.
 */
@Tags({"ledger", "batch", "receipt", "exactly once", "idempotent", "database", "jdbc", "postgresql", "health",
    "归集", "归集台账", "台账", "批次", "回执", "断点续传", "对账", "政务数据平台", "卫生健康"})
@CapabilityDescription("Keeps the durable list (归集台账) of collections, batches, parts, receipts (回执) and refused records in a database. "
        + "The intent to send a part is written before it is sent, so that after a crash the same part is sent again under the same numbers and counted once. "
        + "Holds record keys, counts and codes only: no values of persons.")
@SeeAlso({HttpProvincialPlatform.class, StandardResourceCatalogue.class})
public class DatabaseCollectionLedger extends AbstractControllerService implements CollectionLedger, ReconciliationLedger, StatusLedger, VerifiableControllerService {

    static final PropertyDescriptor CONNECTION_POOL = new PropertyDescriptor.Builder()
            .name("Database Connection Pooling Service")
            .description("Pool of connections to the hub's database. PostgreSQL is tested with every release; the tables are made in the default schema of the database user.")
            .required(true)
            .identifiesControllerService(DBCPService.class)
            .build();

    static final PropertyDescriptor TABLE_CREATION = new PropertyDescriptor.Builder()
            .name("Table Creation")
            .description("What to do about ledger tables that are not there, or are of an older version.")
            .required(true)
            .allowableValues(TableCreation.class)
            .defaultValue(TableCreation.CREATE)
            .build();

    static final PropertyDescriptor RETENTION_PERIOD = new PropertyDescriptor.Builder()
            .name("Retention Period")
            .description("How long a batch is kept after it was closed and its last part judged, and a collection after it ran. Older ones are deleted once a day by one node, "
                    + "with the receipts, refused records and history of the batch. Batches that wait for a judgement stay. Empty: nothing is ever deleted.")
            .required(false)
            .defaultValue("1096 days")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.DAYS, Integer.MAX_VALUE, TimeUnit.DAYS))
            .build();

    static final PropertyDescriptor RETENTION_RULE = new PropertyDescriptor.Builder()
            .name("Retention Rule")
            .description("Whether Retention Period may be shorter than the three years for which records of the provision of data must be kept.")
            .required(true)
            .allowableValues(Retention.class)
            .defaultValue(Retention.LAWFUL)
            .dependsOn(RETENTION_PERIOD)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(CONNECTION_POOL, TABLE_CREATION, RETENTION_PERIOD, RETENTION_RULE,
            CalendarFile.PROPERTY);

    static final Duration VERIFICATION_LIMIT = Duration.ofSeconds(5);

    private final WhileEnabled<LedgerTransactions> enabled = new WhileEnabled<>();
    private volatile LedgerPurge purge;
    private volatile WorkingDayCalendar calendar;

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    protected Collection<ValidationResult> customValidate(final ValidationContext context) {
        final PropertyValue period = context.getProperty(RETENTION_PERIOD);
        final boolean tooShort = period.isSet() && period.asTimePeriod(TimeUnit.DAYS) < Retention.THREE_YEARS.toDays()
                && context.getProperty(RETENTION_RULE).asAllowableValue(Retention.class) == Retention.LAWFUL;
        final List<ValidationResult> faults = new ArrayList<>();
        if (tooShort) {
            faults.add(new ValidationResult.Builder().subject(RETENTION_PERIOD.getName()).valid(false)
                    .explanation("records of the provision of data are kept for three years (%d days); write more, or choose '%s' in %s"
                            .formatted(Retention.THREE_YEARS.toDays(), Retention.SHORTER.getDisplayName(), RETENTION_RULE.getName())).build());
        }
        CalendarFile.fault(context).ifPresent(faults::add);
        return faults;
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) throws LedgerException, IOException {
        calendar = CalendarFile.read(context);
        final Clock clock = Clock.system(LedgerTransactions.ZONE);
        final LedgerTransactions prepared = prepare(context, clock);
        enabled.begin(prepared);
        prepared.transaction("Looking at the settings of the ledger's database", LedgerDurability::fault).ifPresent(words -> getLogger().warn(words));
        final PropertyValue period = context.getProperty(RETENTION_PERIOD);
        if (period.isSet()) {
            purge = LedgerPurge.start(prepared, Duration.ofDays(period.asTimePeriod(TimeUnit.DAYS)), clock, getLogger());
        }
    }

    @OnDisabled
    public void onDisabled() {
        enabled.end();
        final LedgerPurge running = purge;
        purge = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public PartLimits openBatch(final String batchNo, final String resourceCode, final PartLimits limits) throws LedgerException {
        return state().openBatch(batchNo, resourceCode, limits);
    }

    @Override
    public Optional<StoredPart> intend(final BatchPart part) throws LedgerException {
        return state().intend(part);
    }

    @Override
    public void record(final BatchPart part, final SubmissionOutcome outcome) throws LedgerException {
        state().record(part, outcome);
    }

    @Override
    public void inquired(final BatchPart part, final SubmissionOutcome outcome, final Instant next) throws LedgerException {
        state().inquired(part, outcome, next);
    }

    @Override
    public void split(final BatchPart part, final SubmissionOutcome.Refused refusal, final List<BatchPart> halves) throws LedgerException {
        state().split(part, refusal, halves);
    }

    @Override
    public List<LedgerPart> parts(final String batchNo) throws LedgerException {
        return state().parts(batchNo);
    }

    @Override
    public void closeBatch(final String batchNo, final int parts) throws LedgerException {
        state().closeBatch(batchNo, parts);
    }

    @Override
    public void recordCollection(final CollectionEntry entry) throws LedgerException {
        state().recordCollection(entry);
    }

    @Override
    public Optional<ChangeResult> decide(final ChangeChunk chunk) throws LedgerException {
        return state().decide(chunk);
    }

    @Override
    public Set<String> closedProblems(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        return state().closedProblems(resourceCode, recordKeys);
    }

    @Override
    public Inventory source() {
        return state().reconciliation().source();
    }

    @Override
    public Inventory hub() {
        return state().reconciliation().hub();
    }

    @Override
    public Vanished markVanished(final String resourceCode, final int mostPercent) throws LedgerException {
        return state().reconciliation().markVanished(resourceCode, mostPercent);
    }

    @Override
    public List<HeldPart> parts(final String resourceCode, final LocalDate from, final LocalDate to) throws LedgerException {
        return state().reconciliation().parts(resourceCode, from, to);
    }

    @Override
    public Set<HeldPart> known(final Collection<HeldPart> parts) throws LedgerException {
        return state().reconciliation().known(parts);
    }

    @Override
    public List<DayFigures> days(final String resourceCode, final LocalDate from, final LocalDate to) throws LedgerException {
        return state().reconciliation().days(resourceCode, from, to);
    }

    @Override
    public Map<String, Explanation> explain(final String resourceCode, final Collection<String> recordKeys, final Duration settling) throws LedgerException {
        return state().reconciliation().explain(resourceCode, recordKeys, settling);
    }

    @Override
    public Map<String, Long> deletions(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        return state().reconciliation().deletions(resourceCode, recordKeys);
    }

    @Override
    public List<Object[]> rows(final Resource resource, final Collection<String> recordKeys, final List<String> columns) throws LedgerException {
        return state().reconciliation().rows(resource, recordKeys, columns);
    }

    @Override
    public void readAgain(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        state().reconciliation().readAgain(resourceCode, recordKeys);
    }

    @Override
    public void recordReconciliation(final Map<String, ReconciliationState> states) throws LedgerException {
        state().reconciliation().recordReconciliation(states);
    }

    @Override
    public HubState state(final Catalogue catalogue) throws LedgerException {
        return state().status().state(catalogue, calendar);
    }

    @Override
    public List<DayFigures> days(final LocalDate from, final LocalDate to) throws LedgerException {
        return state().status().days(from, to);
    }

    @Override
    public List<ListedProblem> problems(final String resourceCode, final Optional<String> problemCode, final String after, final int limit) throws LedgerException {
        return state().status().problems(resourceCode, problemCode, after, limit);
    }

    @Override
    public List<ListedRefusal> refusals(final String resourceCode, final String after, final int limit) throws LedgerException {
        return state().status().refusals(resourceCode, after, limit);
    }

    @Override
    public List<ListedPart> openParts(final String resourceCode, final int limit) throws LedgerException {
        return state().status().openParts(resourceCode, limit);
    }

    @Override
    public List<StandingAlert> alerts() throws LedgerException {
        return state().status().alerts();
    }

    @Override
    public void recordAlerts(final List<StandingAlert> standing) throws LedgerException {
        state().status().recordAlerts(standing);
    }

    @Override
    public List<ConfigVerificationResult> verify(final ConfigurationContext context, final ComponentLog verificationLogger, final Map<String, String> variables) {
        return new LedgerVerification(VERIFICATION_LIMIT).run(connections(context), context.getProperty(TABLE_CREATION).asAllowableValue(TableCreation.class));
    }

    private LedgerTransactions state() {
        return enabled.get();
    }

    /** Transactions of a ledger that is being enabled, on tables that are there. */
    static LedgerTransactions prepare(final ConfigurationContext context, final Clock clock) throws LedgerException {
        final LedgerTransactions prepared = new LedgerTransactions(connections(context), clock);
        prepared.prepareTables(context.getProperty(TABLE_CREATION).asAllowableValue(TableCreation.class));
        return prepared;
    }

    static LedgerTransactions.Connections connections(final ConfigurationContext context) {
        final DBCPService pool = context.getProperty(CONNECTION_POOL).asControllerService(DBCPService.class);
        return () -> open(pool);
    }

    private static Connection open(final DBCPService pool) throws LedgerException {
        try {
            final Connection connection = pool.getConnection();
            if (connection == null) {
                throw LedgerFault.noConnection();
            }
            return connection;
        } catch (final RuntimeException e) {
            // A pool throws whatever its driver and its proxy throw; the message can quote the address with credentials.
            throw LedgerFault.noConnection();
        }
    }
}
