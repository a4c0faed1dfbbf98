// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Iterator;
import java.util.Set;

/**
 * A question after the judgement of a part.
 *
 * @param batchNo number of the batch
 * @param partNo number of the part
 * @param receiptNo number from the first answer, empty when the asker has none
 */
record ReceiptInquiry(String batchNo, int partNo, String receiptNo) {

    private static final Set<String> KEYS = Set.of("batch_no", "part_no", "receipt_no");

    /**
     * Reads a body strictly: known keys only.
     *
     * @throws RefusedRequestException 400
     */
    static ReceiptInquiry parse(final byte[] body) throws RefusedRequestException {
        final JsonNode root = PartSubmission.read(body);
        for (final Iterator<String> names = root.fieldNames(); names.hasNext();) {
            if (!KEYS.contains(names.next())) {
                throw new RefusedRequestException(400, "body-400", "未知的报文字段");
            }
        }
        if (!root.path("batch_no").isTextual() || !root.path("part_no").isInt()) {
            throw new RefusedRequestException(400, "body-400", "batch_no、part_no必填");
        }
        return new ReceiptInquiry(root.get("batch_no").textValue(), root.get("part_no").intValue(), root.hasNonNull("receipt_no") ? root.get("receipt_no").asText() : "");
    }
}
