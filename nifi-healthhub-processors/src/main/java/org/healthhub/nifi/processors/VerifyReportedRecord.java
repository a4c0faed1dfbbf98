// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.PrimaryNodeOnly;
import org.apache.nifi.annotation.behavior.TriggerSerially;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.configuration.DefaultSchedule;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.scheduling.SchedulingStrategy;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.feedback.EvidenceJson;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.core.feedback.Verdict;
import org.healthhub.nifi.processors.canonical.ReportedProblem;
import org.healthhub.nifi.processors.feedback.RecordVerification;
import org.healthhub.nifi.processors.feedback.SourceTables;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;
import org.healthhub.nifi.processors.record.Systems;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.FeedbackLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.healthhub.nifi.services.ReconciliationLedger;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

@InputRequirement(InputRequirement.Requirement.INPUT_FORBIDDEN)
@PrimaryNodeOnly
@TriggerSerially
@DefaultSchedule(strategy = SchedulingStrategy.TIMER_DRIVEN, period = "1 min")
@Tags({"health", "feedback", "problem report", "verification", "data quality", "dispute",
    "数据问题反馈", "校核", "平台核查", "核查", "供需对接", "数据质量", "更正", "提供方", "卫生健康"})
@CapabilityDescription("""
        Verifies what problem reports say of the records of one business system (平台核查): reads each record again from the hub's table and, where the source \
        database is docked, from the source, runs every rule of the catalogue over both, compares source, hub and what the platform accepted, and concludes: \
        confirmed at the source, already corrected, transport fault, or not reproducible. Confirmed ones leave as correction tasks for their provider, in the \
        form of problem records. The evidence holds digests, codes and masked values only.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.FEEDBACK_NO, description = "Number of the report"),
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource"),
    @WritesAttribute(attribute = HealthHubAttributes.PROBLEM_CODES, description = "On correction: distinct codes, comma separated"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "On correction: number of records"),
    @WritesAttribute(attribute = HealthHubAttributes.FILENAME, description = "Number of the report; nothing of a person"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of the content")
})
@UseCase(
        description = "Verify problem reports against the source, and give the provider a list of what to correct",
        keywords = {"平台核查", "更正任务"},
        configuration = """
                "Feedback Ledger", "Collection Ledger", "Resource Catalogue" = the services of the hub
                "System Code" = the code of the system, such as S20
                "Source Database Connection Pool" = the pool of table docking; "Source Tables" = a line such as S20R01=schema.table for each resource
                Connect "correction" to ExportCorrectionFile, whose Collection Ledger stays empty, and that to PutFile.
                """)
@UseCase(
        description = "Verify problem reports of a system that is docked by interface or file",
        keywords = {"接口对接", "文件对接"},
        configuration = "Leave \"Source Database Connection Pool\" empty: hub and platform are compared, and what the hub can not refute goes to the provider.")
@SeeAlso({AcceptProblemReport.class, FollowProblemReport.class, ExportCorrectionFile.class})
public class VerifyReportedRecord extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor FEEDBACK_LEDGER = new PropertyDescriptor.Builder()
            .name("Feedback Ledger")
            .description("Holds the reports")
            .identifiesControllerService(FeedbackLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor COLLECTION_LEDGER = new PropertyDescriptor.Builder()
            .name("Collection Ledger")
            .description("The ledger, in the database that also holds the canonical tables")
            .identifiesControllerService(ReconciliationLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Fields and rules of the data resources, and the hub's keyed digests")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor PROVINCIAL_PLATFORM = new PropertyDescriptor.Builder()
            .name("Provincial Platform")
            .description("Asked which content it keeps of a record. When empty, or when the transport can not be asked, the ledger's receipts alone tell")
            .identifiesControllerService(ProvincialPlatform.class)
            .required(false)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes correction tasks; with Inherit Record Schema")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor SYSTEM_CODE = new PropertyDescriptor.Builder()
            .name("System Code")
            .description("Code of the business system whose reports are verified, such as S20")
            .required(true)
            .addValidator(StandardValidators.NON_EMPTY_VALIDATOR)
            .build();

    public static final PropertyDescriptor SOURCE_POOL = new PropertyDescriptor.Builder()
            .name("Source Database Connection Pool")
            .description("Pool of connections to the source database; reading is enough. When empty, records are not read from the source again")
            .identifiesControllerService(DBCPService.class)
            .required(false)
            .build();

    private static final Validator TABLES_VALIDATOR = (subject, input, context) -> {
        final ValidationResult.Builder result = new ValidationResult.Builder().subject(subject).input(input);
        try {
            SourceTables.of(input);
            return result.valid(true).build();
        } catch (final IllegalArgumentException e) {
            return result.valid(false).explanation(e.getMessage()).build();
        }
    };

    public static final PropertyDescriptor SOURCE_TABLES = new PropertyDescriptor.Builder()
            .name("Source Tables")
            .description("One line for each resource: its code, an equals sign and the table or view of the source. A resource without a line is not read from the source")
            .required(true)
            .dependsOn(SOURCE_POOL)
            .addValidator(TABLES_VALIDATOR)
            .build();

    public static final PropertyDescriptor SOURCE_SCAN_LIMIT = new PropertyDescriptor.Builder()
            .name("Source Scan Limit")
            .description("Rows of a source table that are read at most to find a record whose key the source writes in another way. A larger table counts as not comparable then")
            .required(true)
            .defaultValue("100000")
            .dependsOn(SOURCE_POOL)
            .addValidator(StandardValidators.createLongValidator(0, 100_000_000, true))
            .build();

    public static final PropertyDescriptor WAITING_TIME = new PropertyDescriptor.Builder()
            .name("Waiting Time")
            .description("Reports that came less than this ago are left alone: another processor, which reads the source, may take them first")
            .required(true)
            .defaultValue("0 sec")
            .addValidator(StandardValidators.TIME_PERIOD_VALIDATOR)
            .build();

    public static final PropertyDescriptor PROVIDER_USCC = new PropertyDescriptor.Builder()
            .name("Provider USCC")
            .description("Unified social credit code (GB 32100) of the unit that provides the data, for the correction file")
            .required(false)
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.ENVIRONMENT)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            FEEDBACK_LEDGER,
            COLLECTION_LEDGER,
            RESOURCE_CATALOGUE,
            PROVINCIAL_PLATFORM,
            RECORD_WRITER,
            SYSTEM_CODE,
            SOURCE_POOL,
            SOURCE_TABLES,
            SOURCE_SCAN_LIMIT,
            WAITING_TIME,
            PROVIDER_USCC);

    public static final Relationship CORRECTION = new Relationship.Builder()
            .name("correction")
            .description("Correction tasks for the provider: the confirmed records of a report as problem records")
            .build();

    public static final Relationship CONCLUDED = new Relationship.Builder()
            .name("concluded")
            .description("What the verification of a report came to, as JSON: finding and evidence of each record, without values of persons")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(CORRECTION, CONCLUDED);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Reports of one run. */
    private static final int GRASP = 20;
    private static final String TABLE_NAME = "tablename";

    private volatile RecordVerification verification;
    private volatile SourceTables tables;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        steps.add(SYSTEM_CODE.getName(), () -> Systems.find(context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue(),
                context.getProperty(SYSTEM_CODE).getValue()).name());
        if (context.getProperty(SOURCE_POOL).isSet()) {
            steps.add(SOURCE_TABLES.getName(), () -> "Read from the source: " + tables(context).tables().keySet().stream().sorted().collect(Collectors.joining(", ")));
        } else {
            steps.skip(SOURCE_POOL.getName(), "No source database: hub and platform are compared");
        }
        return steps.results();
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        final ResourceCatalogue catalogue = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class);
        final ProvincialPlatform platform = context.getProperty(PROVINCIAL_PLATFORM).asControllerService(ProvincialPlatform.class);
        final boolean docked = context.getProperty(SOURCE_POOL).isSet();
        tables = tables(context);
        verification = new RecordVerification(new RecordVerification.Settings(
                catalogue.catalogue(),
                catalogue.digests(),
                ledger(context),
                context.getProperty(COLLECTION_LEDGER).asControllerService(ReconciliationLedger.class),
                docked ? context.getProperty(SOURCE_POOL).asControllerService(DBCPService.class) : null,
                tables,
                docked ? context.getProperty(SOURCE_SCAN_LIMIT).asInteger() : 0,
                platform == null ? Optional.empty() : platform.inventory(),
                context.getProperty(PROVIDER_USCC).evaluateAttributeExpressions().getValue()));
    }

    private static SourceTables tables(final ProcessContext context) {
        return context.getProperty(SOURCE_POOL).isSet() ? SourceTables.of(context.getProperty(SOURCE_TABLES).getValue()) : new SourceTables(Map.of());
    }

    private static FeedbackLedger ledger(final ProcessContext context) {
        return context.getProperty(FEEDBACK_LEDGER).asControllerService(FeedbackLedger.class);
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FeedbackLedger ledger = ledger(context);
        final Duration waiting = Duration.ofMillis(context.getProperty(WAITING_TIME).asTimePeriod(TimeUnit.MILLISECONDS));
        try {
            for (final ReportView report : ledger.toVerify(context.getProperty(SYSTEM_CODE).getValue().strip(), waiting, GRASP)) {
                ledger.begin(report.number());
                final RecordVerification.Outcome outcome = verification.verify(report, LocalDateTime.now(ZONE));
                send(context, session, report, outcome);
                context.getProperty(COLLECTION_LEDGER).asControllerService(ReconciliationLedger.class).readAgain(report.resourceCode(), outcome.readAgain());
                // The tasks leave first: a verdict without its task would wait for a correction that nobody was asked for.
                session.commitAsync(() -> conclude(ledger, report, outcome.verdicts()));
                warn(report, outcome);
            }
        } catch (final LedgerException e) {
            getLogger().error("{}; the reports are verified later", e.getMessage());
            session.rollback();
            context.yield();
        } catch (final SQLException e) {
            // The driver's words can quote data and the address with credentials.
            getLogger().error("The source database can not be read (SQLState {}): the reports are verified later, or without it after the Waiting Time of another processor",
                    e.getSQLState());
            session.rollback();
            context.yield();
        } catch (final RecordFailureException e) {
            getLogger().error("{}: {}", e.code(), e.getMessage());
            session.rollback();
            context.yield();
        } catch (final ProcessException e) {
            if (e.getCause() instanceof SQLException) {
                getLogger().error("The pool of the source database gives no connection: the reports are verified later");
                session.rollback();
                context.yield();
                return;
            }
            throw e;
        }
    }

    private void warn(final ReportView report, final RecordVerification.Outcome outcome) {
        if (!outcome.readAgain().isEmpty()) {
            getLogger().warn("Problem report {}: {} records of {} did not reach the hub as the source has them. The next reading of their rows brings them; when the source "
                    + "is read by an increment column, clear the state of its reading processor", report.number(), outcome.readAgain().size(), report.resourceCode());
        }
    }

    private void conclude(final FeedbackLedger ledger, final ReportView report, final List<Verdict> verdicts) {
        try {
            ledger.conclude(report.number(), verdicts);
        } catch (final LedgerException e) {
            getLogger().error("{}; report {} is verified again", e.getMessage(), report.number());
        }
    }

    private void send(final ProcessContext context, final ProcessSession session, final ReportView report, final RecordVerification.Outcome outcome)
            throws RecordFailureException {
        FlowFile concluded = session.create();
        final byte[] content = json(report, outcome).toString().getBytes(StandardCharsets.UTF_8);
        concluded = session.write(concluded, out -> out.write(content));
        concluded = session.putAllAttributes(concluded, Map.of(
                HealthHubAttributes.FEEDBACK_NO, report.number(),
                HealthHubAttributes.RESOURCE, report.resourceCode(),
                HealthHubAttributes.FILENAME, report.number() + ".json",
                HealthHubAttributes.MIME_TYPE, "application/json;charset=UTF-8"));
        session.getProvenanceReporter().create(concluded, "Verification of problem report " + report.number());
        if (!outcome.tasks().isEmpty()) {
            final Outbox outbox = new Outbox(session, concluded);
            final RecordOutput tasks = outbox.begin(context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class), ReportedProblem.SCHEMA);
            for (final ReportedProblem task : outcome.tasks()) {
                tasks.write(task.record());
            }
            FlowFile file = session.putAttribute(outbox.finish(tasks), HealthHubAttributes.PROBLEM_CODES,
                    outcome.tasks().stream().flatMap(task -> List.of(task.codes().split(",")).stream()).distinct().collect(Collectors.joining(",")));
            if (tables.tables().containsKey(report.resourceCode())) {
                file = session.putAttribute(file, TABLE_NAME, tables.tables().get(report.resourceCode()));
            }
            outbox.deliverTraced(file, CORRECTION, "%d correction tasks".formatted(outcome.tasks().size()));
            outbox.send();
        }
        session.transfer(concluded, CONCLUDED);
        session.adjustCounter("Verified Reports", 1, false);
        session.adjustCounter("Correction Tasks", outcome.tasks().size(), false);
    }

    private static ObjectNode json(final ReportView report, final RecordVerification.Outcome outcome) {
        final ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("number", report.number()).put("resource", report.resourceCode());
        final ArrayNode records = node.putArray("records");
        for (final Verdict verdict : outcome.verdicts()) {
            final ReportView.RecordView record = report.records().get(verdict.recordNo() - 1);
            records.addObject().put("data_uuid", record.recordKey()).put("field", record.field()).put("finding", verdict.finding().name())
                    .put("conclusion", verdict.finding().conclusion().name()).put("explanation", verdict.finding().words())
                    .set("evidence", EvidenceJson.of(verdict.evidence()));
        }
        return node;
    }
}
