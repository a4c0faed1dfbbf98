// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

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
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.scheduling.SchedulingStrategy;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.reconcile.ReconciliationPage;
import org.healthhub.core.reconcile.ReconciliationReport;
import org.healthhub.core.reconcile.ReconciliationWorkbook;
import org.healthhub.core.workbook.WorkbookWriter;
import org.healthhub.nifi.processors.reconcile.PushAgain;
import org.healthhub.nifi.processors.reconcile.ReconciliationRun;
import org.healthhub.nifi.processors.reconcile.ReconciliationSettings;
import org.healthhub.nifi.processors.reconcile.VanishedRecords;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.Systems;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.healthhub.nifi.services.ReconciliationLedger;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

@InputRequirement(InputRequirement.Requirement.INPUT_FORBIDDEN)
@PrimaryNodeOnly
@TriggerSerially
@DefaultSchedule(strategy = SchedulingStrategy.CRON_DRIVEN, period = "0 30 4 * * ?")
@Tags({"health", "provincial", "platform", "reconciliation", "audit", "receipt", "exchange",
    "卫生健康", "对账", "数据核对", "归集", "省级平台", "政务数据平台", "补报"})
@CapabilityDescription("""
        Reconciles one business system (对账): what was read from the source with what the hub stores, and what the hub stores with what the provincial platform \
        keeps, by digests of buckets and then record by record; the counts of each day; and every part of a batch. Writes a report for people (xlsx and a page), \
        the differences as records, and exactly the records that the platform lacks, to be pushed again. Differences that a refusal or a batch under way \
        explains are left alone.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.SYSTEM, description = "On report: code of the system"),
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "On missing, deleted and difference: code of the data resource"),
    @WritesAttribute(attribute = "healthhub.table", description = "On missing, deleted and difference: canonical table of the resource"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "On missing, deleted and difference: number of records"),
    @WritesAttribute(attribute = HealthHubAttributes.RECONCILED, description = "On report: true when no difference needs a person, otherwise false"),
    @WritesAttribute(attribute = HealthHubAttributes.FILENAME, description = "On report: such as S20-reconciliation-20261123-043000.xlsx"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of the content")
})
@UseCase(
        description = "Find every day what the platform lacks, push it again, and show that the books agree",
        keywords = {"对账", "补报"},
        configuration = """
                "Provincial Platform", "Collection Ledger", "Resource Catalogue" = the services of PutProvincialRecord
                "System Code" = the code of the system, such as S20
                Connect "missing" to the MergeRecord before PutProvincialRecord, "deleted" to the PutDatabaseRecord of the canonical tables, "report" to PutFile,
                and look at "difference".
                """)
@SeeAlso({PutProvincialRecord.class, DetectHealthRecordChange.class})
public class ReconcileCollection extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor PROVINCIAL_PLATFORM = new PropertyDescriptor.Builder()
            .name("Provincial Platform")
            .description("The platform to reconcile with. A transport that can not be asked what the platform keeps is reported as not reconciled")
            .identifiesControllerService(ProvincialPlatform.class)
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
            .description("Resources and columns of the system")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes differences and records; with Inherit Record Schema")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor SYSTEM_CODE = new PropertyDescriptor.Builder()
            .name("System Code")
            .description("Code of the business system to reconcile, such as S20")
            .required(true)
            .addValidator(StandardValidators.NON_EMPTY_VALIDATOR)
            .build();

    public static final PropertyDescriptor PUSH_AGAIN = new PropertyDescriptor.Builder()
            .name("Push Again")
            .description("What happens to records of the hub that the platform should hold and does not")
            .required(true)
            .allowableValues(PushAgain.class)
            .defaultValue(PushAgain.MISSING_AND_CHANGED)
            .build();

    public static final PropertyDescriptor PUSH_AGAIN_LIMIT = new PropertyDescriptor.Builder()
            .name("Push Again Limit")
            .description("Most records of a resource that leave to be pushed again in one run; the next run goes on. When a platform lost much, a person should know first")
            .required(true)
            .defaultValue("100000")
            .dependsOn(PUSH_AGAIN, PushAgain.MISSING_AND_CHANGED)
            .addValidator(StandardValidators.POSITIVE_LONG_VALIDATOR)
            .build();

    public static final PropertyDescriptor VANISHED_RECORDS = new PropertyDescriptor.Builder()
            .name("Vanished Records")
            .description("What happens to records that the last complete reading of their source table no longer found. "
                    + "Choose deletion only when the table is the one source of the resource")
            .required(true)
            .allowableValues(VanishedRecords.class)
            .defaultValue(VanishedRecords.LEAVE)
            .build();

    public static final PropertyDescriptor VANISHED_SHARE_LIMIT = new PropertyDescriptor.Builder()
            .name("Vanished Share Limit")
            .description("Largest share of a resource's records, in percent, that may vanish at once. When more are gone nothing is deleted and a person is called: "
                    + "an empty source table is more likely")
            .required(true)
            .defaultValue("5")
            .dependsOn(VANISHED_RECORDS, VanishedRecords.DELETE)
            .addValidator(StandardValidators.createLongValidator(1, 100, true))
            .build();

    public static final PropertyDescriptor SETTLING_TIME = new PropertyDescriptor.Builder()
            .name("Settling Time")
            .description("How long after its last change a record counts as under way. Longer than a batch takes from the check to the platform in bad times")
            .required(true)
            .defaultValue("1 hour")
            .addValidator(StandardValidators.TIME_PERIOD_VALIDATOR)
            .build();

    public static final PropertyDescriptor DAYS = new PropertyDescriptor.Builder()
            .name("Days")
            .description("How many days back, today included, the counts of each day and the parts of batches are compared")
            .required(true)
            .defaultValue("7")
            .addValidator(StandardValidators.createLongValidator(1, 1_100, true))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            PROVINCIAL_PLATFORM,
            COLLECTION_LEDGER,
            RESOURCE_CATALOGUE,
            RECORD_WRITER,
            SYSTEM_CODE,
            PUSH_AGAIN,
            PUSH_AGAIN_LIMIT,
            VANISHED_RECORDS,
            VANISHED_SHARE_LIMIT,
            SETTLING_TIME,
            DAYS);

    public static final Relationship REPORT = new Relationship.Builder()
            .name("report")
            .description("The report of a run, twice: as workbook and as page")
            .build();

    public static final Relationship DIFFERENCE = new Relationship.Builder()
            .name("difference")
            .description("One FlowFile for each resource that has differences: record key, sides, kind, explanation and what was done")
            .build();

    public static final Relationship MISSING = new Relationship.Builder()
            .name("missing")
            .description("Canonical records of the hub that the platform lacks or holds with other content, to be pushed again under their present version")
            .build();

    public static final Relationship DELETED = new Relationship.Builder()
            .name("deleted")
            .description("Canonical records that the ledger knows as deleted while the hub's table does not, to be stored and pushed as logical deletions")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(REPORT, DIFFERENCE, MISSING, DELETED);

    /** Times in reports are those of the hub's place, whatever the zone of the machine. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
        steps.add(SYSTEM_CODE.getName(), () -> {
            final BusinessSystem system = system(context);
            return "%s %s with %d resources".formatted(system.code(), system.name(), system.resources().size());
        });
        if (context.getProperty(PROVINCIAL_PLATFORM).asControllerService(ProvincialPlatform.class).inventory().isEmpty()) {
            steps.skip(PROVINCIAL_PLATFORM.getName(), "This transport can not be asked what the platform keeps: source and hub are reconciled, the platform is not");
        } else {
            steps.skip(PROVINCIAL_PLATFORM.getName(), "The service's own verification tries connection and credentials");
        }
        return steps.results();
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        FlowFile page = session.create();
        final LocalDateTime now = LocalDateTime.now(ZONE);
        final ReconciliationRun run = new ReconciliationRun(settings(context), session, page, now);
        boolean complete = false;
        try {
            final ReconciliationReport report = run.run(system(context));
            FlowFile workbook = session.write(session.create(page), out -> ReconciliationWorkbook.write(report, out));
            workbook = session.putAllAttributes(workbook, attributes(report, ".xlsx", WorkbookWriter.MEDIA_TYPE));
            page = session.write(page, out -> out.write(ReconciliationPage.of(report).getBytes(StandardCharsets.UTF_8)));
            page = session.putAllAttributes(page, attributes(report, ".html", "text/html; charset=UTF-8"));
            session.getProvenanceReporter().create(page, "Reconciliation of " + report.system().code());
            run.send();
            session.transfer(List.of(page, workbook), REPORT);
            complete = true;
            if (report.needsPerson()) {
                getLogger().warn("Reconciliation of {}: differences need a person, see the report {}", report.system().code(), report.fileName());
            }
        } catch (final LedgerException e) {
            getLogger().error("Reconciliation could not be done: {}", e.getMessage());
        } catch (final RecordFailureException e) {
            getLogger().error("{}: {}", e.code(), e.getMessage());
        } finally {
            if (!complete) {
                run.discard();
                session.remove(page);
                context.yield();
            }
        }
    }

    private static Map<String, String> attributes(final ReconciliationReport report, final String extension, final String mimeType) {
        return Map.of(
                HealthHubAttributes.FILENAME, report.fileName() + extension,
                HealthHubAttributes.MIME_TYPE, mimeType,
                HealthHubAttributes.SYSTEM, report.system().code(),
                HealthHubAttributes.RECONCILED, Boolean.toString(!report.needsPerson()));
    }

    private static ReconciliationSettings settings(final ProcessContext context) {
        final boolean again = context.getProperty(PUSH_AGAIN).asAllowableValue(PushAgain.class) == PushAgain.MISSING_AND_CHANGED;
        final boolean delete = context.getProperty(VANISHED_RECORDS).asAllowableValue(VanishedRecords.class) == VanishedRecords.DELETE;
        return new ReconciliationSettings(
                context.getProperty(COLLECTION_LEDGER).asControllerService(ReconciliationLedger.class),
                context.getProperty(PROVINCIAL_PLATFORM).asControllerService(ProvincialPlatform.class).inventory(),
                context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class),
                context.getProperty(DAYS).asInteger(),
                Duration.ofMillis(context.getProperty(SETTLING_TIME).asTimePeriod(TimeUnit.MILLISECONDS)),
                again,
                again ? context.getProperty(PUSH_AGAIN_LIMIT).asLong() : 0,
                delete ? context.getProperty(VANISHED_SHARE_LIMIT).asInteger() : 0,
                MISSING,
                DELETED,
                DIFFERENCE);
    }

    private static BusinessSystem system(final ProcessContext context) throws RecordFailureException {
        return Systems.find(context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue(), context.getProperty(SYSTEM_CODE).getValue());
    }
}
