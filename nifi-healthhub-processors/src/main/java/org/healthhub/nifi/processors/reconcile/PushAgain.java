// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.reconcile;

import org.apache.nifi.components.DescribedValue;

/**
 * What happens to records that the platform should hold and does not.
 */
public enum PushAgain implements DescribedValue {
    MISSING_AND_CHANGED("Missing And Changed", "Records of the hub that the platform lacks, or holds with other content, leave to be pushed again"),
    NOTHING("Nothing", "Differences are reported only");

    private final String value;
    private final String description;

    PushAgain(final String value, final String description) {
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
