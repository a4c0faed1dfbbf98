// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.DataUnit;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareCode;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.core.share.ShareRefusedException;
import org.healthhub.nifi.processors.share.Gate;
import org.healthhub.nifi.processors.share.ShareReply;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ResourceCatalogue;
import org.healthhub.nifi.services.SharingLedger;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SupportsBatching
@Tags({"health", "sharing", "authorize", "grant", "signature", "replay", "rate limit", "http", "api",
    "卫生健康", "供需对接", "数据共享", "共享授权", "验签", "防重放", "政务数据"})
@CapabilityDescription("""
        Decides about a request for shared data (供需对接): signature over headers, path and body, clock window, nonce, grant, columns, filters and limits. What is \
        granted leaves as a question for ReadSharedRecord with its record of provision begun; anything else is answered with a code. No value of a request \
        becomes an attribute.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.SHARE_CONSUMER, description = "On authorized and feedback: id of the consumer"),
    @WritesAttribute(attribute = HealthHubAttributes.SHARE_OPERATION, description = "On authorized and feedback: what is asked for"),
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "On authorized: code of the resource"),
    @WritesAttribute(attribute = HealthHubAttributes.SHARE_PROVISION, description = "On authorized: number of the record of provision"),
    @WritesAttribute(attribute = HealthHubAttributes.SHARE_PROFILE, description = "On authorized: masking profile of the grant"),
    @WritesAttribute(attribute = HealthHubAttributes.FEEDBACK_NO, description = "On feedback, when the state of a report is asked for: its number"),
    @WritesAttribute(attribute = HealthHubAttributes.ANSWER_STATUS, description = "On refused: HTTP status"),
    @WritesAttribute(attribute = HealthHubAttributes.ANSWER_CODE, description = "On refused: code of the refusal"),
    @WritesAttribute(attribute = HealthHubAttributes.ANSWER_RETRY_AFTER, description = "On refused, where it makes sense: seconds until another try")
})
@UseCase(
        description = "Share data with other departments under grants over HTTP",
        keywords = {"供需对接", "共享接口"},
        configuration = """
                HandleHttpRequest -> AuthorizeShareRequest -> ReadSharedRecord -> MaskHealthRecord -> RecordProvision -> HandleHttpResponse;
                "refused" leads to HandleHttpResponse, whose HTTP Status Code is ${healthhub.answer.status}.
                Grants are given with ./healthhub grant add.
                """)
@SeeAlso({ReadSharedRecord.class, MaskHealthRecord.class, RecordProvision.class})
public class AuthorizeShareRequest extends AbstractProcessor {

    public static final PropertyDescriptor SHARING_LEDGER = new PropertyDescriptor.Builder()
            .name("Sharing Ledger")
            .description("Consumers, grants, used nonces and records of provision")
            .identifiesControllerService(SharingLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("What can be granted at all; gives the keys of persons asked about")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor CLOCK_WINDOW = new PropertyDescriptor.Builder()
            .name("Clock Window")
            .description("Largest difference between the time stamp of a request and the hub's clock, either way")
            .required(true)
            .defaultValue("5 mins")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 1, TimeUnit.HOURS))
            .build();

    public static final PropertyDescriptor REQUEST_SIZE_LIMIT = new PropertyDescriptor.Builder()
            .name("Request Size Limit")
            .description("Largest body. HandleHttpRequest has taken it by then: where strangers reach the port, a proxy has to limit it before")
            .required(true)
            .defaultValue("64 KB")
            .addValidator(StandardValidators.createDataSizeBoundsValidator(1, 10_000_000))
            .build();

    public static final PropertyDescriptor PAGE_RECORD_LIMIT = new PropertyDescriptor.Builder()
            .name("Page Record Limit")
            .description("Most records of a page; so many are held in memory. A request for more is refused")
            .required(true)
            .defaultValue("1000")
            .addValidator(StandardValidators.createLongValidator(1, 10_000, true))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(SHARING_LEDGER, RESOURCE_CATALOGUE, CLOCK_WINDOW, REQUEST_SIZE_LIMIT, PAGE_RECORD_LIMIT);

    public static final Relationship AUTHORIZED = new Relationship.Builder()
            .name("authorized")
            .description("Questions that may be asked, for ReadSharedRecord")
            .build();

    public static final Relationship FEEDBACK = new Relationship.Builder()
            .name("feedback")
            .description("Problem reports of known consumers, with the body as it was sent")
            .build();

    public static final Relationship REFUSED = new Relationship.Builder()
            .name("refused")
            .description("Answers to refused requests, for HandleHttpResponse")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(AUTHORIZED, FEEDBACK, REFUSED);
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    /** Gives the time; a test has its own. */
    Clock clock() {
        return CLOCK;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile request = session.get();
        if (request == null) {
            return;
        }

        try {
            final Gate.Pass pass = gate(context).judge(request, () -> body(session, request));
            admit(session, request, pass);
        } catch (final ShareRefusedException e) {
            refuse(session, request, e.code(), Duration.ZERO);
        } catch (final Gate.LimitedException e) {
            refuse(session, request, e.admission().refusal().orElseThrow(), e.admission().retryAfter());
        } catch (final LedgerException e) {
            getLogger().error("A request could not be judged: {}", e.getMessage());
            refuse(session, request, ShareCode.UNAVAILABLE, Duration.ZERO);
        }
    }

    private Gate gate(final ProcessContext context) {
        final ResourceCatalogue catalogue = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class);
        return new Gate(context.getProperty(SHARING_LEDGER).asControllerService(SharingLedger.class), catalogue.catalogue(), catalogue.digests(),
                Duration.ofMillis(context.getProperty(CLOCK_WINDOW).asTimePeriod(TimeUnit.MILLISECONDS)),
                context.getProperty(REQUEST_SIZE_LIMIT).asDataSize(DataUnit.B).longValue(), context.getProperty(PAGE_RECORD_LIMIT).asInteger(), clock());
    }

    private static void admit(final ProcessSession session, final FlowFile request, final Gate.Pass pass) {
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(HealthHubAttributes.SHARE_CONSUMER, pass.consumer().id());
        attributes.put(HealthHubAttributes.SHARE_OPERATION, pass.address().operation().name());
        attributes.put(HealthHubAttributes.FILENAME, "request.json");
        attributes.put(HealthHubAttributes.MIME_TYPE, ShareReply.MEDIA_TYPE);
        if (pass.address().operation() == ShareOperation.FEEDBACK_STATE) {
            attributes.put(HealthHubAttributes.FEEDBACK_NO, pass.address().subject());
        }
        FlowFile kept = ShareReply.keepContext(session, request);
        if (pass.query().isEmpty()) {
            session.transfer(session.putAllAttributes(kept, attributes), FEEDBACK);
            return;
        }
        final Gate.Ticket ticket = pass.query().get();
        attributes.put(HealthHubAttributes.RESOURCE, ticket.query().resourceCode());
        attributes.put(HealthHubAttributes.SHARE_PROVISION, ticket.provisionNo());
        attributes.put(HealthHubAttributes.SHARE_PROFILE, ticket.query().maskingProfile());
        kept = session.write(kept, out -> out.write(ticket.query().json()));
        session.transfer(session.putAllAttributes(kept, attributes), AUTHORIZED);
        session.adjustCounter("Authorized Requests for " + ticket.query().resourceCode(), 1, false);
    }

    private void refuse(final ProcessSession session, final FlowFile request, final ShareCode code, final Duration retryAfter) {
        // a path that is none of the interface may hold anything
        final FlowFile named = ShareAddress.of(String.valueOf(request.getAttribute(ShareReply.URI))).isPresent() ? request
                : session.putAttribute(request, ShareReply.URI, ShareAddress.BASE);
        session.transfer(ShareReply.refuse(session, named, code, retryAfter), REFUSED);
        session.adjustCounter("Refused Requests " + code.code(), 1, false);
        getLogger().info("A request is refused: {}", code.code());
    }

    private static byte[] body(final ProcessSession session, final FlowFile request) {
        try (InputStream content = session.read(request)) {
            return content.readAllBytes();
        } catch (final IOException e) {
            throw new ProcessException("The content of a request cannot be read", e);
        }
    }
}
