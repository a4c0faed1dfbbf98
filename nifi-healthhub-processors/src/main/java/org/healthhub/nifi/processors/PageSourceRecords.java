// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import com.fasterxml.jackson.core.JsonPointer;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.ReadsAttributes;
import org.apache.nifi.annotation.behavior.Stateful;
import org.apache.nifi.annotation.behavior.TriggerSerially;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.state.Scope;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.source.AnswerFaultException;
import org.healthhub.nifi.processors.source.AnswerForm;
import org.healthhub.nifi.processors.source.AnswerReader;
import org.healthhub.nifi.processors.source.AnswerSummary;
import org.healthhub.nifi.processors.source.PageRequest;
import org.healthhub.nifi.processors.source.PageStep;
import org.healthhub.nifi.processors.source.PagingChoice;
import org.healthhub.nifi.processors.source.PointerSyntax;
import org.healthhub.nifi.processors.source.RunningSets;
import org.healthhub.nifi.processors.source.SourceTime;
import org.healthhub.nifi.processors.source.TextRecords;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

@TriggerSerially
@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Stateful(scopes = Scope.CLUSTER, description = "For each resource, when the last complete set of pages began, less the Since Overlap: the next set asks for what "
        + "has changed since. Clear the state to read everything again")
@Tags({"health", "http", "api", "paging", "pagination", "json", "InvokeHTTP", "接口对接", "分页", "拉取", "数据采集", "增量", "卫生健康"})
@CapabilityDescription("""
        Reads the records of a source system's HTTP interface page by page, together with InvokeHTTP: a trigger becomes the request for the first page, each \
        answer becomes its records and the request for the next page. A set of pages counts only when the last one has come; only then the next set asks \
        for later changes. Values stay as the source wrote them, so that no identity number loses a digit.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource; read by the default of Resource Code"),
    @ReadsAttribute(attribute = "healthhub.page.path", description = "Path of the resource below the Base URL; read by the default of Path"),
    @ReadsAttribute(attribute = "invokehttp.status.code", description = "How the source answered"),
    @ReadsAttribute(attribute = "invokehttp.java.exception.class", description = "That no answer came")
})
@WritesAttributes({
    @WritesAttribute(attribute = PageRequest.URL, description = "Address without query, for the URL of InvokeHTTP"),
    @WritesAttribute(attribute = PageRequest.NUMBER, description = "Number of the page"),
    @WritesAttribute(attribute = PageRequest.SIZE, description = "Wanted number of records"),
    @WritesAttribute(attribute = PageRequest.CURSOR, description = "What asks for the page, with the paging Cursor; empty for the first page"),
    @WritesAttribute(attribute = PageRequest.SINCE, description = "Records that changed before this time need not come"),
    @WritesAttribute(attribute = PageRequest.SET, description = "Identifies the pages that belong together"),
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource"),
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "On records: their number"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "On records: media type that the Record Writer states"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: INPUT"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records of the pages before")
})
@UseCase(
        description = "Read a paged HTTP interface of a source system",
        keywords = {"接口对接", "分页", "InvokeHTTP"},
        configuration = """
                Connect a GenerateFlowFile that sets healthhub.resource and healthhub.page.path to this processor.
                Connect "request" and "retry" to InvokeHTTP, whose "HTTP URL" is ${healthhub.page.url}?page=${healthhub.page.no}&size=${healthhub.page.size}
                Connect "Response", "No Retry", "Retry" and "Failure" of InvokeHTTP back to this processor; its "Original" may end there.
                Connect "records" to ValidateIdCard or CanonicalizeHealthRecord.
                """)
@SeeAlso({AcceptPushedRecords.class, ValidateIdCard.class, CanonicalizeHealthRecord.class})
public class PageSourceRecords extends AbstractProcessor {

    public static final PropertyDescriptor BASE_URL = new PropertyDescriptor.Builder()
            .name("Base URL")
            .description("Address of the source's interface, to which Path is appended. While it is empty every trigger is dropped: nothing is read")
            .required(false)
            .addValidator(StandardValidators.URL_VALIDATOR)
            .build();

    public static final PropertyDescriptor PATH = new PropertyDescriptor.Builder()
            .name("Path")
            .description("Path of the resource below the Base URL, beginning with a slash")
            .required(true)
            .defaultValue("${healthhub.page.path}")
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor RESOURCE_CODE = new PropertyDescriptor.Builder()
            .name("Resource Code")
            .description("Code of the data resource that the records belong to, such as S20R01")
            .required(true)
            .defaultValue("${" + HealthHubAttributes.RESOURCE + "}")
            .addValidator(StandardValidators.NON_EMPTY_EL_VALIDATOR)
            .expressionLanguageSupported(ExpressionLanguageScope.FLOWFILE_ATTRIBUTES)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the records of a page. Every column is a text; the writer must write its schema, or inherit it")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor PAGING = new PropertyDescriptor.Builder()
            .name("Paging")
            .description("How the source divides its records")
            .required(true)
            .allowableValues(PagingChoice.class)
            .defaultValue(PagingChoice.PAGE_NUMBER)
            .build();

    public static final PropertyDescriptor FIRST_PAGE = new PropertyDescriptor.Builder()
            .name("First Page")
            .description("Number that the source gives the first page, 0 or 1")
            .required(true)
            .defaultValue("1")
            .addValidator(StandardValidators.NON_NEGATIVE_INTEGER_VALIDATOR)
            .build();

    public static final PropertyDescriptor PAGE_SIZE = new PropertyDescriptor.Builder()
            .name("Page Size")
            .description("Wanted number of records a page. A source may give fewer")
            .required(true)
            .defaultValue("500")
            .addValidator(StandardValidators.POSITIVE_INTEGER_VALIDATOR)
            .build();

    public static final PropertyDescriptor PAGE_LIMIT = new PropertyDescriptor.Builder()
            .name("Page Limit")
            .description("Most pages of a set, against a source that never ends")
            .required(true)
            .defaultValue("100000")
            .addValidator(StandardValidators.POSITIVE_INTEGER_VALIDATOR)
            .build();

    public static final PropertyDescriptor RECORDS_POINTER = pointer("Records Pointer", "/data/records",
            "the array of records. An answer that is an array is taken for the records themselves");

    public static final PropertyDescriptor CODE_POINTER = pointer("Code Pointer", "/code",
            "the code of the outcome. Where an answer has none, the HTTP status alone tells the outcome");

    public static final PropertyDescriptor SUCCESS_CODES = new PropertyDescriptor.Builder()
            .name("Success Codes")
            .description("Codes that mean success, comma separated")
            .required(true)
            .defaultValue("200")
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    public static final PropertyDescriptor TOTAL_POINTER = pointer("Total Pointer", "/data/total",
            "the number of records on all pages. Where an answer has none, pages are asked for until one is empty");

    public static final PropertyDescriptor CURSOR_POINTER = pointer("Cursor Pointer", "/data/next",
            "what asks for the next page, with the paging Cursor. It must not be a value of a person: it stands in an attribute and in an address");

    public static final PropertyDescriptor FIRST_SINCE = new PropertyDescriptor.Builder()
            .name("First Since")
            .description("Time from which the first set asks for changes, in the form of Since Format; long ago for everything")
            .required(true)
            .defaultValue("1970-01-01 00:00:00")
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    public static final PropertyDescriptor SINCE_FORMAT = new PropertyDescriptor.Builder()
            .name("Since Format")
            .description("Form in which the source wants times, as a pattern of java.time; Asia/Shanghai wall clock")
            .required(true)
            .defaultValue("yyyy-MM-dd HH:mm:ss")
            .addValidator(SourceTime.VALIDATOR)
            .build();

    public static final PropertyDescriptor SINCE_OVERLAP = new PropertyDescriptor.Builder()
            .name("Since Overlap")
            .description("How far a set goes back before the beginning of the last complete one: for clocks that differ and for records that the source commits late. "
                    + "Records that come twice do no harm")
            .required(true)
            .defaultValue("10 mins")
            .addValidator(StandardValidators.TIME_PERIOD_VALIDATOR)
            .build();

    public static final PropertyDescriptor REFUSAL_RETRY_LIMIT = new PropertyDescriptor.Builder()
            .name("Refusal Retry Limit")
            .description("How often a request is repeated that the source refused with 401 (its token may have expired), 408, 425 or 429; each time after the Penalty Duration")
            .required(true)
            .defaultValue("5")
            .addValidator(StandardValidators.NON_NEGATIVE_INTEGER_VALIDATOR)
            .build();

    public static final PropertyDescriptor STALLED_AFTER = new PropertyDescriptor.Builder()
            .name("Stalled After")
            .description("Silence after which a set counts as lost, so that the next trigger begins another. Longer than all retries of InvokeHTTP together")
            .required(true)
            .defaultValue("1 hour")
            .addValidator(StandardValidators.TIME_PERIOD_VALIDATOR)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            BASE_URL,
            PATH,
            RESOURCE_CODE,
            RECORD_WRITER,
            PAGING,
            FIRST_PAGE,
            PAGE_SIZE,
            PAGE_LIMIT,
            RECORDS_POINTER,
            CODE_POINTER,
            SUCCESS_CODES,
            TOTAL_POINTER,
            CURSOR_POINTER,
            FIRST_SINCE,
            SINCE_FORMAT,
            SINCE_OVERLAP,
            REFUSAL_RETRY_LIMIT,
            STALLED_AFTER);

    public static final Relationship REQUEST = new Relationship.Builder()
            .name("request")
            .description("Requests for a page; empty")
            .build();

    public static final Relationship RETRY = new Relationship.Builder()
            .name("retry")
            .description("Requests to be made once more, penalized")
            .build();

    public static final Relationship RECORDS = new Relationship.Builder()
            .name("records")
            .description("The records of a page")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("Answers that are not as agreed, unchanged, and requests that the source refused or did not answer. The set ends; the next trigger begins another")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(REQUEST, RETRY, RECORDS, FAILURE);

    private static final String STATUS = "invokehttp.status.code";
    private static final String EXCEPTION = "invokehttp.java.exception.class";
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(401, 408, 425, 429);
    /** Of all that InvokeHTTP and the source's headers leave behind, what may stay. */
    private static final Set<String> LASTING = Set.of("uuid", HealthHubAttributes.FILENAME, "path", "priority", HealthHubAttributes.RESOURCE, HealthHubAttributes.RECORD_COUNT,
            HealthHubAttributes.MIME_TYPE, "avro.schema");

    private final InstantSource clock;
    private final RunningSets running;
    private volatile AnswerForm form;
    private volatile Set<String> successCodes;
    private volatile SourceTime times;

    public PageSourceRecords() {
        this(InstantSource.system());
    }

    PageSourceRecords(final InstantSource clock) {
        this.clock = clock;
        this.running = new RunningSets(clock);
    }

    private static PropertyDescriptor pointer(final String name, final String preset, final String description) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description("JSON Pointer to " + description)
                .required(true)
                .defaultValue(preset)
                .addValidator(PointerSyntax.VALIDATOR)
                .build();
    }

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        form = new AnswerForm(JsonPointer.compile(context.getProperty(RECORDS_POINTER).getValue()), pointer(context, CODE_POINTER), pointer(context, TOTAL_POINTER),
                pointer(context, CURSOR_POINTER));
        successCodes = Arrays.stream(context.getProperty(SUCCESS_CODES).getValue().split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
        times = new SourceTime(context.getProperty(SINCE_FORMAT).getValue());
    }

    private static Optional<JsonPointer> pointer(final ProcessContext context, final PropertyDescriptor property) {
        return Optional.of(JsonPointer.compile(context.getProperty(property).getValue()));
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }

        final String resource = context.getProperty(RESOURCE_CODE).evaluateAttributeExpressions(flowFile).getValue();
        final Optional<PageRequest> request = PageRequest.of(flowFile.getAttributes(), resource);
        if (request.isEmpty()) {
            begin(context, session, flowFile, resource);
        } else if (flowFile.getAttribute(EXCEPTION) == null && flowFile.getAttribute(STATUS) != null && flowFile.getAttribute(STATUS).startsWith("2")) {
            running.seen(resource);
            answered(context, session, flowFile, request.get());
        } else {
            running.seen(resource);
            refused(context, session, flowFile, request.get());
        }
    }

    private void begin(final ProcessContext context, final ProcessSession session, final FlowFile trigger, final String resource) {
        final String base = context.getProperty(BASE_URL).getValue();
        if (base == null || base.isBlank()) {
            session.remove(trigger);
            session.adjustCounter("Triggers without Base URL", 1, false);
        } else if (running.isRunning(resource, Duration.ofMillis(context.getProperty(STALLED_AFTER).asTimePeriod(TimeUnit.MILLISECONDS)))) {
            session.remove(trigger);
            session.adjustCounter("Triggers while Reading " + resource, 1, false);
        } else {
            final Duration overlap = Duration.ofMillis(context.getProperty(SINCE_OVERLAP).asTimePeriod(TimeUnit.MILLISECONDS));
            final PageRequest request = new PageRequest(UUID.randomUUID().toString(), resource,
                    base.strip().replaceFirst("/+$", "") + context.getProperty(PATH).evaluateAttributeExpressions(trigger).getValue(),
                    context.getProperty(FIRST_PAGE).asLong(), 1, context.getProperty(PAGE_SIZE).asInteger(), "",
                    since(session, resource).map(times::text).orElse(context.getProperty(FIRST_SINCE).getValue()), clock.instant().minus(overlap), 0, 0);
            running.seen(resource);
            session.transfer(session.putAllAttributes(clean(session, trigger), attributes(request)), REQUEST);
        }
    }

    private void answered(final ProcessContext context, final ProcessSession session, final FlowFile answer, final PageRequest request) {
        final Outbox outbox = new Outbox(session, answer);
        try {
            final AnswerSummary summary = summarize(session, answer, request);
            if (summary.count() > 0) {
                final RecordSetWriterFactory writer = context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class);
                final FlowFile records = clean(session, new TextRecords(writer).write(session, answer, outbox, form, summary));
                outbox.deliver(session.putAllAttributes(records, Map.of(
                        HealthHubAttributes.RESOURCE, request.resource(),
                        PageRequest.SET, request.set(),
                        PageRequest.NUMBER, Long.toString(request.page()),
                        HealthHubAttributes.FILENAME, "%s-page%d.json".formatted(request.resource(), request.page()))), RECORDS);
            }
            outbox.send();
            session.remove(answer);
            session.adjustCounter("Pages of " + request.resource(), 1, false);
            goOn(session, request, PageStep.after(request, summary, context.getProperty(PAGING).asAllowableValue(PagingChoice.class),
                    context.getProperty(PAGE_LIMIT).asLong()));
        } catch (final AnswerFaultException e) {
            outbox.discard();
            fail(session, answer, request, new RecordFailureException(FailureCode.SOURCE_ANSWER_UNREADABLE, request.received(),
                    "%s, page %d: %s".formatted(request.resource(), request.page(), e.getMessage())));
        } catch (final RecordFailureException e) {
            outbox.discard();
            fail(session, answer, request, e);
        } catch (final IOException e) {
            throw new ProcessException("The content of an answer cannot be read", e);
        }
    }

    private AnswerSummary summarize(final ProcessSession session, final FlowFile answer, final PageRequest request)
            throws AnswerFaultException, RecordFailureException, IOException {
        final AnswerSummary summary;
        try (InputStream content = session.read(answer)) {
            summary = AnswerReader.summarize(content, form);
        }
        if (summary.code().filter(code -> !successCodes.contains(code)).isPresent()) {
            // the code only when it looks like one: a source may write anything there
            throw new RecordFailureException(FailureCode.SOURCE_ANSWER_REFUSED, request.received(), "%s, page %d: the source answered with the code %s, which is none of %s"
                    .formatted(request.resource(), request.page(), summary.code().filter(code -> code.matches("[A-Za-z0-9_.-]{1,20}")).orElse("(not shown)"), successCodes));
        }
        if (!summary.hasRecords() && summary.totalNumber().filter(total -> total == 0).isEmpty()) {
            throw new RecordFailureException(FailureCode.SOURCE_ANSWER_UNREADABLE, request.received(),
                    "%s, page %d: there is no array of records at %s".formatted(request.resource(), request.page(), form.records()));
        }
        return summary;
    }

    private void goOn(final ProcessSession session, final PageRequest request, final PageStep step) {
        switch (step) {
            // without a parent: the events of one page are not mixed with those of the pages before it
            case PageStep.Next next -> session.transfer(session.putAllAttributes(session.create(), attributes(next.request())), REQUEST);
            case PageStep.Complete complete -> {
                running.ended(request.resource());
                remember(session, request);
                session.adjustCounter("Complete Sets of " + request.resource(), 1, false);
            }
            case PageStep.Incomplete incomplete -> {
                running.ended(request.resource());
                getLogger().warn("{}: {}. What came goes on; the next set asks for everything since the last complete one", request.resource(), incomplete.reason());
            }
        }
    }

    private void refused(final ProcessContext context, final ProcessSession session, final FlowFile flowFile, final PageRequest request) {
        final String status = flowFile.getAttribute(EXCEPTION) == null ? flowFile.getAttribute(STATUS) : null;
        final int number = status != null && status.matches("[0-9]{3}") ? Integer.parseInt(status) : 0;
        final FlowFile cleaned = clean(session, flowFile);
        final int limit = context.getProperty(REFUSAL_RETRY_LIMIT).asInteger();
        if (WORTH_ANOTHER_TRY.contains(number) && request.tries() < limit) {
            getLogger().warn("{}, page {}: the source answered {}; try {} of {} follows", request.resource(), request.page(), number, request.tries() + 1, limit);
            session.transfer(session.penalize(session.putAllAttributes(cleaned, attributes(request.again()))), RETRY);
        } else if (number >= 400 && number < 500) {
            fail(session, cleaned, request, new RecordFailureException(FailureCode.SOURCE_REQUEST_REFUSED, request.received(),
                    "%s, page %d: the source refuses the request with %d: check Base URL, Path, query and the token".formatted(request.resource(), request.page(), number)));
        } else {
            fail(session, cleaned, request, new RecordFailureException(FailureCode.SOURCE_UNREACHABLE, request.received(),
                    "%s, page %d: %s".formatted(request.resource(), request.page(), number == 0 ? "no answer came: check Base URL and the network"
                            : "the source answers %d".formatted(number))));
        }
    }

    private void fail(final ProcessSession session, final FlowFile flowFile, final PageRequest request, final RecordFailureException failure) {
        running.ended(request.resource());
        final FlowFile cleaned = session.putAllAttributes(clean(session, flowFile), Map.of(
                HealthHubAttributes.RESOURCE, request.resource(),
                PageRequest.SET, request.set(),
                PageRequest.NUMBER, Long.toString(request.page())));
        session.transfer(FailureRoute.mark(session, cleaned, failure, getLogger()), FAILURE);
    }

    private static FlowFile clean(final ProcessSession session, final FlowFile flowFile) {
        final Set<String> passing = new HashSet<>(flowFile.getAttributes().keySet());
        passing.removeAll(LASTING);
        return session.removeAllAttributes(flowFile, passing);
    }

    private static Map<String, String> attributes(final PageRequest request) {
        final Map<String, String> attributes = request.attributes();
        attributes.put(HealthHubAttributes.RESOURCE, request.resource());
        return attributes;
    }

    private static Optional<Instant> since(final ProcessSession session, final String resource) {
        try {
            return Optional.ofNullable(session.getState(Scope.CLUSTER).get(resource)).map(Long::valueOf).map(Instant::ofEpochMilli);
        } catch (final IOException e) {
            throw new ProcessException("The state cannot be read", e);
        }
    }

    /** Kept by NiFi when the session commits, that is when all records of the set are in its queues. */
    private static void remember(final ProcessSession session, final PageRequest request) {
        if (since(session, request.resource()).filter(known -> !known.isBefore(request.started())).isPresent()) {
            return;
        }
        try {
            final Map<String, String> state = new HashMap<>(session.getState(Scope.CLUSTER).toMap());
            state.put(request.resource(), Long.toString(request.started().toEpochMilli()));
            session.setState(state, Scope.CLUSTER);
        } catch (final IOException e) {
            throw new ProcessException("The state cannot be written", e);
        }
    }
}
