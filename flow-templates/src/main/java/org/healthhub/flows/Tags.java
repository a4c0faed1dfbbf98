// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

/**
 * Attributes by which the shared path knows what a FlowFile holds. Every docking group sets them.
 */
final class Tags {

    static final String RESOURCE = "healthhub.resource";
    static final String TABLE = "healthhub.table";
    /** Read by NiFi's PriorityAttributePrioritizer: lower numbers leave a queue first. */
    static final String PRIORITY = "priority";

    private Tags() {
    }
}
