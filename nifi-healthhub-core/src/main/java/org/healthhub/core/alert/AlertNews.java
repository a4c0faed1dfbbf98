// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

/**
 * An alert that a person is to be told of now.
 *
 * @param change why now
 * @param alert the alert
 */
public record AlertNews(Change change, Alert alert) {

    /** Why a person is told. */
    public enum Change {
        /** It was not there before. */
        RAISED("新告警"),
        /** It has become much worse, or has stood for long. */
        REPEATED("仍未解除"),
        /** It is over. */
        ENDED("已解除");

        private final String label;

        Change(final String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }
}
