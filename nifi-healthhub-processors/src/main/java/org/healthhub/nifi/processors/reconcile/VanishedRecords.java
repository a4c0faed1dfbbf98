// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.reconcile;

import org.apache.nifi.components.DescribedValue;

/**
 * What happens to records that the last complete reading of their source table no longer found.
 */
public enum VanishedRecords implements DescribedValue {
    LEAVE("Leave Alone", "They stay as they are"),
    DELETE("Delete Logically", "They get their next version, marked as deleted, which is stored in the hub and pushed to the platform");

    private final String value;
    private final String description;

    VanishedRecords(final String value, final String description) {
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
