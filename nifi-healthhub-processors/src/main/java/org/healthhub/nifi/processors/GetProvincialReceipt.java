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
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.provincial.ExchangeSettings;
import org.healthhub.nifi.processors.provincial.InquiryExchange;
import org.healthhub.nifi.processors.provincial.InquirySchedule;
import org.healthhub.nifi.processors.provincial.Pause;
import org.healthhub.nifi.processors.provincial.ReceiptTrial;
import org.healthhub.nifi.processors.provincial.Stop;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.Resources;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "provincial", "platform", "get", "receipt", "asynchronous", "poll", "record", "exchange",
    "卫生健康", "归集", "数据归集", "省级平台", "政务数据平台", "查询回执", "异步回执", "回执", "数据交换"})
@CapabilityDescription("""
        Asks the provincial government data platform for the receipts of parts that it took and had not judged (PutProvincialRecord, relationship pending). \
        Questions become rarer as time goes by; a part without judgement for longer than agreed raises a warning. \
        Judged records leave at once, the others come back to this processor. A part that the platform no longer knows is sent again under the same numbers.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource; read by the default of Resource Code"),
    @ReadsAttribute(attribute = HealthHubAttributes.BATCH_NO, description = "Number of the batch, as PutProvincialRecord wrote it"),
    @ReadsAttribute(attribute = HealthHubAttributes.BATCH_PARTS, description = "Numbers of the parts whose records the FlowFile holds; when absent, it holds the whole batch"),
    @ReadsAttribute(attribute = HealthHubAttributes.RECEIPTS_ISSUED, description = "Numbers of the parts whose receipts left in earlier tries; these are not issued again")
})
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.BATCH_PARTS, description = "On pending, retry and failure: numbers of the parts whose records the FlowFile holds"),
    @WritesAttribute(attribute = HealthHubAttributes.RECEIPT_OVERDUE, description = "true when a part of the FlowFile has waited for longer than Overdue After; absent otherwise"),
    @WritesAttribute(attribute = HealthHubAttributes.SPLIT_REQUESTS, description = "How many requests it took to find the bad records of refused parts; absent when none"),
    @WritesAttribute(attribute = HealthHubAttributes.PART_NO, description = "On receipt: number of the part"),
    @WritesAttribute(attribute = HealthHubAttributes.RECEIPT_NO, description = "On receipt: the platform's number of the receipt"),
    @WritesAttribute(attribute = HealthHubAttributes.RECEIPTS_ISSUED, description = "On failure of the whole FlowFile: numbers of the parts whose receipts have left"),
    @WritesAttribute(attribute = HealthHubAttributes.OUTCOME_CODE, description = "The platform's code: of the part on receipt, of the last outcome elsewhere"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_KEY, description = "On rejected: record key, when the FlowFile holds one record"),
    @WritesAttribute(attribute = HealthHubAttributes.PROBLEM_CODES, description = "On rejected: the platform's codes, comma separated"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "Number of records in a FlowFile that this processor wrote"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of content that this processor wrote"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: INPUT, CONFIGURATION or PLATFORM"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records concerned")
})
@UseCase(
        description = "Get the receipts of a platform that judges later",
        keywords = {"归集", "回执", "异步"},
        configuration = """
                Services and Resource Code = as in PutProvincialRecord, whose "pending" leads here
                "First Inquiry Delay", "Longest Inquiry Delay" = how soon and how often to ask
                "Overdue After" = the time within which the platform has agreed to judge
                Connect "pending" and "retry" back to this processor; "accepted", "rejected" and "receipt" to where PutProvincialRecord sends them.
                """)
@SeeAlso(PutProvincialRecord.class)
public class GetProvincialReceipt extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor FIRST_INQUIRY_DELAY = new PropertyDescriptor.Builder()
            .name("First Inquiry Delay")
            .description("Time between the platform's taking a part and the first question. Each further question comes after twice the time")
            .required(true)
            .defaultValue("30 sec")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 1, TimeUnit.DAYS))
            .build();

    public static final PropertyDescriptor LONGEST_INQUIRY_DELAY = new PropertyDescriptor.Builder()
            .name("Longest Inquiry Delay")
            .description("Longest time between two questions for the same part")
            .required(true)
            .defaultValue("30 mins")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 7, TimeUnit.DAYS))
            .build();

    public static final PropertyDescriptor OVERDUE_AFTER = new PropertyDescriptor.Builder()
            .name("Overdue After")
            .description("Age at which a part without judgement raises a warning, at every further question. The part is asked for all the same")
            .required(true)
            .defaultValue("24 hours")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 366, TimeUnit.DAYS))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            PutProvincialRecord.RECORD_READER,
            PutProvincialRecord.RECORD_WRITER,
            PutProvincialRecord.PROVINCIAL_PLATFORM,
            PutProvincialRecord.COLLECTION_LEDGER,
            PutProvincialRecord.RESOURCE_CATALOGUE,
            PutProvincialRecord.RESOURCE_CODE,
            FIRST_INQUIRY_DELAY,
            LONGEST_INQUIRY_DELAY,
            OVERDUE_AFTER,
            PutProvincialRecord.SINGLE_REJECTED_LIMIT,
            PutProvincialRecord.REFUSED_PART_HANDLING,
            PutProvincialRecord.SPLIT_REQUEST_LIMIT);

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
            .description("Records that the platform has not judged yet, penalized. Connect back to this processor")
            .build();

    public static final Relationship RETRY = new Relationship.Builder()
            .name("retry")
            .description("Records of parts that could not be asked for because the platform or the ledger could not be reached, penalized. Connect back to this processor")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("Records of parts about which the platform gives no usable answer, or FlowFiles that are not what the ledger says. "
                    + "The parts stay pending; send them to this processor again when the cause is remedied")
            .build();

    public static final Relationship RECEIPT = new Relationship.Builder()
            .name("receipt")
            .description("One FlowFile for each judged part: JSON with receipt number, counts and the platform's answer")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(ACCEPTED, REJECTED, PENDING, RETRY, FAILURE, RECEIPT);

    private static final String LEDGER_UNAVAILABLE = "LEDGER_UNAVAILABLE";

    private volatile ExchangeSettings settings;
    private volatile InquirySchedule schedule;
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
    protected Collection<ValidationResult> customValidate(final ValidationContext context) {
        final boolean reversed = context.getProperty(FIRST_INQUIRY_DELAY).asTimePeriod(TimeUnit.MILLISECONDS)
                > context.getProperty(LONGEST_INQUIRY_DELAY).asTimePeriod(TimeUnit.MILLISECONDS);
        return !reversed ? List.of() : List.of(new ValidationResult.Builder().subject(LONGEST_INQUIRY_DELAY.getName()).valid(false)
                .explanation("it is shorter than " + FIRST_INQUIRY_DELAY.getName() + "; write at least as much").build());
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        final Catalogue catalogue = context.getProperty(PutProvincialRecord.RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue();
        final ProvincialPlatform platform = context.getProperty(PutProvincialRecord.PROVINCIAL_PLATFORM).asControllerService(ProvincialPlatform.class);
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        steps.add("Resource Code", () -> {
            final Resource resource =
                    Resources.find(catalogue, context.getProperty(PutProvincialRecord.RESOURCE_CODE).evaluateAttributeExpressions(attributes).getValue());
            return "%s %s".formatted(resource.code(), resource.name());
        });
        steps.add("Provincial Platform", () -> ReceiptTrial.explain(platform));
        steps.skip("Collection Ledger", "The service's own verification tries the database");
        return steps.results();
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        settings = PutProvincialRecord.settings(context);
        schedule = new InquirySchedule(period(context, FIRST_INQUIRY_DELAY), period(context, LONGEST_INQUIRY_DELAY), period(context, OVERDUE_AFTER));
        pause = Pause.NONE;
    }

    private static Duration period(final ProcessContext context, final PropertyDescriptor property) {
        return Duration.ofMillis(context.getProperty(property).asTimePeriod(TimeUnit.MILLISECONDS));
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

        final InquiryExchange exchange = new InquiryExchange(settings, schedule, session, getLogger(), flowFile);
        try {
            final String code = context.getProperty(PutProvincialRecord.RESOURCE_CODE).evaluateAttributeExpressions(flowFile).getValue();
            final Optional<Stop> stop = exchange.inquire(Resources.find(settings.catalogue().catalogue(), code));
            if (stop.isPresent() && stop.get() instanceof final Stop.Later later) {
                getLogger().warn("Receipts of {} could not be asked for ({}), it will be tried again", flowFile, later.code());
                later.after().ifPresent(after -> pause = Pause.of(after));
                context.yield();
            }
        } catch (final LedgerException e) {
            getLogger().error("The Collection Ledger can not be reached; {} will be tried again", flowFile);
            session.transfer(session.penalize(exchange.suspend(LEDGER_UNAVAILABLE)), RETRY);
            context.yield();
        } catch (final RecordFailureException e) {
            session.transfer(FailureRoute.mark(session, exchange.suspend(null), e, getLogger()), FAILURE);
        }
    }
}
