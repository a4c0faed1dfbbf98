// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.DynamicProperty;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
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
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.util.DataTypeUtils;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.masking.FieldMask;
import org.healthhub.core.masking.MaskingProfile;
import org.healthhub.core.masking.SmallCells;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;
import org.healthhub.nifi.processors.record.RecordSource;
import org.healthhub.nifi.processors.record.Resources;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.processors.share.RecordMask;
import org.healthhub.nifi.processors.share.UnknownFields;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SideEffectFree
@SupportsBatching
@Tags({"health", "mask", "masking", "privacy", "pseudonym", "anonymize", "de-identification", "PII", "record",
    "卫生健康", "脱敏", "去标识化", "假名", "个人信息", "身份证", "数据共享"})
@CapabilityDescription("""
        Masks records (脱敏) by a named profile and the sensitivity class that the resource catalogue gives each field: names with compound surnames and ·, \
        identity numbers, phones, addresses cut at the administrative level, days generalised, keyed pseudonyms. Stands alone on any record: a dynamic property \
        states the class of a field that the catalogue does not know. Can warn of groups so small that a person in them can be told.
        """)
@DynamicProperty(name = "Name of a field", value = "Its sensitivity class: NAME, IDENTITY_NUMBER, PHONE, ADDRESS, BIRTH_DATE, PERSON_NUMBER, HEALTH, FREE_TEXT or NONE",
        description = "Says what the values of a field tell about a person; wins over the catalogue", expressionLanguageScope = ExpressionLanguageScope.NONE)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.SHARE_PROFILE, description = "Name of the masking profile"),
    @WritesAttribute(attribute = HealthHubAttributes.SMALL_GROUPS, description = "With Quasi Identifiers: groups with fewer people than Smallest Group; -1 when there are too "
            + "many groups to tell"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "Number of records"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "As the writer gives it"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: why"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: who can remedy it"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records read before it")
})
@UseCase(
        description = "Hand out records without telling who they are about",
        keywords = {"脱敏", "mask"},
        configuration = """
                "Resource Code" = code of the resource, or empty with a dynamic property for each sensitive field
                "Masking Profile" = STANDARD, STRICT, PSEUDONYM or STATISTICS
                """)
@UseCase(
        description = "Find small cells in an aggregate before it is published",
        keywords = {"k-匿名", "k-anonymity"},
        configuration = """
                "Quasi Identifiers" = the grouping columns, "Count Field" = the column with the number of people, "Smallest Group" = 5
                Look at the attribute healthhub.masking.small.groups, for example in RouteOnAttribute.
                """)
@SeeAlso({AuthorizeShareRequest.class, ReadSharedRecord.class, RecordProvision.class})
public class MaskHealthRecord extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads the records")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the masked records; with Inherit Record Schema")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Sensitivity classes of the fields; its Hub Key makes the pseudonyms")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CODE = new PropertyDescriptor.Builder()
            .name("Resource Code")
            .description("Code of the resource that the records are of. Empty: the catalogue knows none of the fields")
            .required(false)
            .defaultValue("${" + HealthHubAttributes.RESOURCE + "}")
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor MASKING_PROFILE = new PropertyDescriptor.Builder()
            .name("Masking Profile")
            .description("What happens to each class: " + Arrays.stream(MaskingProfile.values()).map(Enum::name).collect(Collectors.joining(", "))
                    + ". The page of details has the table. In the sharing flow ${healthhub.share.profile}")
            .required(true)
            .defaultValue(MaskingProfile.STANDARD.name())
            .addValidator((subject, value, context) -> new ValidationResult.Builder().subject(subject)
                    .valid(value != null && (value.contains("${") || MaskingProfile.of(value).isPresent())).explanation("there is no such profile").build())
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor PSEUDONYM_SCOPE = new PropertyDescriptor.Builder()
            .name("Pseudonym Scope")
            .description("Who may join records by their pseudonyms: with another scope the same number has another pseudonym")
            .required(true)
            .defaultValue("default")
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor UNKNOWN_FIELDS = new PropertyDescriptor.Builder()
            .name("Unknown Fields")
            .description("What happens to fields that neither the catalogue nor a dynamic property knows. Nested ones are always removed")
            .required(true)
            .allowableValues(UnknownFields.class)
            .defaultValue(UnknownFields.REMOVE)
            .build();

    public static final PropertyDescriptor QUASI_IDENTIFIERS = new PropertyDescriptor.Builder()
            .name("Quasi Identifiers")
            .description("Fields, separated by commas, that together may tell a person, such as division, sex, birth. When set, groups of equal masked values are counted")
            .required(false)
            .addValidator(StandardValidators.NON_EMPTY_VALIDATOR)
            .build();

    public static final PropertyDescriptor COUNT_FIELD = new PropertyDescriptor.Builder()
            .name("Count Field")
            .description("Field with the number of people of an aggregated record. Empty: each record is one person")
            .required(false)
            .dependsOn(QUASI_IDENTIFIERS)
            .addValidator(StandardValidators.NON_EMPTY_VALIDATOR)
            .build();

    public static final PropertyDescriptor SMALLEST_GROUP = new PropertyDescriptor.Builder()
            .name("Smallest Group")
            .description("Fewest people of a group that is large enough (k of k-anonymity)")
            .required(true)
            .defaultValue("5")
            .dependsOn(QUASI_IDENTIFIERS)
            .addValidator(StandardValidators.createLongValidator(2, 1000, true))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(RECORD_READER, RECORD_WRITER, RESOURCE_CATALOGUE, RESOURCE_CODE, MASKING_PROFILE,
            PSEUDONYM_SCOPE, UNKNOWN_FIELDS, QUASI_IDENTIFIERS, COUNT_FIELD, SMALLEST_GROUP);

    public static final Relationship MASKED = new Relationship.Builder()
            .name("masked")
            .description("The masked records")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("FlowFiles that could not be masked; unchanged, so that they hold what was to be hidden")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(MASKED, FAILURE);
    private static final int PSEUDONYM_LENGTH = 32;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    protected PropertyDescriptor getSupportedDynamicPropertyDescriptor(final String name) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description("Sensitivity class of the field " + name)
                .dynamic(true)
                .allowableValues(Sensitivity.values())
                .build();
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        steps.add(MASKING_PROFILE.getName(), () -> profile(context.getProperty(MASKING_PROFILE).evaluateAttributeExpressions(attributes).getValue()).meaningEn());
        steps.add(RESOURCE_CODE.getName(), () -> resource(context, context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(attributes).getValue())
                .map(resource -> resource.code() + " " + resource.name()).orElse("No resource: only dynamic properties say what fields are"));
        return steps.results();
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile original = session.get();
        if (original == null) {
            return;
        }

        final FlowFile flowFile = FailureRoute.clear(session, original);
        final Outbox outbox = new Outbox(session, flowFile);
        try {
            mask(context, session, flowFile, outbox);
        } catch (final RecordFailureException e) {
            outbox.discard();
            session.transfer(FailureRoute.mark(session, flowFile, e, getLogger()), FAILURE);
            return;
        }
        outbox.send();
        session.remove(flowFile);
    }

    private void mask(final ProcessContext context, final ProcessSession session, final FlowFile flowFile, final Outbox outbox) throws RecordFailureException {
        final MaskingProfile profile = profile(context.getProperty(MASKING_PROFILE).evaluateAttributeExpressions(flowFile).getValue());
        final Optional<Resource> resource = resource(context, context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(flowFile).getValue());
        final KeyedDigests digests = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).digests();
        final String scope = context.getProperty(PSEUDONYM_SCOPE).evaluateAttributeExpressions(flowFile).getValue();
        final FieldMask.Pseudonyms pseudonyms = (kind, value) -> digests.personKey("pseudonym/" + scope + "/" + kind, value).substring(0, PSEUDONYM_LENGTH);
        final List<String> quasi = context.getProperty(QUASI_IDENTIFIERS).isSet()
                ? Stream.of(context.getProperty(QUASI_IDENTIFIERS).getValue().split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList() : List.of();
        final Optional<SmallCells> cells = quasi.isEmpty() ? Optional.empty() : Optional.of(new SmallCells(context.getProperty(SMALLEST_GROUP).asInteger()));
        final FlowFile masked;
        try (RecordSource records = RecordSource.open(session, flowFile, context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class),
                RecordSource.Coercion.WHERE_NEEDED)) {
            final RecordMask mask = new RecordMask(records.schema(), resource, classes(context), profile, pseudonyms,
                    context.getProperty(UNKNOWN_FIELDS).asAllowableValue(UnknownFields.class) == UnknownFields.HIDE_NUMBERS);
            final RecordOutput output = outbox.begin(context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class), mask.schema());
            for (Record record = records.next(); record != null; record = records.next()) {
                final Record hidden = mask.mask(record);
                output.write(hidden);
                if (cells.isPresent()) {
                    cells.get().add(group(hidden, quasi), people(context, hidden));
                }
            }
            masked = outbox.finish(output);
        }
        final Map<String, String> attributes = new HashMap<>(Map.of(HealthHubAttributes.SHARE_PROFILE, profile.name()));
        cells.ifPresent(counted -> {
            attributes.put(HealthHubAttributes.SMALL_GROUPS, Long.toString(counted.isOverflown() ? -1 : counted.count()));
            warn(session, flowFile, counted);
        });
        outbox.deliver(session.putAllAttributes(masked, attributes), MASKED);
        session.adjustCounter("Masked FlowFiles " + profile.name(), 1, false);
    }

    private void warn(final ProcessSession session, final FlowFile flowFile, final SmallCells cells) {
        if (cells.count() > 0 || cells.isOverflown()) {
            getLogger().warn("{}: {} groups have so few people (smallest: {}) that a person may be told{}", flowFile, cells.count(), cells.smallest(),
                    cells.isOverflown() ? "; there are more groups than can be counted" : "");
            session.adjustCounter("Small Groups", cells.count(), false);
        }
    }

    private static String group(final Record record, final List<String> quasi) throws RecordFailureException {
        final StringBuilder group = new StringBuilder();
        for (final String name : quasi) {
            if (record.getSchema().getField(name).isEmpty()) {
                throw new RecordFailureException(FailureCode.MASKING_INVALID, 0, "Quasi Identifiers: the masked records have no field " + name);
            }
            final String value = String.valueOf(record.getValue(name));
            group.append(value.length()).append(':').append(value);
        }
        return group.toString();
    }

    private static long people(final ProcessContext context, final Record record) throws RecordFailureException {
        if (!context.getProperty(COUNT_FIELD).isSet()) {
            return 1;
        }
        final String name = context.getProperty(COUNT_FIELD).getValue();
        try {
            final Long people = DataTypeUtils.toLong(record.getValue(name), name);
            return people == null ? 0 : people;
        } catch (final RuntimeException e) {
            throw new RecordFailureException(FailureCode.MASKING_INVALID, 0, "Count Field: %s holds what is no whole number".formatted(name));
        }
    }

    private static Map<String, Sensitivity> classes(final ProcessContext context) {
        final Map<String, Sensitivity> classes = new HashMap<>();
        context.getProperties().forEach((property, value) -> {
            if (property.isDynamic() && value != null) {
                classes.put(property.getName(), Sensitivity.valueOf(value));
            }
        });
        return classes;
    }

    private static MaskingProfile profile(final String name) throws RecordFailureException {
        return MaskingProfile.of(name == null ? "" : name).orElseThrow(() -> new RecordFailureException(FailureCode.MASKING_INVALID, 0,
                "Masking Profile: there is none of this name, only " + Arrays.toString(MaskingProfile.values())));
    }

    private static Optional<Resource> resource(final ProcessContext context, final String code) throws RecordFailureException {
        return code == null || code.isBlank() ? Optional.empty()
                : Optional.of(Resources.find(context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue(), code));
    }
}
