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
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.PartLimits;
import org.healthhub.nifi.processors.provincial.BatchExchange;
import org.healthhub.nifi.processors.provincial.ExchangeSettings;
import org.healthhub.nifi.processors.provincial.Pause;
import org.healthhub.nifi.processors.provincial.PlatformFailureException;
import org.healthhub.nifi.processors.provincial.PushResult;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.Resources;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "provincial", "platform", "push", "put", "receipt", "record", "exchange", "卫生健康", "归集", "数据归集", "省级平台", "政务数据平台", "上报", "推送", "回执", "数据交换"})
@CapabilityDescription("""
        Pushes canonical records to the provincial government data platform in numbered parts and holds the platform's receipt for each. \
        Batch and part numbers are fixed before the first try and the intent is written to the ledger before anything is sent, so that a retry or a crash \
        neither loses nor doubles a record. Refusals are results: the refused records leave on their own, with the platform's codes.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource; read by the default of Resource Code"),
    @ReadsAttribute(attribute = HealthHubAttributes.BATCH_NO, description = "Batch number to use; when absent, one is derived from resource, entry date and FlowFile"),
    @ReadsAttribute(attribute = HealthHubAttributes.RECEIPTS_ISSUED, description = "Numbers of the parts whose receipts left in earlier tries; these are not issued again")
})
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource"),
    @WritesAttribute(attribute = HealthHubAttributes.BATCH_NO, description = "Number of the batch"),
    @WritesAttribute(attribute = HealthHubAttributes.PART_NO, description = "On receipt: number of the part"),
    @WritesAttribute(attribute = HealthHubAttributes.BATCH_PARTS, description = "On pending: numbers of the parts whose records the FlowFile holds, such as 1-3,7"),
    @WritesAttribute(attribute = HealthHubAttributes.SPLIT_REQUESTS, description = "How many requests it took to find the bad records of refused parts; absent when none"),
    @WritesAttribute(attribute = HealthHubAttributes.RECEIPT_NO, description = "On receipt: the platform's number of the receipt"),
    @WritesAttribute(attribute = HealthHubAttributes.RECEIPTS_ISSUED, description = "On retry and failure: numbers of the parts whose receipts have left, such as 1-3"),
    @WritesAttribute(attribute = HealthHubAttributes.OUTCOME_CODE, description = "The platform's code: of the part on receipt, of the last outcome elsewhere"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_KEY, description = "On rejected: record key, when the FlowFile holds one record"),
    @WritesAttribute(attribute = HealthHubAttributes.PROBLEM_CODES, description = "On rejected: the platform's codes, comma separated"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "Number of records in the FlowFile"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of content that this processor wrote"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: INPUT, CONFIGURATION or PLATFORM"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records read before the failure")
})
@UseCase(
        description = "Push canonical records to the provincial platform and keep the receipts",
        keywords = {"归集", "回执", "上报"},
        configuration = """
                "Provincial Platform" = the service of the platform's transport, such as HttpProvincialPlatform
                "Collection Ledger" = the ledger service
                "Resource Catalogue" = the catalogue service that CanonicalizeHealthRecord uses
                "Part Record Limit", "Part Size Limit" = what the platform takes in one request
                Connect "retry" back to this processor, "pending" to GetProvincialReceipt.
                Connect "rejected" to the table of problem records, "receipt" to an archive, and look at "failure".
                """)
@SeeAlso({CanonicalizeHealthRecord.class, GetProvincialReceipt.class})
public class PutProvincialRecord extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads the canonical records; with the schema that CanonicalizeHealthRecord wrote, not an inferred one")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes accepted and rejected records when the platform took some and refused others")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor PROVINCIAL_PLATFORM = new PropertyDescriptor.Builder()
            .name("Provincial Platform")
            .description("The platform behind one transport: address, credentials, signature, classing of answers")
            .identifiesControllerService(ProvincialPlatform.class)
            .required(true)
            .build();

    public static final PropertyDescriptor COLLECTION_LEDGER = new PropertyDescriptor.Builder()
            .name("Collection Ledger")
            .description("Holds intents and receipts. Nothing is sent while it can not be reached")
            .identifiesControllerService(CollectionLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Columns of the data resource, and the digest family of the content digest")
            .identifiesControllerService(ResourceCatalogue.class)
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

    public static final PropertyDescriptor PART_RECORD_LIMIT = new PropertyDescriptor.Builder()
            .name("Part Record Limit")
            .description("Most records in one part. Fixed for a batch at its first try: a change concerns later batches only")
            .required(true)
            .defaultValue("1000")
            .addValidator(StandardValidators.createLongValidator(1, 100_000, true))
            .build();

    public static final PropertyDescriptor PART_SIZE_LIMIT = new PropertyDescriptor.Builder()
            .name("Part Size Limit")
            .description("Most bytes of one part, estimated before compression; a larger single record makes a part of its own. "
                    + "Fixed for a batch at its first try: a change concerns later batches only")
            .required(true)
            .defaultValue("4 MB")
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1_024, 268_435_456))
            .build();

    public static final PropertyDescriptor SINGLE_REJECTED_LIMIT = new PropertyDescriptor.Builder()
            .name("Single Rejected Limit")
            .description("How many rejected records of one FlowFile leave as FlowFiles of their own, so that each can be found in provenance by its record key; "
                    + "further ones leave together in one FlowFile, without the platform's words")
            .required(true)
            .defaultValue("1000")
            .addValidator(StandardValidators.NON_NEGATIVE_INTEGER_VALIDATOR)
            .build();

    public static final PropertyDescriptor REFUSED_PART_HANDLING = new PropertyDescriptor.Builder()
            .name("Refused Part Handling")
            .description("What to do about a part that the platform refuses as a whole. Some platforms refuse a part for one bad record and do not say which")
            .required(true)
            .allowableValues(RefusedPartHandling.class)
            .defaultValue(RefusedPartHandling.SPLIT)
            .build();

    public static final PropertyDescriptor SPLIT_REQUEST_LIMIT = new PropertyDescriptor.Builder()
            .name("Split Request Limit")
            .description("Most further requests for one refused part. To find b bad ones of n records takes at most 2 · b · ⌈log2 n⌉: with 500, "
                    + "25 of 1000. Records that are not found by then are rejected with the part in which they were refused last")
            .required(true)
            .defaultValue("500")
            .dependsOn(REFUSED_PART_HANDLING, RefusedPartHandling.SPLIT)
            .addValidator(StandardValidators.createLongValidator(2, 1_000_000, true))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            RECORD_READER,
            RECORD_WRITER,
            PROVINCIAL_PLATFORM,
            COLLECTION_LEDGER,
            RESOURCE_CATALOGUE,
            RESOURCE_CODE,
            PART_RECORD_LIMIT,
            PART_SIZE_LIMIT,
            SINGLE_REJECTED_LIMIT,
            REFUSED_PART_HANDLING,
            SPLIT_REQUEST_LIMIT);

    public static final Relationship ACCEPTED = new Relationship.Builder()
            .name("accepted")
            .description("Records that the platform accepted: the FlowFile itself when it accepted all, otherwise a new FlowFile with the accepted ones")
            .build();

    public static final Relationship REJECTED = new Relationship.Builder()
            .name("rejected")
            .description("Records that the platform refused: each its own FlowFile up to the Single Rejected Limit, then together. Sending again would be refused again")
            .build();

    public static final Relationship PENDING = new Relationship.Builder()
            .name("pending")
            .description("Records that the platform took and will judge later. Connect to GetProvincialReceipt")
            .build();

    public static final Relationship RETRY = new Relationship.Builder()
            .name("retry")
            .description("FlowFiles to try again, unchanged, because the platform or the ledger could not be reached or the fate of a part is unknown. "
                    + "Parts already answered are not sent again")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("FlowFiles that can not be sent without a person's help; unchanged. Parts already answered are not sent again when the FlowFile comes back")
            .build();

    public static final Relationship RECEIPT = new Relationship.Builder()
            .name("receipt")
            .description("One FlowFile for each answered part: JSON with receipt number, counts and the platform's answer")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(ACCEPTED, REJECTED, PENDING, RETRY, FAILURE, RECEIPT);

    private static final String LEDGER_UNAVAILABLE = "LEDGER_UNAVAILABLE";

    private volatile ExchangeSettings settings;
    private volatile PartLimits limits;
    private volatile Pause pause = Pause.NONE;

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
        final Catalogue catalogue = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue();
        final ProvincialPlatform platform = context.getProperty(PROVINCIAL_PLATFORM).asControllerService(ProvincialPlatform.class);
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        steps.add("Resource Code", () -> {
            final Resource resource = Resources.find(catalogue, context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(attributes).getValue());
            return "%s %s".formatted(resource.code(), resource.name());
        });
        steps.add("Provincial Platform", () -> "Parts go to %s; the service's own verification tries connection and credentials".formatted(platform.transitUri()));
        steps.skip("Collection Ledger", "The service's own verification tries the database; a try from here would write an entry");
        return steps.results();
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        settings = settings(context);
        limits = new PartLimits(context.getProperty(PART_RECORD_LIMIT).asInteger(), context.getProperty(PART_SIZE_LIMIT).asDataSize(DataUnit.B).longValue());
        pause = Pause.NONE;
    }

    /** Settings of a processor with the properties of this one. */
    static ExchangeSettings settings(final ProcessContext context) {
        final boolean splits = context.getProperty(REFUSED_PART_HANDLING).asAllowableValue(RefusedPartHandling.class) == RefusedPartHandling.SPLIT;
        return new ExchangeSettings(
                context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class),
                context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class),
                context.getProperty(PROVINCIAL_PLATFORM).asControllerService(ProvincialPlatform.class),
                context.getProperty(COLLECTION_LEDGER).asControllerService(CollectionLedger.class),
                context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class),
                context.getProperty(SINGLE_REJECTED_LIMIT).asInteger(),
                splits ? context.getProperty(SPLIT_REQUEST_LIMIT).asInteger() : 0);
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        if (pause.lasts()) {
            context.yield();
            return;
        }
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }

        final BatchExchange exchange = new BatchExchange(settings, limits, session, getLogger(), flowFile);
        try {
            final String code = context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(flowFile).getValue();
            if (exchange.push(Resources.find(settings.catalogue().catalogue(), code)) instanceof final PushResult.Interrupted interrupted) {
                getLogger().warn("{} could not be delivered ({}) and will be tried again", flowFile, interrupted.code());
                interrupted.after().ifPresent(after -> pause = Pause.of(after));
                retry(context, session, exchange.suspend(interrupted.code()));
            }
        } catch (final LedgerException e) {
            getLogger().error("The Collection Ledger can not be reached; {} will be tried again", flowFile);
            retry(context, session, exchange.suspend(LEDGER_UNAVAILABLE));
        } catch (final PlatformFailureException e) {
            session.transfer(FailureRoute.mark(session, exchange.suspend(e.outcomeCode()), e, getLogger()), FAILURE);
        } catch (final RecordFailureException e) {
            session.transfer(FailureRoute.mark(session, exchange.suspend(null), e, getLogger()), FAILURE);
        }
    }

    private static void retry(final ProcessContext context, final ProcessSession session, final FlowFile flowFile) {
        session.transfer(session.penalize(flowFile), RETRY);
        context.yield();
    }
}
