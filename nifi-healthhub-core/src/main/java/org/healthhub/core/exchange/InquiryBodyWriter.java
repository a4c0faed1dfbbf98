// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;

/**
 * Writes the question after the receipt of a part as the JSON body of the reference contract. Stateless and thread-safe.
 */
public final class InquiryBodyWriter {

    private InquiryBodyWriter() {
    }

    /**
     * The body: batch and part number, and the number of the receipt when the platform gave one.
     *
     * @return JSON in UTF-8
     */
    public static byte[] body(final PartReference part) {
        final ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("batch_no", part.batchNo());
        body.put("part_no", part.partNo());
        if (part.receiptNo() != null && !part.receiptNo().isEmpty()) {
            body.put("receipt_no", part.receiptNo());
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
