// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

/**
 * What the verification of a reported record came to.
 */
public enum Conclusion {
    /** The source holds what was reported: its provider has to look. */
    CONFIRMED("源端属实"),
    /** It was wrong and is not any more. */
    ALREADY_CORRECTED("已更正"),
    /** Source, hub and platform do not hold the same: it went wrong on the way. */
    TRANSPORT_FAULT("传输差错"),
    /** Nothing of what was reported is found. */
    NOT_REPRODUCIBLE("不可复现");

    private final String label;

    Conclusion(final String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
