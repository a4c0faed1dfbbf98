// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

/**
 * One reason with what was found. Fit for logs: {@code detail} holds names of keys, numbers and digests, never a text of a record or of the control file.
 *
 * @param reason the reason
 * @param detail what was found, empty when the reason says all
 */
public record ControlFault(ControlReason reason, String detail) {

    /** A line for the provider: code, meaning in both languages, what was found. */
    public String line() {
        return reason.name() + "  " + reason.meaning() + "。" + reason.meaningEn() + "." + (detail.isEmpty() ? "" : " " + detail);
    }
}
