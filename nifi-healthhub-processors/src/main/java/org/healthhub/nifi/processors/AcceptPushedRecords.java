// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.core.JsonPointer;
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
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.VerificationSteps;
import org.healthhub.nifi.processors.source.AnswerFaultException;
import org.healthhub.nifi.processors.source.AnswerForm;
import org.healthhub.nifi.processors.source.AnswerReader;
import org.healthhub.nifi.processors.source.AnswerSummary;
import org.healthhub.nifi.processors.source.PointerSyntax;
import org.healthhub.nifi.processors.source.PushAnswer;
import org.healthhub.nifi.processors.source.TextRecords;
import org.healthhub.nifi.services.ResourceCatalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "http", "api", "push", "listen", "json", "HandleHttpRequest", "HandleHttpResponse", "接口对接", "推送", "接收", "数据接口", "回执", "卫生健康"})
@CapabilityDescription("""
        Stands between HandleHttpRequest and HandleHttpResponse and takes the records that a source system pushes: checks the token, the resource, the size and \
        that the body is well-formed JSON, then gives the records to the flow and a receipt to the source in one step. The receipt can only be sent when the \
        records are in NiFi's queue; its number is the identifier of their FlowFile. What is refused is answered with a precise code and never stops the flow.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = "http.request.uri", description = "Path of the request: a slash and the code of a resource"),
    @ReadsAttribute(attribute = "http.headers.*", description = "Holds the token, under the name of Token Header")
})
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "On accepted: code of the data resource"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "On accepted: number of records"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "Media type of the content"),
    @WritesAttribute(attribute = HealthHubAttributes.FILENAME, description = "On accepted: code of the resource and receipt number"),
    @WritesAttribute(attribute = "healthhub.answer.status", description = "On answer: HTTP status for HandleHttpResponse")
})
@UseCase(
        description = "Let a source system push records and hold a receipt for them",
        keywords = {"接口对接", "推送", "回执"},
        configuration = """
                Connect "success" of HandleHttpRequest to this processor, "answer" to HandleHttpResponse and "accepted" to the rest of the flow.
                "HTTP Status Code" of HandleHttpResponse = ${healthhub.answer.status}
                "System Code" = the code of the business system whose resources may be pushed, such as S20
                "App Secret" = the token that the source system sends in the header X-HealthHub-Token
                """)
@SeeAlso({PageSourceRecords.class, ValidateIdCard.class, CanonicalizeHealthRecord.class})
public class AcceptPushedRecords extends AbstractProcessor implements VerifiableProcessor {

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Knows the resources of the system")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor SYSTEM_CODE = new PropertyDescriptor.Builder()
            .name("System Code")
            .description("Code of the business system whose resources may be pushed, such as S20")
            .required(true)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.NONE)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the records that go on. Every column is a text; the writer must write its schema, or inherit it")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor APP_SECRET = new PropertyDescriptor.Builder()
            .name("App Secret")
            .description("Token that the source system has to send. While it is empty, every request is answered 503: nobody can push")
            .required(false)
            .sensitive(true)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    public static final PropertyDescriptor TOKEN_HEADER = new PropertyDescriptor.Builder()
            .name("Token Header")
            .description("Name of the header with the token; capital and small letters are the same")
            .required(true)
            .defaultValue("X-HealthHub-Token")
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    public static final PropertyDescriptor RECORDS_POINTER = new PropertyDescriptor.Builder()
            .name("Records Pointer")
            .description("JSON Pointer to the array of records. A body that is an array is taken for the records themselves")
            .required(true)
            .defaultValue("/records")
            .addValidator(PointerSyntax.VALIDATOR)
            .build();

    public static final PropertyDescriptor RECORD_LIMIT = new PropertyDescriptor.Builder()
            .name("Record Limit")
            .description("Most records of one request")
            .required(true)
            .defaultValue("10000")
            .addValidator(StandardValidators.POSITIVE_INTEGER_VALIDATOR)
            .build();

    public static final PropertyDescriptor REQUEST_SIZE_LIMIT = new PropertyDescriptor.Builder()
            .name("Request Size Limit")
            .description("Largest body. HandleHttpRequest has taken it by then: where strangers reach the port, a proxy has to limit it before")
            .required(true)
            .defaultValue("20 MB")
            .addValidator(StandardValidators.DATA_SIZE_VALIDATOR)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            RESOURCE_CATALOGUE,
            SYSTEM_CODE,
            RECORD_WRITER,
            APP_SECRET,
            TOKEN_HEADER,
            RECORDS_POINTER,
            RECORD_LIMIT,
            REQUEST_SIZE_LIMIT);

    public static final Relationship ACCEPTED = new Relationship.Builder()
            .name("accepted")
            .description("Pushed records")
            .build();

    public static final Relationship ANSWER = new Relationship.Builder()
            .name("answer")
            .description("The answer to the source system, for HandleHttpResponse")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(ACCEPTED, ANSWER);

    private static final String HEADER = "http.headers.";
    private static final String URI = "http.request.uri";
    /** What HandleHttpResponse needs to find the request and to name it in provenance. */
    private static final Set<String> OF_THE_REQUEST = Set.of("uuid", "path", "http.context.identifier", URI, "http.remote.host", "http.local.name", "http.port");
    /** What outlives a request in the flow: of headers and query nothing does. */
    private static final Set<String> OF_THE_RECORDS = Set.of("uuid", "path", HealthHubAttributes.RECORD_COUNT, HealthHubAttributes.MIME_TYPE, "avro.schema");

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
        steps.add(SYSTEM_CODE.getName(), () -> {
            final BusinessSystem system = system(context).orElseThrow(() -> new RecordFailureException(FailureCode.SYSTEM_UNKNOWN, 0,
                    "System Code: the catalogue has no system '%s'".formatted(context.getProperty(SYSTEM_CODE).getValue())));
            return "%s %s; paths: %s".formatted(system.code(), system.name(),
                    system.resources().stream().map(resource -> "/" + resource.code()).collect(Collectors.joining(", ")));
        });
        if (context.getProperty(APP_SECRET).isSet()) {
            steps.add(APP_SECRET.getName(), () -> "Requests need the header %s".formatted(context.getProperty(TOKEN_HEADER).getValue()));
        } else {
            steps.skip(APP_SECRET.getName(), "No token is set: every request is answered 503");
        }
        return steps.results();
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile request = session.get();
        if (request == null) {
            return;
        }

        final Outbox outbox = new Outbox(session, request);
        PushAnswer answer;
        try {
            answer = judge(context, session, request, outbox);
        } catch (final AnswerFaultException e) {
            outbox.discard();
            answer = e.kind() == AnswerFaultException.Kind.NO_JSON ? PushAnswer.noJson(e.getMessage()) : PushAnswer.noRecords(e.getMessage());
        } catch (final RecordFailureException e) {
            outbox.discard();
            getLogger().error("{} {}: {}", e.code(), request, e.getMessage());
            answer = PushAnswer.FAILED;
        } catch (final IOException e) {
            throw new ProcessException("The content of a request cannot be read", e);
        }
        if (answer.status() != PushAnswer.SUCCESS) {
            getLogger().warn("A pushed request is answered {} {}", answer.status(), answer.code());
            session.adjustCounter("Refused Pushes", 1, false);
        }
        reply(session, request, answer, outbox);
        outbox.send();
        session.remove(request);
    }

    private PushAnswer judge(final ProcessContext context, final ProcessSession session, final FlowFile request, final Outbox outbox)
            throws AnswerFaultException, RecordFailureException, IOException {
        final String token = context.getProperty(APP_SECRET).getValue();
        if (token == null || token.isBlank()) {
            return PushAnswer.CLOSED;
        }
        if (!isToken(request, context.getProperty(TOKEN_HEADER).getValue(), token)) {
            return PushAnswer.TOKEN;
        }
        final Optional<Resource> resource = resource(context, request);
        if (resource.isEmpty()) {
            return PushAnswer.RESOURCE;
        }
        if (request.getSize() > context.getProperty(REQUEST_SIZE_LIMIT).asDataSize(DataUnit.B)) {
            return PushAnswer.SIZE;
        }
        final AnswerForm form = AnswerForm.of(JsonPointer.compile(context.getProperty(RECORDS_POINTER).getValue()));
        final AnswerSummary summary;
        try (InputStream content = session.read(request)) {
            summary = AnswerReader.summarize(content, form);
        }
        if (summary.count() == 0) {
            return PushAnswer.noRecords("there are no records at " + form.records());
        }
        if (summary.count() > context.getProperty(RECORD_LIMIT).asInteger()) {
            return PushAnswer.COUNT;
        }
        final RecordSetWriterFactory writer = context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class);
        final FlowFile records = keep(session, new TextRecords(writer).write(session, request, outbox, form, summary), OF_THE_RECORDS);
        final String receipt = records.getAttribute("uuid");
        outbox.deliver(session.putAllAttributes(records, Map.of(
                HealthHubAttributes.RESOURCE, resource.get().code(),
                HealthHubAttributes.FILENAME, "%s-push-%s.json".formatted(resource.get().code(), receipt))), ACCEPTED);
        session.adjustCounter("Pushed Records of " + resource.get().code(), summary.count(), false);
        return PushAnswer.receipt(receipt, summary.count());
    }

    /** In a time that does not depend on where the two differ. */
    private static boolean isToken(final FlowFile request, final String header, final String token) {
        return request.getAttributes().entrySet().stream().filter(attribute -> attribute.getKey().equalsIgnoreCase(HEADER + header))
                .anyMatch(attribute -> MessageDigest.isEqual(attribute.getValue().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Resource> resource(final ProcessContext context, final FlowFile request) {
        final String path = request.getAttribute(URI);
        return path == null ? Optional.empty() : system(context).stream().flatMap(system -> system.resources().stream())
                .filter(resource -> path.equals("/" + resource.code())).findFirst();
    }

    private static Optional<BusinessSystem> system(final ProcessContext context) {
        return context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue()
                .system(context.getProperty(SYSTEM_CODE).getValue().strip());
    }

    private static void reply(final ProcessSession session, final FlowFile request, final PushAnswer answer, final Outbox outbox) {
        FlowFile reply = keep(session, session.create(request), OF_THE_REQUEST);
        reply = session.write(reply, out -> out.write(answer.body()));
        outbox.deliver(session.putAllAttributes(reply, Map.of(
                HealthHubAttributes.ANSWER_STATUS, Integer.toString(answer.status()),
                HealthHubAttributes.FILENAME, "answer.json",
                HealthHubAttributes.MIME_TYPE, PushAnswer.MEDIA_TYPE)), ANSWER);
    }

    private static FlowFile keep(final ProcessSession session, final FlowFile flowFile, final Set<String> names) {
        final Set<String> others = new HashSet<>(flowFile.getAttributes().keySet());
        others.removeAll(names);
        return session.removeAllAttributes(flowFile, others);
    }
}
