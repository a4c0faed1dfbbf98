// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

/**
 * Whether a field must be filled. A {@link #CONDITIONAL} field becomes required by a {@code required-if} rule of its resource.
 */
public enum Requirement {
    REQUIRED("Y"),
    OPTIONAL("N"),
    CONDITIONAL("C");

    private final String letter;

    Requirement(final String letter) {
        this.letter = letter;
    }

    /**
     * The letter of the catalogue files.
     */
    public String letter() {
        return letter;
    }
}
