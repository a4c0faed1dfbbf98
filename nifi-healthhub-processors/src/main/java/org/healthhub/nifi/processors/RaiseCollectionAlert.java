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
import org.healthhub.core.alert.AlertBook;
import org.healthhub.core.alert.AlertNews;
import org.healthhub.core.alert.AlertRules;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.status.HubState;
import org.healthhub.nifi.processors.dashboard.AlertMessages;
import org.healthhub.nifi.processors.dashboard.AlertSettings;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ResourceCatalogue;
import org.healthhub.nifi.services.StatusLedger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

@InputRequirement(InputRequirement.Requirement.INPUT_FORBIDDEN)
@PrimaryNodeOnly
@TriggerSerially
@DefaultSchedule(strategy = SchedulingStrategy.TIMER_DRIVEN, period = "5 mins")
@Tags({"health", "alert", "monitoring", "ledger", "bulletin", "mail", "webhook", "receipt",
    "卫生健康", "告警", "监控", "回执超期", "超期未采集", "对账"})
@CapabilityDescription("""
        Looks at the ledger and raises alerts (告警): parts without a final judgement for too long, a share of errors that grows, resources of which nothing was read for \
        twice their update cycle, differences of the reconciliation. A new alert becomes a bulletin, a message for a mail and an event for a webhook; the same is told \
        again only when it is twice as bad or after an interval, and once when it is over. Each names its paragraph of the handbook. What stands is kept in the ledger.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.SYSTEM, description = "Code of the system"),
    @WritesAttribute(attribute = HealthHubAttributes.ALERT_KIND, description = "OVERDUE_RECEIPT, PROBLEM_SHARE, SILENT_SOURCE or RECONCILIATION"),
    @WritesAttribute(attribute = HealthHubAttributes.ALERT_CHANGE, description = "RAISED, REPEATED or ENDED"),
    @WritesAttribute(attribute = HealthHubAttributes.ALERT_SUBJECT, description = "Subject of a mail, in Chinese"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of the content")
})
@UseCase(
        description = "Hear of what goes wrong without looking",
        keywords = {"告警", "监控"},
        configuration = """
                "Status Ledger" = the collection ledger, "Resource Catalogue" = the catalogue
                Connect "message" to PutEmail (Subject = ${healthhub.alert.subject}, content as message) and "event" to InvokeHTTP (POST); the flow definition
                hub-dashboard has both, switched off.
                """)
@SeeAlso(RenderCollectionStatus.class)
public class RaiseCollectionAlert extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor REPEAT_AFTER = new PropertyDescriptor.Builder()
            .name("Repeat After")
            .description("How long after a person was told the same is told again")
            .required(true)
            .defaultValue("24 hours")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.MINUTES, 366, TimeUnit.DAYS))
            .build();

    public static final PropertyDescriptor HANDBOOK = new PropertyDescriptor.Builder()
            .name("Handbook")
            .description("Page with the paragraphs of the alerts, whose anchors are added: an address that readers can open, or a path. The dashboard has them under /help")
            .required(true)
            .defaultValue("docs/alerts.md")
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            RenderCollectionStatus.STATUS_LEDGER,
            RenderCollectionStatus.RESOURCE_CATALOGUE,
            AlertSettings.SILENT_CYCLES,
            AlertSettings.RECEIPT_OVERDUE_AFTER,
            AlertSettings.PROBLEM_SHARE_GROWTH,
            AlertSettings.PROBLEM_SHARE_RECORDS,
            REPEAT_AFTER,
            HANDBOOK);

    public static final Relationship MESSAGE = new Relationship.Builder()
            .name("message")
            .description("One text for each system and kind of alert that a person is to hear of, for a mail")
            .build();

    public static final Relationship EVENT = new Relationship.Builder()
            .name("event")
            .description("The same as JSON, for a webhook")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(MESSAGE, EVENT);

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
        steps.add(RenderCollectionStatus.STATUS_LEDGER.getName(), () -> {
            try {
                return "%d alerts at this moment".formatted(AlertRules.find(ledger(context).state(catalogue(context)), AlertSettings.limits(context)).size());
            } catch (final LedgerException e) {
                throw new RecordFailureException(FailureCode.LEDGER_UNREACHABLE, 0, e.getMessage());
            }
        });
        return steps.results();
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final Catalogue catalogue = catalogue(context);
        final String handbook = context.getProperty(HANDBOOK).getValue();
        final List<AlertMessages> all;
        try {
            final HubState state = ledger(context).state(catalogue);
            final Duration repeatAfter = Duration.ofMillis(context.getProperty(REPEAT_AFTER).asTimePeriod(TimeUnit.MILLISECONDS));
            final AlertBook book = AlertBook.compare(ledger(context).alerts(), AlertRules.find(state, AlertSettings.limits(context)), state.at(), repeatAfter);
            all = AlertMessages.of(book.news(), catalogue);
            for (final AlertMessages messages : all) {
                send(session, messages, messages.text(handbook, state.at(), catalogue), "text/plain; charset=UTF-8", MESSAGE);
                send(session, messages, messages.json(handbook, state.at(), catalogue), "application/json; charset=UTF-8", EVENT);
            }
            // Last, so that what can not be written is told again, and what is written has left.
            ledger(context).recordAlerts(book.standing());
        } catch (final LedgerException e) {
            session.rollback();
            getLogger().error("Alerts can not be looked for: {}", e.getMessage());
            context.yield();
            return;
        }
        all.forEach(messages -> tell(session, messages, handbook));
    }

    private void tell(final ProcessSession session, final AlertMessages messages, final String handbook) {
        if (messages.change() == AlertNews.Change.ENDED) {
            getLogger().info("{}", messages.line(handbook));
        } else {
            getLogger().warn("{}", messages.line(handbook));
            session.adjustCounter("Alerts " + messages.kind(), messages.news().size(), false);
        }
    }

    private static void send(final ProcessSession session, final AlertMessages messages, final String content, final String mediaType, final Relationship relationship) {
        FlowFile flowFile = session.create();
        flowFile = session.write(flowFile, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        flowFile = session.putAllAttributes(flowFile, Map.of(
                HealthHubAttributes.SYSTEM, messages.systemCode(),
                HealthHubAttributes.ALERT_KIND, messages.kind().name(),
                HealthHubAttributes.ALERT_CHANGE, messages.change().name(),
                HealthHubAttributes.ALERT_SUBJECT, messages.subject(),
                HealthHubAttributes.MIME_TYPE, mediaType));
        session.getProvenanceReporter().create(flowFile, messages.kind() + " " + messages.change());
        session.transfer(flowFile, relationship);
    }

    private static StatusLedger ledger(final ProcessContext context) {
        return context.getProperty(RenderCollectionStatus.STATUS_LEDGER).asControllerService(StatusLedger.class);
    }

    private static Catalogue catalogue(final ProcessContext context) {
        return context.getProperty(RenderCollectionStatus.RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue();
    }
}
