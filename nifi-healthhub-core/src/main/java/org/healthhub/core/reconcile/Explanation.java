// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

/**
 * Why the platform may rightly lack a record, or hold an older one.
 */
public enum Explanation {
    /** 退回: the platform refused the record as it now is. */
    REFUSED("退回"),
    /** 在途: a part with the record has no judgement yet, or the record changed so recently that its batch may not have been sent. */
    UNDER_WAY("在途");

    private final String label;

    Explanation(final String label) {
        this.label = label;
    }

    /** For reports. */
    public String label() {
        return label;
    }
}
