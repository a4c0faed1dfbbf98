// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.ReadsAttributes;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.ledger.ChangeKind;
import org.healthhub.nifi.processors.change.ChangeCounts;
import org.healthhub.nifi.processors.change.ChangeRun;
import org.healthhub.nifi.processors.change.UnchangedRecords;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;

import java.util.List;
import java.util.Set;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "change", "cdc", "compare", "version", "update", "delete", "full compare", "exactly once", "比对", "变化", "变更", "全量比对", "增量", "数据版本", "归集", "问题数据"})
@CapabilityDescription("""
        Compares canonical records with what the ledger knows of their keys: new records become inserts, changed ones updates and deleted ones deletes of the \
        next version, and what did not change is not pushed a second time. Problems that were open for the keys are closed, because the records passed. The \
        decision is in the ledger before anything leaves, and is repeated exactly when the same FlowFile comes again after a crash.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource; read by the default of Resource Code"),
    @ReadsAttribute(attribute = HealthHubAttributes.PUSH_AGAIN, description = "When true, the FlowFile's records are pushed even when they did not change"),
    @ReadsAttribute(attribute = HealthHubAttributes.COLLECTION_ID, description = "Tells the same FlowFile again; its uuid where the attribute is missing"),
    @ReadsAttribute(attribute = HealthHubAttributes.READ_ID, description = "Id of the complete reading of the source table that the records are from, if they are")
})
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORDS_CHANGED, description = "On changed: records to push"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORDS_UNCHANGED, description = "On unchanged: records that need no push"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "Number of records in the FlowFile"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type that the Record Writer states"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: INPUT or CONFIGURATION"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records read before the failure")
})
@UseCase(
        description = "Read a whole source table every day and push only what changed",
        keywords = {"全量比对", "增量"},
        configuration = """
                "Collection Ledger" = the ledger service, which keeps the version of every record key
                "Resource Code" = the code of the resource, or the default that takes it from the attribute healthhub.resource
                Put it between CanonicalizeHealthRecord and PutDatabaseRecord. Connect "changed" to the table and the push, "retry" back to this processor.
                """)
@UseCase(
        description = "Push records again that did not change",
        keywords = {"重报", "补报"},
        configuration = """
                "Unchanged Records" = Push Again, for as long as the records are read once more; or set the attribute healthhub.push.again to true on single FlowFiles
                """)
@SeeAlso({CanonicalizeHealthRecord.class, PutProvincialRecord.class})
public class DetectHealthRecordChange extends AbstractProcessor {

    public static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads the canonical records; with the schema that CanonicalizeHealthRecord wrote, not an inferred one")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the records with operation and version. Use the strategy Inherit Record Schema")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor COLLECTION_LEDGER = new PropertyDescriptor.Builder()
            .name("Collection Ledger")
            .description("Knows the present version of every record key, and takes the decisions")
            .identifiesControllerService(CollectionLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CODE = new PropertyDescriptor.Builder()
            .name("Resource Code")
            .description("Code of the data resource that the records belong to, such as S20R01")
            .required(true)
            .defaultValue("${" + HealthHubAttributes.RESOURCE + "}")
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor UNCHANGED_RECORDS = new PropertyDescriptor.Builder()
            .name("Unchanged Records")
            .description("What becomes of records that did not change. The attribute healthhub.push.again overrides it for one FlowFile")
            .required(true)
            .allowableValues(UnchangedRecords.class)
            .defaultValue(UnchangedRecords.SET_ASIDE)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(RECORD_READER, RECORD_WRITER, COLLECTION_LEDGER, RESOURCE_CODE, UNCHANGED_RECORDS);

    public static final Relationship CHANGED = new Relationship.Builder()
            .name("changed")
            .description("One FlowFile with the records to store and push, in their order, with op_type and data_version. None when nothing changed")
            .build();

    public static final Relationship UNCHANGED = new Relationship.Builder()
            .name("unchanged")
            .description("One FlowFile with the records that need no push, because they did not change or because a state read later is known. "
                    + "Not written when the relationship is auto-terminated")
            .build();

    public static final Relationship RETRY = new Relationship.Builder()
            .name("retry")
            .description("FlowFiles to try again, unchanged, because the ledger could not be reached. What was decided of them stays decided")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("FlowFiles that could not be read or written, or are not canonical; unchanged")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(CHANGED, UNCHANGED, RETRY, FAILURE);

    private volatile ChangeRun.Settings settings;
    private volatile boolean pushAgain;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        settings = new ChangeRun.Settings(
                context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class),
                context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class),
                context.getProperty(COLLECTION_LEDGER).asControllerService(CollectionLedger.class),
                context.hasConnection(UNCHANGED));
        pushAgain = context.getProperty(UNCHANGED_RECORDS).asAllowableValue(UnchangedRecords.class) == UnchangedRecords.PUSH_AGAIN;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }

        final Outbox outbox = new Outbox(session, flowFile);
        try {
            final ChangeCounts counts = new ChangeRun(settings, session, flowFile, resourceCode(context, flowFile), isPushedAgain(flowFile), outbox).compare();
            outbox.send();
            session.remove(flowFile);
            session.adjustCounter("Records Inserted", counts.of(ChangeKind.INSERTED), false);
            session.adjustCounter("Records Updated", counts.of(ChangeKind.UPDATED), false);
            session.adjustCounter("Records Deleted", counts.of(ChangeKind.DELETED), false);
            session.adjustCounter("Records Pushed Again", counts.of(ChangeKind.PUSHED_AGAIN), false);
            session.adjustCounter("Records Unchanged", counts.of(ChangeKind.UNCHANGED) + counts.of(ChangeKind.OUTDATED), false);
            session.adjustCounter("Problems Closed", counts.closedProblems(), false);
        } catch (final RecordFailureException e) {
            outbox.discard();
            session.transfer(FailureRoute.mark(session, flowFile, e, getLogger()), FAILURE);
        } catch (final LedgerException e) {
            getLogger().error("{}; {} will be tried again", e.getMessage(), flowFile);
            outbox.discard();
            session.transfer(session.penalize(flowFile), RETRY);
            context.yield();
        }
    }

    private boolean isPushedAgain(final FlowFile flowFile) {
        final String attribute = flowFile.getAttribute(HealthHubAttributes.PUSH_AGAIN);
        return attribute == null ? pushAgain : Boolean.parseBoolean(attribute.strip());
    }

    private static String resourceCode(final ProcessContext context, final FlowFile flowFile) throws RecordFailureException {
        final String code = context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(flowFile).getValue();
        if (code == null || code.isBlank()) {
            throw new RecordFailureException(FailureCode.RESOURCE_UNKNOWN, 0,
                    "Resource Code is empty: set the property, or the attribute healthhub.resource that its default reads");
        }
        return code.strip();
    }
}
