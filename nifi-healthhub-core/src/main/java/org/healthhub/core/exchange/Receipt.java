// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

/**
 * The platform's answer (回执) to one part of a batch.
 *
 * @param receiptNo the platform's number of the receipt
 * @param platformCode the platform's outcome code
 * @param received how many records the platform says it received
 * @param accepted how many it stored
 * @param rejected how many it refused
 * @param body the answer as it came, for the receipt FlowFile; may quote data
 */
public record Receipt(String receiptNo, String platformCode, int received, int accepted, int rejected, String body) {

    /** Without the body, which may quote data: an outcome that reaches a log shows numbers only. */
    @Override
    public String toString() {
        return "Receipt[%s, %s, received %d, accepted %d, rejected %d]".formatted(receiptNo, platformCode, received, accepted, rejected);
    }
}
