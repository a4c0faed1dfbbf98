// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.share;

import org.apache.nifi.components.DescribedValue;

/**
 * What masking does to fields that nobody knows.
 */
public enum UnknownFields implements DescribedValue {

    REMOVE("Remove", "They are taken out"),
    HIDE_NUMBERS("Hide Long Numbers", "They stay, but of texts every number with seven digits or more is hidden");

    private final String value;
    private final String description;

    UnknownFields(final String value, final String description) {
        this.value = value;
        this.description = description;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public String getDisplayName() {
        return value;
    }

    @Override
    public String getDescription() {
        return description;
    }
}
