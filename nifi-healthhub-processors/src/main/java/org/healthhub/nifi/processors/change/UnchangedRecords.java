// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.change;

import org.apache.nifi.components.DescribedValue;

/**
 * What becomes of records that did not change since they were last decided about.
 */
public enum UnchangedRecords implements DescribedValue {

    SET_ASIDE("Set Aside", "They go to 'unchanged': hub and platform have them already"),
    PUSH_AGAIN("Push Again", "They go to 'changed' under the version they have, so that they are stored and pushed once more: after records were lost on the way, "
            + "or when the platform refused them and would take them now");

    private final String value;
    private final String description;

    UnchangedRecords(final String value, final String description) {
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
