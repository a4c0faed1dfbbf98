// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;

/**
 * Where the token for a source system comes from.
 */
public enum TokenStrategy implements DescribedValue {
    FIXED_TOKEN("Fixed Token", "The App Secret itself is the token"),
    TOKEN_ENDPOINT("Token Endpoint", "A token that expires is fetched from an address, with client id and App Secret");

    private final String value;
    private final String description;

    TokenStrategy(final String value, final String description) {
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
