// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.components.DescribedValue;

/**
 * What to do about a part that the platform refuses as a whole.
 */
public enum RefusedPartHandling implements DescribedValue {

    SPLIT("Split Until Bad Records Stand Alone", "The part is halved and the halves are sent, again and again, until every bad record is refused alone. Good records are accepted"),
    REJECT("Reject Whole Part", "Every record of the part is rejected with the platform's code. For platforms that name the bad records");

    private final String value;
    private final String description;

    RefusedPartHandling(final String value, final String description) {
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
