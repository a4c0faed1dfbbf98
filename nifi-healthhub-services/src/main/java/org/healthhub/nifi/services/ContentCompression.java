// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;

/**
 * How bodies are compressed before they are sent.
 */
public enum ContentCompression implements DescribedValue {

    NONE("None", "Bodies are sent as they are"),
    GZIP("gzip", "Bodies are sent with Content-Encoding gzip; the platform must understand it");

    private final String value;
    private final String description;

    ContentCompression(final String value, final String description) {
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
