// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Where the parts of a receipt stand in the platform's answer, as JSON pointers (RFC 6901). The row pointers start at one entry of the row errors.
 * An empty pointer says that the platform does not give the value.
 *
 * @param code outcome code, required
 * @param receiptNo number of the receipt, required
 * @param status accepted, partial, rejected, or, of a part not judged yet, received, checking or pending; when empty the counts and row errors decide
 * @param received how many records arrived
 * @param accepted how many were stored
 * @param rejected how many were refused
 * @param rowErrors array of refused rows
 * @param rowNo position in the part, from 1
 * @param rowKey record key
 * @param rowCode the platform's code of the refusal
 * @param rowField the platform's name of the field
 * @param rowMessage the platform's words
 */
public record ReceiptPointers(
        JsonPointer code,
        JsonPointer receiptNo,
        JsonPointer status,
        JsonPointer received,
        JsonPointer accepted,
        JsonPointer rejected,
        JsonPointer rowErrors,
        JsonPointer rowNo,
        JsonPointer rowKey,
        JsonPointer rowCode,
        JsonPointer rowField,
        JsonPointer rowMessage) {

    /**
     * The pointers of the reference contract.
     */
    public static ReceiptPointers standard() {
        return new ReceiptPointers(
                JsonPointer.compile("/code"),
                JsonPointer.compile("/data/receipt_no"),
                JsonPointer.compile("/data/status"),
                JsonPointer.compile("/data/received"),
                JsonPointer.compile("/data/accepted"),
                JsonPointer.compile("/data/rejected"),
                JsonPointer.compile("/data/errors"),
                JsonPointer.compile("/row_no"),
                JsonPointer.compile("/data_uuid"),
                JsonPointer.compile("/code"),
                JsonPointer.compile("/field"),
                JsonPointer.compile("/message"));
    }
}
