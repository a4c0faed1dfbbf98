// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.DynamicProperty;
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
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.CollectionEntry;
import org.healthhub.nifi.processors.canonical.CanonicalLayouts;
import org.healthhub.nifi.processors.canonical.CanonicalRun;
import org.healthhub.nifi.processors.canonical.SourceOverrides;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.Resources;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "canonical", "normalize", "mapping", "record", "catalogue", "validate", "卫生健康", "规范化", "标准化", "字段映射", "值域", "数据质量", "问题数据", "归集", "资源目录"})
@CapabilityDescription("""
        Brings source records of one data resource into the canonical form of the catalogue: names, types, dates and codes; record key, person key and row \
        digest; rules between fields; identity numbers. All findings of a record are collected. Records without errors leave together in canonical form, \
        records with errors leave as problem records that say everything that is wrong with them.
        """)
@DynamicProperty(
        name = "Name of a canonical field",
        value = "Name of a source column, or a record path",
        description = "Fills the canonical field from this column or path instead of the one that the catalogue's aliases would choose",
        expressionLanguageScope = ExpressionLanguageScope.NONE)
@ReadsAttributes({
    @ReadsAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource; read by the default of Resource Code"),
    @ReadsAttribute(attribute = HealthHubAttributes.READ_ID, description = "Id of the complete reading of the source table that the records are from, if they are"),
    @ReadsAttribute(attribute = HealthHubAttributes.READ_PIECE, description = "Position of this piece of the complete reading, from 0"),
    @ReadsAttribute(attribute = HealthHubAttributes.READ_PIECES, description = "How many pieces the complete reading has"),
    @ReadsAttribute(attribute = HealthHubAttributes.READ_ROWS, description = "Rows of this piece as they were read")
})
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource"),
    @WritesAttribute(attribute = HealthHubAttributes.COLLECTION_ID, description = "On canonical: id of the collection in the ledger, the uuid of the incoming FlowFile"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORDS_READ, description = "On canonical: records read from the incoming FlowFile"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORDS_CANONICAL, description = "On canonical: records without errors"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORDS_SUSPECT, description = "On canonical: records without errors that carry a finding"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORDS_PROBLEM, description = "On canonical: records with errors"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_KEY, description = "On problem: record key, when the FlowFile holds one record"),
    @WritesAttribute(attribute = HealthHubAttributes.PROBLEM_CODES, description = "On problem: distinct codes, comma separated"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "Number of records in the FlowFile"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type that the Record Writer states"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: INPUT or CONFIGURATION"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records read before the failure")
})
@UseCase(
        description = "Bring the rows of a source table into canonical form for hub store and provincial push",
        keywords = {"规范化", "归集"},
        configuration = """
                "Resource Catalogue" = the enabled catalogue service
                "Resource Code" = the code of the resource, such as S20R01, or the default that takes it from the attribute healthhub.resource
                "Provider USCC", "Provider Name", "Division Code" = who provides the data
                "Collection Ledger" = the ledger, so that status counts what was read
                Connect "canonical" to PutDatabaseRecord and "problem" to the table of problem records.
                """)
@UseCase(
        description = "Map a source whose column names no alias of the catalogue knows",
        keywords = {"字段映射", "动态属性"},
        configuration = """
                Add one dynamic property for each such column: name = the canonical field, such as id_number; value = the source column, such as zjh, \
                or a record path, such as /patient/idNo
                """)
@SeeAlso({ValidateIdCard.class, PutProvincialRecord.class})
public class CanonicalizeHealthRecord extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads the source records. Its schema must hold identity numbers, codes and texts as text: use an explicit schema, never inference on CSV")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes canonical records and problem records. Use the strategy Inherit Record Schema, because the two have different schemas")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Fields, aliases, value domains and rules of the data resources, and the hub's keyed digests")
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

    public static final PropertyDescriptor COLLECTION_LEDGER = new PropertyDescriptor.Builder()
            .name("Collection Ledger")
            .description("Records how many records each FlowFile held and what became of them. When empty, nothing is recorded")
            .identifiesControllerService(CollectionLedger.class)
            .required(false)
            .build();

    public static final PropertyDescriptor PROVIDER_USCC = new PropertyDescriptor.Builder()
            .name("Provider USCC")
            .description("Unified social credit code (GB 32100) of the unit that provides the data; written to every record")
            .required(false)
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor PROVIDER_NAME = new PropertyDescriptor.Builder()
            .name("Provider Name")
            .description("Name of the unit that provides the data; written to every record")
            .required(false)
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor DIVISION_CODE = new PropertyDescriptor.Builder()
            .name("Division Code")
            .description("Administrative division (GB/T 2260, 6 digits) that owns the records; written to every record")
            .required(false)
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor SINGLE_PROBLEM_LIMIT = new PropertyDescriptor.Builder()
            .name("Single Problem Limit")
            .description("How many problem records of one FlowFile leave as FlowFiles of their own, so that each can be found in provenance by its record key; "
                    + "further ones leave together in one FlowFile")
            .required(true)
            .defaultValue("1000")
            .addValidator(StandardValidators.NON_NEGATIVE_INTEGER_VALIDATOR)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            RECORD_READER,
            RECORD_WRITER,
            RESOURCE_CATALOGUE,
            RESOURCE_CODE,
            COLLECTION_LEDGER,
            PROVIDER_USCC,
            PROVIDER_NAME,
            DIVISION_CODE,
            SINGLE_PROBLEM_LIMIT);

    public static final Relationship CANONICAL = new Relationship.Builder()
            .name("canonical")
            .description("One FlowFile with the canonical records, in source order; suspect ones are flagged in quality_flags. Also when it holds no record")
            .build();

    public static final Relationship PROBLEM = new Relationship.Builder()
            .name("problem")
            .description("Problem records: each its own FlowFile up to the Single Problem Limit, then together")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("FlowFiles that could not be read, written or matched to the catalogue; unchanged")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(CANONICAL, PROBLEM, FAILURE);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CANONICAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private volatile Catalogue catalogue;
    private volatile CanonicalRun run;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    protected PropertyDescriptor getSupportedDynamicPropertyDescriptor(final String propertyDescriptorName) {
        return new PropertyDescriptor.Builder()
                .name(propertyDescriptorName)
                .description("Source column or record path for the canonical field " + propertyDescriptorName)
                .required(false)
                .dynamic(true)
                .addValidator(SourceOverrides.VALIDATOR)
                .build();
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        final Catalogue catalogue = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue();
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        steps.add("Resource Catalogue", () -> "%d resources from %s".formatted(catalogue.resources().size(), catalogue.origin()));
        steps.add("Resource Code", () -> {
            final Resource resource = Resources.find(catalogue, context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(attributes).getValue());
            overrides(context).checkFields(resource);
            return "%s %s; every dynamic property names one of its %d fields".formatted(resource.code(), resource.name(), resource.fields().size());
        });
        return steps.results();
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        final ResourceCatalogue service = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class);
        catalogue = service.catalogue();
        run = new CanonicalRun(
                context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class),
                context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class),
                new CanonicalLayouts(new CanonicalizerFactory(catalogue, service.digests()), overrides(context)),
                context.getProperty(SINGLE_PROBLEM_LIMIT).asInteger(),
                getLogger());
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }

        final Outbox outbox = new Outbox(session, flowFile);
        try {
            final Resource resource = Resources.find(catalogue, value(context, RESOURCE_CODE, flowFile));
            final CollectionEntry entry = run.canonicalize(session, flowFile, resource, collectionContext(context, flowFile), outbox);
            record(context, entry);
            outbox.send();
            session.remove(flowFile);
            session.adjustCounter("Records Canonicalized", entry.canonical(), false);
            session.adjustCounter("Records With Problems", entry.problem(), false);
        } catch (final RecordFailureException e) {
            outbox.discard();
            session.transfer(FailureRoute.mark(session, flowFile, e, getLogger()), FAILURE);
        } catch (final LedgerException e) {
            // Without its entry the counts of the ledger would not add up: nothing leaves until it can be written.
            getLogger().error("The Collection Ledger can not be reached; {} stays queued", flowFile);
            outbox.discard();
            session.rollback(true);
            context.yield();
        }
    }

    private static SourceOverrides overrides(final ProcessContext context) {
        final Map<String, String> sources = new HashMap<>();
        context.getProperties().forEach((descriptor, value) -> {
            if (descriptor.isDynamic()) {
                sources.put(descriptor.getName(), value);
            }
        });
        return new SourceOverrides(sources);
    }

    private static CollectionContext collectionContext(final ProcessContext context, final FlowFile flowFile) {
        final LocalDateTime now = LocalDateTime.now(ZONE);
        return new CollectionContext(now.toLocalDate(), now.format(CANONICAL_TIME), value(context, PROVIDER_USCC, flowFile),
                value(context, PROVIDER_NAME, flowFile), value(context, DIVISION_CODE, flowFile));
    }

    private static String value(final ProcessContext context, final PropertyDescriptor property, final FlowFile flowFile) {
        final String value = context.getProperty(property).evaluateAttributeExpressions(flowFile).getValue();
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void record(final ProcessContext context, final CollectionEntry entry) throws LedgerException {
        final CollectionLedger ledger = context.getProperty(COLLECTION_LEDGER).asControllerService(CollectionLedger.class);
        if (ledger != null) {
            ledger.recordCollection(entry);
        }
    }
}
