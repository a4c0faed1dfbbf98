// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

/**
 * One record that the platform refused.
 *
 * @param rowNo position in the part, from 1; 0 when the platform named only the key
 * @param recordKey record key, or {@code null} when the platform named only the row
 * @param code the platform's own code
 * @param field the platform's field name, may be empty
 * @param message the platform's words; may quote data, so it stays in FlowFile content
 */
public record RejectedRow(int rowNo, String recordKey, String code, String field, String message) {

    /** Without the message, which may quote data. */
    @Override
    public String toString() {
        return "RejectedRow[%d, %s, %s, %s]".formatted(rowNo, recordKey, code, field);
    }
}
