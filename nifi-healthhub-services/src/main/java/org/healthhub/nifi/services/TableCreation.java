// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;

/**
 * What to do about ledger tables that are not there.
 */
public enum TableCreation implements DescribedValue {

    CREATE("Create Missing Tables", "Tables are created, and brought to the present version, when the service is enabled; the database user needs the right to create tables"),
    REQUIRE("Require Existing Tables", "The service does not start unless all tables are there in the present version; the database user needs no right to create tables");

    private final String value;
    private final String description;

    TableCreation(final String value, final String description) {
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
