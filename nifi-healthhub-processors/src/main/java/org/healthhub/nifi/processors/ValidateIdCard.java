// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
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
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.identity.IdentityPaths;
import org.healthhub.nifi.processors.identity.IdentityRun;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordPathSyntax;
import org.healthhub.nifi.processors.record.Resources;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

@SideEffectFree
@SupportsBatching
@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "identity", "id card", "validate", "record", "GB 11643", "citizen", "passport", "卫生健康", "身份证", "身份证校验", "公民身份号码", "证件号码", "居住证", "护照", "校验"})
@CapabilityDescription("""
        Checks every identity number of a record: citizen identity numbers of 18 and 15 digits (GB 11643-1999), residence permits, foreign permanent-resident \
        cards, travel permits and passports, by document type where one is given and by shape otherwise, against birth date and sex of the same person. \
        Writes the canonical number back, appends the findings to the field healthhub_problems, and routes each record by the worst verdict found in it. \
        Where the columns stand is known from the resource catalogue, or told by record paths.
        """)
@ReadsAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource; read by the default of Resource Code")
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource, when a Resource Catalogue is set"),
    @WritesAttribute(attribute = HealthHubAttributes.PROBLEM_CODES, description = "Distinct codes found in the FlowFile's records, comma separated"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "Number of records in the FlowFile"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type that the Record Writer states"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: INPUT or CONFIGURATION"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records read before the failure")
})
@UseCase(
        description = "Check all identity numbers of a catalogued data resource before it is canonicalized",
        keywords = {"身份证校验", "资源目录"},
        configuration = """
                "Resource Catalogue" = the enabled catalogue service
                "Resource Code" = the code of the resource, such as S20R01, or the default that takes it from the attribute healthhub.resource
                Connect "valid", "suspect" and "invalid" to CanonicalizeHealthRecord: findings travel with the record, and only that step gates.
                """)
@UseCase(
        description = "Check the identity numbers of any records, without a catalogue",
        keywords = {"身份证校验", "RecordPath"},
        configuration = """
                "Identity Number Path" = the record path of the number, such as /sfzh
                "Document Type Path", "Birth Date Path", "Sex Path" = paths of the same person's other columns, where the records have them
                Leave "Resource Catalogue" empty.
                """)
@SeeAlso(CanonicalizeHealthRecord.class)
public class ValidateIdCard extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads the incoming records. Its schema must hold identity numbers as text: use an explicit schema, never inference on CSV")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the checked records. With the strategy Inherit Record Schema the field healthhub_problems is written too")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Knows which columns are identity numbers, document types, birth dates and sexes of which person. "
                    + "When empty, the record paths below say where they stand")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(false)
            .build();

    public static final PropertyDescriptor RESOURCE_CODE = new PropertyDescriptor.Builder()
            .name("Resource Code")
            .description("Code of the data resource that the records belong to, such as S20R01")
            .required(true)
            .defaultValue("${" + HealthHubAttributes.RESOURCE + "}")
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .dependsOn(RESOURCE_CATALOGUE)
            .build();

    public static final PropertyDescriptor IDENTITY_NUMBER_PATH = new PropertyDescriptor.Builder()
            .name("Identity Number Path")
            .description("Record path of the identity number, such as /sfzh. Needed when no Resource Catalogue is set, not used otherwise")
            .required(false)
            .addValidator(RecordPathSyntax.VALIDATOR)
            .build();

    public static final PropertyDescriptor DOCUMENT_TYPE_PATH = new PropertyDescriptor.Builder()
            .name("Document Type Path")
            .description("Record path of the document-type code (CV02.01.101 or GA/T 517). When empty, the number is judged by its shape")
            .required(false)
            .addValidator(RecordPathSyntax.VALIDATOR)
            .dependsOn(IDENTITY_NUMBER_PATH)
            .build();

    public static final PropertyDescriptor BIRTH_DATE_PATH = new PropertyDescriptor.Builder()
            .name("Birth Date Path")
            .description("Record path of the same person's birth date. When empty, the number is not compared with a birth date")
            .required(false)
            .addValidator(RecordPathSyntax.VALIDATOR)
            .dependsOn(IDENTITY_NUMBER_PATH)
            .build();

    public static final PropertyDescriptor SEX_PATH = new PropertyDescriptor.Builder()
            .name("Sex Path")
            .description("Record path of the same person's sex (GB/T 2261.1-2003 codes, 男 or 女). When empty, the number is not compared with a sex")
            .required(false)
            .addValidator(RecordPathSyntax.VALIDATOR)
            .dependsOn(IDENTITY_NUMBER_PATH)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            RECORD_READER,
            RECORD_WRITER,
            RESOURCE_CATALOGUE,
            RESOURCE_CODE,
            IDENTITY_NUMBER_PATH,
            DOCUMENT_TYPE_PATH,
            BIRTH_DATE_PATH,
            SEX_PATH);

    public static final Relationship VALID = new Relationship.Builder()
            .name("valid")
            .description("Records in which no identity number has a finding")
            .build();

    public static final Relationship SUSPECT = new Relationship.Builder()
            .name("suspect")
            .description("Records with a finding that may be right, such as an abolished county code, and none that is surely wrong")
            .build();

    public static final Relationship INVALID = new Relationship.Builder()
            .name("invalid")
            .description("Records with at least one identity number that is surely wrong")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("FlowFiles that could not be read, written or matched to the catalogue; unchanged")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(VALID, SUSPECT, INVALID, FAILURE);

    private volatile Catalogue catalogue;
    private volatile IdentityRun run;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    protected Collection<ValidationResult> customValidate(final ValidationContext validationContext) {
        final boolean located = validationContext.getProperty(RESOURCE_CATALOGUE).isSet() || validationContext.getProperty(IDENTITY_NUMBER_PATH).isSet();
        return located ? List.of() : List.of(new ValidationResult.Builder()
                .subject(RESOURCE_CATALOGUE.getDisplayName())
                .valid(false)
                .explanation("either 'Resource Catalogue' or 'Identity Number Path' must say where the identity numbers stand")
                .build());
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        final ResourceCatalogue service = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class);
        if (service == null) {
            steps.add("Record Paths", () -> "Numbers at %s".formatted(paths(context).number().getPath()));
            return steps.results();
        }
        final Catalogue catalogued = service.catalogue();
        steps.add("Resource Catalogue", () -> "%d resources from %s".formatted(catalogued.resources().size(), catalogued.origin()));
        steps.add("Resource Code", () -> {
            final Resource resource = Resources.find(catalogued, context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(attributes).getValue());
            return "%s %s; identity numbers: %s".formatted(resource.code(), resource.name(), IdentityRun.numberNames(resource));
        });
        return steps.results();
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        final ResourceCatalogue service = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class);
        catalogue = service == null ? null : service.catalogue();
        run = new IdentityRun(
                context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class),
                context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class),
                service == null ? paths(context) : null);
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }

        final Outbox outbox = new Outbox(session, flowFile);
        try {
            if (catalogue == null) {
                run.check(session, flowFile, outbox);
            } else {
                final String code = context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(flowFile).getValue();
                run.check(session, flowFile, catalogue, Resources.find(catalogue, code), outbox);
            }
            outbox.send();
            session.remove(flowFile);
        } catch (final RecordFailureException e) {
            outbox.discard();
            session.transfer(FailureRoute.mark(session, flowFile, e, getLogger()), FAILURE);
        }
    }

    private static IdentityPaths paths(final ProcessContext context) {
        return IdentityPaths.compile(
                context.getProperty(IDENTITY_NUMBER_PATH).getValue(),
                context.getProperty(DOCUMENT_TYPE_PATH).getValue(),
                context.getProperty(BIRTH_DATE_PATH).getValue(),
                context.getProperty(SEX_PATH).getValue());
    }
}
