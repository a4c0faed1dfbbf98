// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.ReadsAttributes;
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
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.nifi.processors.dashboard.AlertSettings;
import org.healthhub.nifi.processors.dashboard.Answer;
import org.healthhub.nifi.processors.dashboard.Dashboard;
import org.healthhub.nifi.processors.dashboard.DashboardRequest;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ResourceCatalogue;
import org.healthhub.nifi.services.StatusLedger;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SupportsBatching
@Tags({"health", "dashboard", "status", "monitoring", "prometheus", "metrics", "http", "ledger",
    "卫生健康", "看板", "归集", "监控", "台账", "待回执", "问题数据"})
@CapabilityDescription("""
        Answers requests to the page to watch (看板), with HandleHttpRequest and HandleHttpResponse: how every resource stands by the ledger, what needs a person, \
        the lists behind the numbers with the command that traces a record, trends, the same as JSON and as metrics for Prometheus. Shows counts, codes, times \
        and record keys, never a value of a person. Needs nothing from outside the archive.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = "http.method", description = "GET or HEAD; everything else is answered 405"),
    @ReadsAttribute(attribute = "http.request.uri", description = "Path: /, /resources/{code}, /help, /metrics, /status.json, /assets/…"),
    @ReadsAttribute(attribute = "http.query.param.*", description = "code and after, of lists")
})
@WritesAttributes({
    @WritesAttribute(attribute = "healthhub.answer.status", description = "HTTP status for HandleHttpResponse"),
    @WritesAttribute(attribute = "healthhub.answer.allow", description = "Value of the header Allow; empty unless the status is 405"),
    @WritesAttribute(attribute = "healthhub.answer.caching", description = "Value of the header Cache-Control"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of the answer")
})
@UseCase(
        description = "See the state of all systems at a glance, without another server",
        keywords = {"看板", "监控", "Prometheus"},
        configuration = """
                HandleHttpRequest (GET and HEAD only) → this processor → HandleHttpResponse; the flow definition hub-dashboard is complete.
                "HTTP Status Code" of HandleHttpResponse = ${healthhub.answer.status}; dynamic properties Content-Type = ${mime.type},
                Allow = ${healthhub.answer.allow}, Cache-Control = ${healthhub.answer.caching}
                "Status Ledger" = the collection ledger, "Resource Catalogue" = the catalogue
                """)
@SeeAlso(RaiseCollectionAlert.class)
public class RenderCollectionStatus extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor STATUS_LEDGER = new PropertyDescriptor.Builder()
            .name("Status Ledger")
            .description("The ledger whose state is shown")
            .identifiesControllerService(StatusLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Systems and resources, their update cycles and their own limits of alerts")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor NIFI_URL = new PropertyDescriptor.Builder()
            .name("NiFi URL")
            .description("Address of NiFi's canvas as the people who watch reach it, such as https://nifi.example.gov.cn:8443/nifi, for links from a record to its events. "
                    + "Empty: no links")
            .required(false)
            .expressionLanguageSupported(ExpressionLanguageScope.ENVIRONMENT)
            .addValidator(StandardValidators.URL_VALIDATOR)
            .build();

    public static final PropertyDescriptor SNAPSHOT_LIFETIME = new PropertyDescriptor.Builder()
            .name("Snapshot Lifetime")
            .description("How old the shown state may be. However many people watch, the ledger is asked for it no more often")
            .required(true)
            .defaultValue("5 secs")
            .addValidator(StandardValidators.createTimePeriodValidator(0, TimeUnit.SECONDS, 1, TimeUnit.HOURS))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            STATUS_LEDGER,
            RESOURCE_CATALOGUE,
            NIFI_URL,
            SNAPSHOT_LIFETIME,
            AlertSettings.SILENT_CYCLES,
            AlertSettings.RECEIPT_OVERDUE_AFTER,
            AlertSettings.PROBLEM_SHARE_GROWTH,
            AlertSettings.PROBLEM_SHARE_RECORDS);

    public static final Relationship ANSWER = new Relationship.Builder()
            .name("answer")
            .description("The answer to every request, for HandleHttpResponse")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(ANSWER);

    private static final String METHOD = "http.method";
    private static final String REQUEST_URI = "http.request.uri";
    private static final String PARAMETER = "http.query.param.";
    /** What HandleHttpResponse needs to find the request and to name it in provenance. */
    private static final Set<String> OF_THE_REQUEST =
            Set.of("uuid", "path", "filename", "http.context.identifier", REQUEST_URI, "http.remote.host", "http.local.name", "http.port");

    private volatile Dashboard dashboard;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnScheduled
    public void onScheduled(final ProcessContext context) {
        dashboard = dashboard(context);
    }

    private static Dashboard dashboard(final ProcessContext context) {
        final Optional<URI> nifi = Optional.ofNullable(context.getProperty(NIFI_URL).evaluateAttributeExpressions().getValue()).map(String::strip)
                .filter(text -> text.matches("https?://.*")).map(URI::create);
        return new Dashboard(
                context.getProperty(STATUS_LEDGER).asControllerService(StatusLedger.class),
                context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue(),
                AlertSettings.limits(context),
                nifi,
                Duration.ofMillis(context.getProperty(SNAPSHOT_LIFETIME).asTimePeriod(TimeUnit.MILLISECONDS)));
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        steps.add(STATUS_LEDGER.getName(), () -> {
            try {
                final Answer answer = dashboard(context).answer(new DashboardRequest("GET", "/", Map.of()));
                return "The first page has %d bytes".formatted(answer.body().length);
            } catch (final LedgerException e) {
                throw new RecordFailureException(FailureCode.LEDGER_UNREACHABLE, 0, e.getMessage());
            }
        });
        return steps.results();
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile request = session.get();
        if (request == null) {
            return;
        }
        final Answer answer = answer(request);
        final Set<String> others = new HashSet<>(request.getAttributes().keySet());
        others.removeAll(OF_THE_REQUEST);
        FlowFile reply = session.write(session.removeAllAttributes(request, others), out -> out.write(answer.body()));
        reply = session.putAllAttributes(reply, Map.of(
                "healthhub.answer.status", Integer.toString(answer.status()),
                "healthhub.answer.allow", answer.allow(),
                "healthhub.answer.caching", answer.caching(),
                HealthHubAttributes.MIME_TYPE, answer.mediaType()));
        session.transfer(reply, ANSWER);
    }

    private Answer answer(final FlowFile request) {
        try {
            return dashboard.answer(request(request));
        } catch (final LedgerException e) {
            getLogger().error("The page to watch can not be shown: {}", e.getMessage());
            return dashboard.unavailable(e.getMessage());
        }
    }

    private static DashboardRequest request(final FlowFile flowFile) {
        final Map<String, String> query = new HashMap<>();
        flowFile.getAttributes().forEach((name, value) -> {
            if (name.startsWith(PARAMETER)) {
                query.put(name.substring(PARAMETER.length()), value);
            }
        });
        return new DashboardRequest(Optional.ofNullable(flowFile.getAttribute(METHOD)).orElse(""), Optional.ofNullable(flowFile.getAttribute(REQUEST_URI)).orElse(""), query);
    }
}
