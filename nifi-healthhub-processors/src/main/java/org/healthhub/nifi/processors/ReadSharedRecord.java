// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.share.ShareCode;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.core.share.SharePage;
import org.healthhub.core.share.ShareQuery;
import org.healthhub.core.share.ShareValues;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.Resources;
import org.healthhub.nifi.processors.share.ShareReply;
import org.healthhub.nifi.processors.share.SharedRecords;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ResourceCatalogue;
import org.healthhub.nifi.services.SharingLedger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "sharing", "read", "page", "cursor", "verification", "record",
    "卫生健康", "供需对接", "数据共享", "分页", "核验"})
@CapabilityDescription("""
        Asks the hub's store an authorized question: a page of records with a cursor for the next, or whether a person has a record with certain values. \
        Values of the question come from content and are bound to the statement; names are the catalogue's own.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "On records: number of records"),
    @WritesAttribute(attribute = HealthHubAttributes.SHARE_CURSOR, description = "On records: cursor of the next page, absent on the last"),
    @WritesAttribute(attribute = HealthHubAttributes.SHARE_AS_OF, description = "On records: when the page was read"),
    @WritesAttribute(attribute = HealthHubAttributes.ANSWER_STATUS, description = "On failure: HTTP status"),
    @WritesAttribute(attribute = HealthHubAttributes.ANSWER_CODE, description = "On failure: code of the answer")
})
@SeeAlso({AuthorizeShareRequest.class, MaskHealthRecord.class})
public class ReadSharedRecord extends AbstractProcessor {

    public static final PropertyDescriptor SHARING_LEDGER = new PropertyDescriptor.Builder()
            .name("Sharing Ledger")
            .description("The ledger, in the database that also holds the canonical tables")
            .identifiesControllerService(SharingLedger.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Tables and columns of the resources")
            .identifiesControllerService(ResourceCatalogue.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the records; with Inherit Record Schema")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(SHARING_LEDGER, RESOURCE_CATALOGUE, RECORD_WRITER);

    public static final Relationship RECORDS = new Relationship.Builder()
            .name("records")
            .description("A page of records, not yet masked")
            .build();

    public static final Relationship VERIFIED = new Relationship.Builder()
            .name("verified")
            .description("The answer to a verification: {\"result\":\"yes\"} or no")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("An answer without data, for HandleHttpResponse, when the store can not be read")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(RECORDS, VERIFIED, FAILURE);

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile request = session.get();
        if (request == null) {
            return;
        }

        final SharingLedger ledger = context.getProperty(SHARING_LEDGER).asControllerService(SharingLedger.class);
        try {
            final ShareQuery query = query(session, request);
            final Resource resource = Resources.find(context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class).catalogue(), query.resourceCode());
            if (query.operation() == ShareOperation.VERIFICATION) {
                final String result = ledger.verify(query, resource) ? "yes" : "no";
                session.transfer(session.write(request, out -> out.write("{\"result\":\"%s\"}".formatted(result).getBytes(StandardCharsets.UTF_8))), VERIFIED);
            } else {
                page(context, session, request, ledger, query, resource);
            }
        } catch (final LedgerException e) {
            getLogger().error("Shared records could not be read: {}", e.getMessage());
            session.transfer(ShareReply.refuse(session, request, ShareCode.UNAVAILABLE, Duration.ZERO), FAILURE);
        } catch (final RecordFailureException e) {
            getLogger().error("{} {}: {}", e.code(), request, e.getMessage());
            session.transfer(ShareReply.refuse(session, request, ShareCode.INTERNAL, Duration.ZERO), FAILURE);
        }
    }

    private static void page(final ProcessContext context, final ProcessSession session, final FlowFile request, final SharingLedger ledger, final ShareQuery query,
                             final Resource resource) throws LedgerException, RecordFailureException {
        final SharePage page = ledger.read(query, resource);
        final Outbox outbox = new Outbox(session, request);
        try {
            final FlowFile records = SharedRecords.write(outbox, context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class), resource, query, page,
                    ledger.disputed(resource.code(), page.rows().stream().map(row -> (String) row[0]).toList()));
            final Map<String, String> attributes = new HashMap<>();
            attributes.put(HealthHubAttributes.SHARE_AS_OF, ShareValues.text(page.asOf()));
            attributes.put(HealthHubAttributes.FILENAME, "page.json");
            page.lastKey().ifPresent(key -> attributes.put(HealthHubAttributes.SHARE_CURSOR, ledger.keys().cursor(query.scope(), key)));
            outbox.deliverTraced(session.putAllAttributes(records, attributes), RECORDS, "%d records".formatted(page.rows().size()));
        } catch (final RecordFailureException | LedgerException e) {
            outbox.discard();
            throw e;
        }
        outbox.send();
        session.remove(request);
        session.adjustCounter("Shared Records of " + resource.code(), page.rows().size(), false);
    }

    private static ShareQuery query(final ProcessSession session, final FlowFile request) throws RecordFailureException {
        try (InputStream content = session.read(request)) {
            return ShareQuery.read(content.readAllBytes()).orElseThrow(() -> new RecordFailureException(FailureCode.NOT_A_SHARE_QUERY, 0,
                    "The content is no question of AuthorizeShareRequest: connect its relationship authorized"));
        } catch (final IOException e) {
            throw new ProcessException("The content of a question cannot be read", e);
        }
    }
}
