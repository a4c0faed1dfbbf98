// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.configuration.DefaultSchedule;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.PropertyValue;
import org.apache.nifi.components.resource.ResourceCardinality;
import org.apache.nifi.components.resource.ResourceType;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.scheduling.SchedulingStrategy;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.workbook.LayoutException;
import org.healthhub.core.workbook.LayoutLoader;
import org.healthhub.core.workbook.WorkbookLayout;
import org.healthhub.core.workbook.WorkbookWriter;
import org.healthhub.nifi.processors.catalogue.LayoutChoice;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.Systems;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

@InputRequirement(InputRequirement.Requirement.INPUT_ALLOWED)
@DefaultSchedule(strategy = SchedulingStrategy.TIMER_DRIVEN, period = "1 day")
@Tags({"health", "catalogue", "catalog", "workbook", "excel", "xlsx", "export", "编目", "数据资源目录", "资源目录", "数据目录", "信息项", "政务数据", "卫生健康"})
@CapabilityDescription("""
        Writes the resource catalogue of one business system as an Excel workbook for the provincial data directory (编目): one of two layouts after public \
        templates, or a layout of a column mapping file. Codes are written as labels with drop-down lists, every cell is text, and a sheet 说明 says which \
        values are proposals. The same catalogue gives the same bytes.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.FILENAME, description = "On success: such as S20-death-registration-A.xlsx"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "On success: " + WorkbookWriter.MEDIA_TYPE),
    @WritesAttribute(attribute = HealthHubAttributes.SYSTEM, description = "On success: code of the system"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: CONFIGURATION"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: 0")
})
@UseCase(
        description = "Give the data directory office the workbook of a system",
        keywords = {"编目", "数据资源目录", "Excel 导入"},
        configuration = """
                "Resource Catalogue" = the enabled catalogue service
                "System Code" = the code of the system, such as S20
                "Layout" = A or B, or "Column Mapping File" = the layout of the real template
                Connect "success" to PutFile or PutSFTP.
                """)
@SeeAlso(CanonicalizeHealthRecord.class)
public class ExportResourceCatalogue extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("The catalogue to write, with the files laid over it")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor SYSTEM_CODE = new PropertyDescriptor.Builder()
            .name("System Code")
            .description("Code of the business system to write, such as S20")
            .required(true)
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor LAYOUT = new PropertyDescriptor.Builder()
            .name("Layout")
            .description("Sheets and columns of the workbook. Not used when a Column Mapping File is given")
            .required(true)
            .allowableValues(LayoutChoice.class)
            .defaultValue(LayoutChoice.A)
            .build();

    public static final PropertyDescriptor COLUMN_MAPPING_FILE = new PropertyDescriptor.Builder()
            .name("Column Mapping File")
            .description("YAML file with sheets, columns and lists of allowed values, for the template of the directory that receives the workbook. Read at every run")
            .required(false)
            .identifiesExternalResource(ResourceCardinality.SINGLE, ResourceType.FILE)
            .expressionLanguageSupported(ExpressionLanguageScope.ENVIRONMENT)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            RESOURCE_CATALOGUE,
            SYSTEM_CODE,
            LAYOUT,
            COLUMN_MAPPING_FILE);

    public static final Relationship SUCCESS = new Relationship.Builder()
            .name("success")
            .description("The workbook; it replaces the content of the incoming FlowFile, if there is one")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("Incoming FlowFiles for which no workbook could be written; unchanged. Without input a failure is only logged")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(SUCCESS, FAILURE);

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
        final Catalogue catalogue = catalogue(context);
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        steps.add(SYSTEM_CODE.getName(), () -> {
            final BusinessSystem system = Systems.find(catalogue, context.getProperty(SYSTEM_CODE).evaluateAttributeExpressions(attributes).getValue());
            return "%s %s with %d resources".formatted(system.code(), system.name(), system.resources().size());
        });
        steps.add(LAYOUT.getName(), () -> {
            final WorkbookLayout layout = layout(context);
            return "%s: %d sheets with %d columns".formatted(layout.name(), layout.sheets().size(),
                    layout.sheets().stream().mapToInt(sheet -> sheet.columns().size()).sum());
        });
        return steps.results();
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile incoming = session.get();
        if (incoming == null && context.hasNonLoopConnection()) {
            return;
        }

        try {
            final Catalogue catalogue = catalogue(context);
            final PropertyValue code = context.getProperty(SYSTEM_CODE);
            final BusinessSystem system = Systems.find(catalogue,
                    (incoming == null ? code.evaluateAttributeExpressions() : code.evaluateAttributeExpressions(incoming)).getValue());
            final WorkbookLayout layout = layout(context);
            FlowFile workbook = incoming == null ? session.create() : FailureRoute.clear(session, incoming);
            workbook = session.write(workbook, out -> WorkbookWriter.write(catalogue, system, layout, out));
            workbook = session.putAllAttributes(workbook, Map.of(
                    HealthHubAttributes.FILENAME, WorkbookWriter.fileName(system, layout),
                    HealthHubAttributes.MIME_TYPE, WorkbookWriter.MEDIA_TYPE,
                    HealthHubAttributes.SYSTEM, system.code()));
            if (incoming == null) {
                session.getProvenanceReporter().create(workbook, "Catalogue of " + system.code());
            } else {
                session.getProvenanceReporter().modifyContent(workbook, "Catalogue of " + system.code());
            }
            session.transfer(workbook, SUCCESS);
        } catch (final RecordFailureException e) {
            if (incoming == null) {
                getLogger().error("{}: {}", e.code(), e.getMessage());
                context.yield();
            } else {
                session.transfer(FailureRoute.mark(session, incoming, e, getLogger()), FAILURE);
            }
        }
    }

    private static Catalogue catalogue(final ProcessContext context) {
        return context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue();
    }

    private static WorkbookLayout layout(final ProcessContext context) throws RecordFailureException {
        final String file = context.getProperty(COLUMN_MAPPING_FILE).evaluateAttributeExpressions().getValue();
        if (file == null || file.isBlank()) {
            return LayoutLoader.builtIn(context.getProperty(LAYOUT).asAllowableValue(LayoutChoice.class).getValue());
        }
        try {
            return LayoutLoader.of(Path.of(file.strip()));
        } catch (final LayoutException e) {
            throw new RecordFailureException(FailureCode.COLUMN_MAPPING_INVALID, 0, "Column Mapping File: " + e.getMessage());
        }
    }
}
