// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.calendar;

import java.util.OptionalInt;

/**
 * A deadline with what it rests on. Immutable.
 *
 * @param code such as {@code T7}
 * @param matter what has to be done, in Chinese
 * @param matterEn the same in English
 * @param workingDays length that the law gives; empty when it gives none
 * @param extension working days by which it may be extended; empty when nothing is known of an extension
 * @param target length that the hub sets itself where the law gives none
 * @param basis law and article
 * @param certainty how certain length and basis are
 * @param note what else is to be known
 */
public record DeadlineRule(String code, String matter, String matterEn, OptionalInt workingDays, OptionalInt extension, OptionalInt target, String basis,
        Certainty certainty, String note) {

    /** How certain a deadline is. */
    public enum Certainty {
        /** The wording was read. */
        VERIFIED,
        /** Rule of another region, for comparison. */
        PRACTICE,
        /** From memory, most likely right; to be confirmed in the official text. */
        MEMORY_HIGH,
        /** From memory; to be confirmed in the official text before use. */
        MEMORY_MEDIUM,
        /** Nobody knows. */
        UNKNOWN
    }

    /** Working days that are counted: those of the law, else the hub's own target; empty when there is neither. */
    public OptionalInt counted() {
        return workingDays.isPresent() ? workingDays : target;
    }
}
