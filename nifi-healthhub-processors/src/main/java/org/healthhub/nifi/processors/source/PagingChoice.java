// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import org.apache.nifi.components.DescribedValue;

/**
 * How a source system divides its records.
 */
public enum PagingChoice implements DescribedValue {
    PAGE_NUMBER("Page Number", "Pages have numbers; the last one is reached when as many records have come as the source states in total, or when a page is empty"),
    CURSOR("Cursor", "Every answer names what asks for the next page; an answer that names nothing is the last"),
    NONE("None", "One answer holds all records");

    private final String value;
    private final String description;

    PagingChoice(final String value, final String description) {
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
