// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.ReadsAttributes;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
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
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.feedback.ProblemReport;
import org.healthhub.core.feedback.ReportAnswer;
import org.healthhub.core.feedback.ReportFaultException;
import org.healthhub.core.feedback.ReportNumber;
import org.healthhub.core.feedback.ReportReader;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.nifi.processors.feedback.FeedbackReply;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.services.FeedbackLedger;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "http", "api", "feedback", "problem report", "dispute", "share", "HandleHttpResponse",
    "数据问题反馈", "校核申请", "异议", "供需对接", "受理", "个人信息更正", "卫生健康"})
@CapabilityDescription("""
        Takes problem reports (数据问题反馈) of departments that use the data, and answers where they stand. Stands behind the check of the signature and before \
        HandleHttpResponse. A report is stored with a number, its records are marked as disputed, and the number is answered; the same report again gets the \
        same number. What the reporter writes about persons is stored in one restricted table of the hub and nowhere else.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = "http.request.uri", description = "Path of the request"),
    @ReadsAttribute(attribute = "healthhub.share.consumer", description = "Who reports, as the check of the signature told; read by the default of Requester")
})
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.FEEDBACK_NO, description = "Number of the report"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of the content"),
    @WritesAttribute(attribute = "healthhub.answer.status", description = "HTTP status for HandleHttpResponse")
})
@UseCase(
        description = "Let departments report faulty data and ask what became of it",
        keywords = {"数据问题反馈", "校核"},
        configuration = """
                Connect the authorized requests of the feedback paths to this processor, and "answer" to HandleHttpResponse.
                "HTTP Status Code" of HandleHttpResponse = ${healthhub.answer.status}
                "Feedback Ledger", "Resource Catalogue" = the services of the hub
                """)
@SeeAlso({VerifyReportedRecord.class, FollowProblemReport.class})
public class AcceptProblemReport extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor FEEDBACK_LEDGER = new PropertyDescriptor.Builder()
            .name("Feedback Ledger")
            .description("Stores the reports")
            .identifiesControllerService(FeedbackLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Knows resources and fields, and makes record keys of business keys")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor REQUESTER = new PropertyDescriptor.Builder()
            .name("Requester")
            .description("Identifier of the department that reports. Must come from the check of the signature, never from the request itself")
            .required(true)
            .defaultValue("${healthhub.share.consumer}")
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor BASE_PATH = new PropertyDescriptor.Builder()
            .name("Base Path")
            .description("Path to which reports are posted. The path with a slash and a number behind it asks for that report")
            .required(true)
            .defaultValue("/share/v1/feedback")
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    public static final PropertyDescriptor REQUEST_SIZE_LIMIT = new PropertyDescriptor.Builder()
            .name("Request Size Limit")
            .description("Largest body of a report; it is held in memory")
            .required(true)
            .defaultValue("256 KB")
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 10_000_000))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(FEEDBACK_LEDGER, RESOURCE_CATALOGUE, REQUESTER, BASE_PATH, REQUEST_SIZE_LIMIT);

    public static final Relationship ANSWER = new Relationship.Builder()
            .name("answer")
            .description("The answer to the reporter, for HandleHttpResponse")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(ANSWER);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_REQUESTER = 64;
    private static final String URI = "http.request.uri";
    private static final String STATUS = "healthhub.answer.status";
    private static final String MEDIA_TYPE = "application/json;charset=UTF-8";
    /** What HandleHttpResponse needs to find the request and to name it in provenance. */
    private static final Set<String> OF_THE_REQUEST = Set.of("uuid", "path", "http.context.identifier", URI, "http.remote.host", "http.local.name", "http.port");

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
        steps.add(BASE_PATH.getName(), () -> "Reports: POST %1$s; state: POST %1$s/NUMBER".formatted(context.getProperty(BASE_PATH).getValue()));
        steps.skip(FEEDBACK_LEDGER.getName(), "The service's own verification tries connection and tables");
        return steps.results();
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile request = session.get();
        if (request == null) {
            return;
        }

        FeedbackReply reply;
        try {
            reply = answer(context, session, request);
        } catch (final ReportFaultException e) {
            reply = FeedbackReply.refusal(e.code(), e.getMessage());
        } catch (final LedgerException e) {
            getLogger().error("{}", e.getMessage());
            reply = FeedbackReply.LEDGER;
        } catch (final IOException e) {
            throw new ProcessException("The content of a request cannot be read", e);
        }
        if (!reply.code().equals(FeedbackReply.SUCCESS)) {
            getLogger().warn("A feedback request is answered {}", reply.code());
            session.adjustCounter("Refused Reports", 1, false);
        }
        send(session, request, reply);
    }

    private FeedbackReply answer(final ProcessContext context, final ProcessSession session, final FlowFile request)
            throws ReportFaultException, LedgerException, IOException {
        final String requester = context.getProperty(REQUESTER).evaluateAttributeExpressions(request).getValue();
        if (requester == null || requester.isBlank() || requester.length() > LONGEST_REQUESTER) {
            return FeedbackReply.NO_REQUESTER;
        }
        final String base = context.getProperty(BASE_PATH).getValue();
        final String path = request.getAttribute(URI) == null ? "" : request.getAttribute(URI);
        if (path.equals(base)) {
            return accept(context, session, request, requester);
        }
        return path.startsWith(base + "/") ? state(context, path.substring(base.length() + 1), requester) : FeedbackReply.NO_PATH;
    }

    private FeedbackReply accept(final ProcessContext context, final ProcessSession session, final FlowFile request, final String requester)
            throws ReportFaultException, LedgerException, IOException {
        if (request.getSize() > context.getProperty(REQUEST_SIZE_LIMIT).asDataSize(DataUnit.B)) {
            return FeedbackReply.SIZE;
        }
        final ResourceCatalogue catalogue = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class);
        final ProblemReport report;
        try (InputStream body = session.read(request)) {
            report = new ReportReader(catalogue.catalogue(), catalogue.digests()).read(body, requester, LocalDateTime.now(ZONE));
        }
        final FeedbackLedger ledger = context.getProperty(FEEDBACK_LEDGER).asControllerService(FeedbackLedger.class);
        final String number = ledger.accept(report, request.getAttribute("uuid"));
        session.adjustCounter("Accepted Reports", 1, false);
        session.adjustCounter("Disputed Records of " + report.resource().code(), report.records().size(), false);
        return FeedbackReply.of("已受理 / taken in", view(ledger, ledger.report(number).orElseThrow()));
    }

    /** A number of somebody else's report is answered like one that there is not. */
    private static FeedbackReply state(final ProcessContext context, final String number, final String requester) throws LedgerException {
        if (!ReportNumber.isNumber(number)) {
            return FeedbackReply.NO_REPORT;
        }
        final FeedbackLedger ledger = context.getProperty(FEEDBACK_LEDGER).asControllerService(FeedbackLedger.class);
        final Optional<ReportView> report = ledger.report(number).filter(found -> found.requester().equals(requester));
        return report.isEmpty() ? FeedbackReply.NO_REPORT : FeedbackReply.of("成功 / found", view(ledger, report.get()));
    }

    private static ObjectNode view(final FeedbackLedger ledger, final ReportView report) {
        return ReportAnswer.of(report, ledger.calendar(), LocalDateTime.now(ZONE).toLocalDate());
    }

    /** The request may hold personal data: it ends here, and nothing of its headers goes on. */
    private static void send(final ProcessSession session, final FlowFile request, final FeedbackReply reply) {
        FlowFile answer = session.create(request);
        final Set<String> others = new HashSet<>(answer.getAttributes().keySet());
        others.removeAll(OF_THE_REQUEST);
        answer = session.removeAllAttributes(answer, others);
        answer = session.write(answer, out -> out.write(reply.body()));
        answer = session.putAllAttributes(answer, Map.of(
                STATUS, reply.status(),
                HealthHubAttributes.FILENAME, "answer.json",
                HealthHubAttributes.MIME_TYPE, MEDIA_TYPE));
        if (reply.data() != null) {
            answer = session.putAttribute(answer, HealthHubAttributes.FEEDBACK_NO, reply.data().path("number").asText());
        }
        session.transfer(answer, ANSWER);
        session.remove(request);
    }
}
