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
import org.apache.nifi.annotation.lifecycle.OnScheduled;
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
import org.healthhub.core.feedback.Alert;
import org.healthhub.core.feedback.FollowedReports;
import org.healthhub.core.feedback.ReportAnswer;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.nifi.processors.record.Systems;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.FeedbackLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

@InputRequirement(InputRequirement.Requirement.INPUT_FORBIDDEN)
@PrimaryNodeOnly
@TriggerSerially
@DefaultSchedule(strategy = SchedulingStrategy.TIMER_DRIVEN, period = "1 min")
@Tags({"health", "feedback", "problem report", "deadline", "working day", "receipt", "correction",
    "数据问题反馈", "跟踪", "期限", "逾期", "更正", "回执", "供需对接", "异议标注", "卫生健康"})
@CapabilityDescription("""
        Follows the open problem reports of one business system (跟踪反馈): links the corrected version and the platform's receipt as soon as they are there, \
        closes the report, lifts the marks of its records and writes the reporter's answer; raises a bulletin once a day for every report that is due soon or \
        overdue, in working days, and when a deadline reaches into a year without a notice of holidays. Bulletins name the number of the report and its state, never a person.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.FEEDBACK_NO, description = "Number of the report"),
    @WritesAttribute(attribute = HealthHubAttributes.SYSTEM, description = "Code of the system"),
    @WritesAttribute(attribute = HealthHubAttributes.FILENAME, description = "Number of the report and .json"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of the content")
})
@UseCase(
        description = "Close problem reports by themselves when the platform has the corrected data, and keep their deadlines",
        keywords = {"跟踪反馈", "期限"},
        configuration = """
                "Feedback Ledger" = the service that keeps the reports
                "System Code" = the code of the system, such as S20
                "Due Soon" = how many working days before the last day bulletins begin
                """)
@SeeAlso({AcceptProblemReport.class, VerifyReportedRecord.class})
public class FollowProblemReport extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor FEEDBACK_LEDGER = new PropertyDescriptor.Builder()
            .name("Feedback Ledger")
            .description("Keeps the reports")
            .identifiesControllerService(FeedbackLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Knows the systems")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor SYSTEM_CODE = new PropertyDescriptor.Builder()
            .name("System Code")
            .description("Code of the business system whose reports are followed, such as S20")
            .required(true)
            .addValidator(StandardValidators.NON_EMPTY_VALIDATOR)
            .build();

    public static final PropertyDescriptor DUE_SOON = new PropertyDescriptor.Builder()
            .name("Due Soon")
            .description("Working days left from which on a report is told of every day")
            .required(true)
            .defaultValue("3")
            .addValidator(StandardValidators.createLongValidator(0, 100, true))
            .build();

    public static final PropertyDescriptor VALUE_RETENTION_PERIOD = new PropertyDescriptor.Builder()
            .name("Value Retention Period")
            .description("How long after the end of a report the reporter's words and values are kept; then they are deleted. The rest of the report stays")
            .required(true)
            .defaultValue("180 days")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.DAYS, Integer.MAX_VALUE, TimeUnit.DAYS))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(FEEDBACK_LEDGER, RESOURCE_CATALOGUE, SYSTEM_CODE, DUE_SOON, VALUE_RETENTION_PERIOD);

    public static final Relationship ANSWERED = new Relationship.Builder()
            .name("answered")
            .description("The answer to the reporter of a report that was closed, without values of a record. The reporter also gets it by asking for the number")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(ANSWERED);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile LocalDate erasedOn;
    private volatile LocalDate doubtedOn;

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
        steps.skip(FEEDBACK_LEDGER.getName(), "The service's own verification tries connection and tables");
        return steps.results();
    }

    @OnScheduled
    public void prepare() {
        erasedOn = null;
        doubtedOn = null;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FeedbackLedger ledger = context.getProperty(FEEDBACK_LEDGER).asControllerService(FeedbackLedger.class);
        final String system = context.getProperty(SYSTEM_CODE).getValue().strip();
        final LocalDate today = LocalDate.now(ZONE);
        try {
            final FollowedReports followed = ledger.follow(system, context.getProperty(DUE_SOON).asInteger());
            followed.alerts().forEach(this::raise);
            if (!followed.uncertainYears().isEmpty() && !today.equals(doubtedOn)) {
                getLogger().warn("Deadlines of open problem reports of {} reach into {}, whose notice of holidays (放假通知) is not entered: they count by weekdays alone. "
                        + "Enter the notice in a working-day calendar file (docs/feedback.md)", system, followed.uncertainYears());
                doubtedOn = today;
            }
            session.adjustCounter("Settled Records", followed.settled(), false);
            session.adjustCounter("Closed Reports", followed.closed().size(), false);
            for (final String number : followed.closed()) {
                final Optional<ReportView> report = ledger.report(number);
                report.ifPresent(closed -> answer(session, ledger, system, closed, today));
            }
            if (!today.equals(erasedOn)) {
                ledger.eraseValues(Duration.ofMillis(context.getProperty(VALUE_RETENTION_PERIOD).asTimePeriod(TimeUnit.MILLISECONDS)));
                erasedOn = today;
            }
        } catch (final LedgerException e) {
            getLogger().error("{}; the reports are looked at again later", e.getMessage());
            context.yield();
        }
    }

    private void raise(final Alert alert) {
        final String certainty = alert.uncertainYears().isEmpty() ? "" : " (weekdays only in %s: the notice of holidays is not entered)".formatted(alert.uncertainYears());
        if (alert.isOverdue()) {
            getLogger().error("Problem report {} 逾期: it was due on {}, {} working days ago; state {} {}{}", alert.number(), alert.dueOn(), -alert.left(),
                    alert.state().name(), alert.state().label(), certainty);
        } else {
            getLogger().warn("Problem report {} 即将到期: it is due on {}, {} working days are left; state {} {}{}", alert.number(), alert.dueOn(), alert.left(),
                    alert.state().name(), alert.state().label(), certainty);
        }
    }

    private static void answer(final ProcessSession session, final FeedbackLedger ledger, final String system, final ReportView report, final LocalDate today) {
        FlowFile answer = session.create();
        final byte[] content = ReportAnswer.of(report, ledger.calendar(), today).toString().getBytes(StandardCharsets.UTF_8);
        answer = session.write(answer, out -> out.write(content));
        answer = session.putAllAttributes(answer, Map.of(
                HealthHubAttributes.FEEDBACK_NO, report.number(),
                HealthHubAttributes.SYSTEM, system,
                HealthHubAttributes.RESOURCE, report.resourceCode(),
                HealthHubAttributes.FILENAME, report.number() + ".json",
                HealthHubAttributes.MIME_TYPE, "application/json;charset=UTF-8"));
        session.getProvenanceReporter().create(answer, "Answer to problem report " + report.number());
        session.transfer(answer, ANSWERED);
    }
}
