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
import org.apache.nifi.serialization.RecordReaderFactory;
import org.healthhub.core.share.ShareCode;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.share.ShareReply;
import org.healthhub.nifi.processors.share.ShareResponse;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.SharingLedger;

import java.time.Duration;
import java.util.List;
import java.util.Set;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "sharing", "provision", "audit", "evidence", "answer",
    "卫生健康", "供需对接", "数据共享", "提供记录", "审计", "留痕"})
@CapabilityDescription("""
        Writes the answer to a request for shared data and completes its record of provision (提供记录): who got which columns, how many rows, for what, when, \
        with the digest of the answer. The record is committed before the answer can leave; without it no data leave.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.ANSWER_STATUS, description = "HTTP status"),
    @WritesAttribute(attribute = HealthHubAttributes.ANSWER_CODE, description = "Code of the answer"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "application/json;charset=UTF-8")
})
@SeeAlso({AuthorizeShareRequest.class, MaskHealthRecord.class})
public class RecordProvision extends AbstractProcessor {

    public static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads the masked records")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor SHARING_LEDGER = new PropertyDescriptor.Builder()
            .name("Sharing Ledger")
            .description("Keeps the records of provision")
            .identifiesControllerService(SharingLedger.class)
            .required(true)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(RECORD_READER, SHARING_LEDGER);

    public static final Relationship PROVIDED = new Relationship.Builder()
            .name("provided")
            .description("Answers with data whose provision is recorded, for HandleHttpResponse")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("Answers without data, for HandleHttpResponse, when the provision could not be recorded or the records not be read")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(PROVIDED, FAILURE);

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
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }

        FlowFile answer = session.create(flowFile);
        try {
            final ShareResponse response = ShareResponse.write(session, flowFile, answer, context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class));
            answer = response.flowFile();
            context.getProperty(SHARING_LEDGER).asControllerService(SharingLedger.class)
                    .provide(flowFile.getAttribute(HealthHubAttributes.SHARE_PROVISION), response.rows(), response.digest());
            answer = ShareReply.answered(session, ShareReply.keepContext(session, answer), 200, ShareCode.SUCCESS);
            session.getProvenanceReporter().route(answer, PROVIDED, "%d rows".formatted(response.rows()));
            session.transfer(answer, PROVIDED);
            session.adjustCounter("Provided Rows", response.rows(), false);
            session.remove(flowFile);
        } catch (final RecordFailureException e) {
            session.remove(answer);
            getLogger().error("{} {}: {}", e.code(), flowFile, e.getMessage());
            session.transfer(ShareReply.refuse(session, flowFile, ShareCode.INTERNAL, Duration.ZERO), FAILURE);
        } catch (final LedgerException e) {
            session.remove(answer);
            getLogger().error("An answer is held back: {}", e.getMessage());
            session.transfer(ShareReply.refuse(session, flowFile, ShareCode.UNAVAILABLE, Duration.ZERO), FAILURE);
        }
    }
}
