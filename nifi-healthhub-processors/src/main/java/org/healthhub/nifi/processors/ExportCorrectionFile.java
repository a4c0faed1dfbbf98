// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.TriggerSerially;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.configuration.DefaultSchedule;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.scheduling.SchedulingStrategy;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.healthhub.nifi.processors.correction.CorrectionFiles;
import org.healthhub.nifi.processors.correction.CorrectionRun;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@TriggerSerially
@DefaultSchedule(strategy = SchedulingStrategy.CRON_DRIVEN, period = "0 30 7 * * ?")
@Tags({"health", "correction", "problem", "data quality", "csv", "excel", "xlsx", "更正", "更正文件", "问题数据", "问题台账", "退回", "数据质量", "质量整改", "提供方"})
@CapabilityDescription("""
        Takes all problem records that wait in its queue and writes them into correction files, one CSV and one Excel file for each provider and system: which \
        record, found by its own key columns at the source; which field; what stood there, masked; what is wrong and how to correct it. Meant to run once a \
        day. Records that were corrected meanwhile are left out when the ledger is given.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.FILENAME, description = "On success: credit code of the provider, system, day, time and sequence; nothing of a person"),
    @WritesAttribute(attribute = HealthHubAttributes.PROVIDER_USCC, description = "On success: unified social credit code of the provider, no-uscc when unknown"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "On success: rows of the file, one a fault"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "On success: that of CSV or Excel"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: INPUT or CONFIGURATION"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records read before the failure")
})
@UseCase(
        description = "Give every provider a list of what to correct, once a day",
        keywords = {"更正文件", "问题数据", "质量整改"},
        configuration = """
                "Record Reader" = a reader with the schema that travels with the FlowFile
                "Resource Catalogue" = the catalogue service
                "Collection Ledger" = the ledger service, so that problems that were corrected meanwhile are left out
                Schedule it by CRON, such as 0 30 7 * * ?. Connect "success" to PutFile, with ${healthhub.provider.uscc} as a folder, or to PutSFTP.
                """)
@SeeAlso({CanonicalizeHealthRecord.class, DetectHealthRecordChange.class})
public class ExportCorrectionFile extends AbstractProcessor {

    public static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads the problem records; with the schema that CanonicalizeHealthRecord wrote")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Chinese names of resources and fields")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor COLLECTION_LEDGER = new PropertyDescriptor.Builder()
            .name("Collection Ledger")
            .description("Knows which problems were closed since they were found. When empty, all waiting problems are written")
            .identifiesControllerService(CollectionLedger.class)
            .required(false)
            .build();

    public static final PropertyDescriptor SOURCE_NAME = new PropertyDescriptor.Builder()
            .name("Source Name")
            .description("Table or file that the records come from, for the provider. Never a file name that tells a person")
            .required(false)
            .defaultValue("${tablename}")
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor FILE_RECORD_LIMIT = new PropertyDescriptor.Builder()
            .name("File Record Limit")
            .description("Most problem records of one file; so many are held in memory. More leave in further files")
            .required(true)
            .defaultValue("10000")
            .addValidator(StandardValidators.createLongValidator(1, 100_000, true))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(RECORD_READER, RESOURCE_CATALOGUE, COLLECTION_LEDGER, SOURCE_NAME, FILE_RECORD_LIMIT);

    public static final Relationship SUCCESS = new Relationship.Builder()
            .name("success")
            .description("The correction files: CSV and Excel for each provider and system")
            .build();

    public static final Relationship ORIGINAL = new Relationship.Builder()
            .name("original")
            .description("Problem FlowFiles that stand in a file, or were corrected meanwhile; unchanged")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("FlowFiles that are no problem records; unchanged")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(SUCCESS, ORIGINAL, FAILURE);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** FlowFiles taken from the queue at once. */
    private static final int GRASP = 500;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final int limit = context.getProperty(FILE_RECORD_LIMIT).asInteger();
        final CorrectionRun run = new CorrectionRun(context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class),
                context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue(), limit);
        final CorrectionFiles files = new CorrectionFiles(session, context.getProperty(COLLECTION_LEDGER).asControllerService(CollectionLedger.class),
                LocalDateTime.now(ZONE));
        final List<FlowFile> read = new ArrayList<>();
        try {
            // A schedule by CRON triggers once a day: all that waits is taken now.
            for (List<FlowFile> waiting = session.get(GRASP); !waiting.isEmpty(); waiting = session.get(GRASP)) {
                for (final FlowFile flowFile : waiting) {
                    read(context, session, run, files, flowFile, read);
                }
                if (files.size() + GRASP >= limit || read.size() >= limit) {
                    finish(session, files, read);
                }
            }
            finish(session, files, read);
        } catch (final LedgerException e) {
            getLogger().error("{}; the problem records stay queued", e.getMessage());
            session.rollback(true);
            context.yield();
        }
    }

    private void read(final ProcessContext context, final ProcessSession session, final CorrectionRun run, final CorrectionFiles files, final FlowFile flowFile,
            final List<FlowFile> read) throws LedgerException {
        try {
            run.read(session, flowFile, context.getProperty(SOURCE_NAME).evaluateAttributeExpressions(flowFile).getValue(), files);
            read.add(flowFile);
        } catch (final RecordFailureException e) {
            session.transfer(FailureRoute.mark(session, flowFile, e, getLogger()), FAILURE);
        }
    }

    /** What is written leaves for good: files and problem records together. */
    private static void finish(final ProcessSession session, final CorrectionFiles files, final List<FlowFile> read) throws LedgerException {
        if (files.size() > 0) {
            files.write();
        }
        session.transfer(read, ORIGINAL);
        read.clear();
        session.adjustCounter("Correction Rows Written", files.takeWritten(), false);
        session.commitAsync();
    }
}
