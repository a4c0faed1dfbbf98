// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.PutProvincialRecord;
import org.healthhub.nifi.processors.record.RecordFailureException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a FlowFile for each answered part. Parts whose receipts left in an earlier try of the same FlowFile are passed over. Not thread-safe.
 */
final class ReceiptIssuer implements PartListener {

    /** They spoke of the parent's records, and a receipt is none. */
    private static final Set<String> STALE_ATTRIBUTES =
            Set.of("avro.schema", HealthHubAttributes.RECORD_COUNT, HealthHubAttributes.PROBLEM_CODES, HealthHubAttributes.RECEIPTS_ISSUED,
                    HealthHubAttributes.BATCH_PARTS, HealthHubAttributes.SPLIT_REQUESTS, HealthHubAttributes.RECEIPT_OVERDUE,
                    HealthHubAttributes.ERROR_CODE, HealthHubAttributes.ERROR_CATEGORY, HealthHubAttributes.ERROR_COUNT);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessSession session;
    private final FlowFile parent;
    private final List<FlowFile> receipts = new ArrayList<>();
    private final Set<Integer> issued = new LinkedHashSet<>();

    ReceiptIssuer(final ProcessSession session, final FlowFile parent) {
        this.session = session;
        this.parent = parent;
        issued.addAll(issuedBefore(parent.getAttribute(HealthHubAttributes.RECEIPTS_ISSUED)));
    }

    private static List<Integer> issuedBefore(final String attribute) {
        try {
            return attribute == null ? List.of() : PartNumbers.read(attribute);
        } catch (final RecordFailureException e) {
            // Somebody changed the attribute: a receipt that leaves twice is better than one that does not.
            return List.of();
        }
    }

    @Override
    public void answered(final BatchPart part, final String status, final Receipt receipt) {
        if (!issued.add(part.partNo())) {
            return;
        }
        FlowFile child = session.create(parent);
        final byte[] content = content(part, status, receipt).toString().getBytes(StandardCharsets.UTF_8);
        child = session.write(child, out -> out.write(content));
        child = session.removeAllAttributes(child, STALE_ATTRIBUTES);
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(HealthHubAttributes.RESOURCE, part.resourceCode());
        attributes.put(HealthHubAttributes.BATCH_NO, part.batchNo());
        attributes.put(HealthHubAttributes.PART_NO, Integer.toString(part.partNo()));
        attributes.put(HealthHubAttributes.MIME_TYPE, "application/json");
        if (receipt != null && receipt.receiptNo() != null && !receipt.receiptNo().isEmpty()) {
            attributes.put(HealthHubAttributes.RECEIPT_NO, receipt.receiptNo());
        }
        if (receipt != null && receipt.platformCode() != null) {
            attributes.put(HealthHubAttributes.OUTCOME_CODE, receipt.platformCode());
        }
        receipts.add(session.putAllAttributes(child, attributes));
    }

    private static ObjectNode content(final BatchPart part, final String status, final Receipt receipt) {
        final ObjectNode content = JSON.createObjectNode();
        content.put("batch_no", part.batchNo());
        content.put("part_no", part.partNo());
        content.put("is_last", part.last());
        content.put("resource_code", part.resourceCode());
        content.put("record_count", part.size());
        content.put("content_digest", part.contentDigest());
        content.put("status", status);
        if (receipt != null) {
            content.put("receipt_no", receipt.receiptNo());
            content.put("platform_code", receipt.platformCode());
            content.put("received", receipt.received());
            content.put("accepted", receipt.accepted());
            content.put("rejected", receipt.rejected());
            content.set("platform_answer", answer(receipt.body()));
        }
        return content;
    }

    private static JsonNode answer(final String body) {
        if (body == null || body.isBlank()) {
            return JSON.nullNode();
        }
        try {
            return JSON.readTree(body);
        } catch (final JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    /**
     * Transfers the receipts of an exchange that was not completed.
     *
     * @param flowFile the FlowFile of the exchange, which is to remember whose receipts have left
     * @param outcomeCode code of the last outcome, {@code null} for none
     * @return the FlowFile
     */
    FlowFile suspend(final FlowFile flowFile, final String outcomeCode) {
        send();
        final Map<String, String> attributes = new HashMap<>();
        if (!issued.isEmpty()) {
            attributes.put(HealthHubAttributes.RECEIPTS_ISSUED, PartNumbers.text(List.copyOf(issued)));
        }
        if (outcomeCode != null) {
            attributes.put(HealthHubAttributes.OUTCOME_CODE, outcomeCode);
        }
        return session.putAllAttributes(flowFile, attributes);
    }

    /**
     * Transfers the receipts.
     */
    void send() {
        session.transfer(receipts, PutProvincialRecord.RECEIPT);
    }
}
