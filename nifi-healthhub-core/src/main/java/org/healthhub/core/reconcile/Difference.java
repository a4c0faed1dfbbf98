// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

/**
 * A record on which two sides do not agree. Immutable; holds no values of persons.
 *
 * @param kind what is different, seen from the side that the records come from
 * @param recordKey record key
 */
public record Difference(Kind kind, String recordKey) {

    /** What is different. */
    public enum Kind {
        /** 缺失: the giving side holds the record, the receiving side does not. */
        MISSING("缺失"),
        /** 多出: the receiving side holds a record that the giving side does not know. */
        EXTRA("多出"),
        /** 不一致: both hold the record, with other content or only one of them as deleted. */
        CHANGED("不一致");

        private final String label;

        Kind(final String label) {
            this.label = label;
        }

        /** For reports. */
        public String label() {
            return label;
        }
    }
}
