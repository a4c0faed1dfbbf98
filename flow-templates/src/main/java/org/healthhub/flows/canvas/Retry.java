// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.canvas;

import java.util.Set;

/**
 * Tries that NiFi makes again by itself before a FlowFile leaves through a relationship. Only the FlowFile concerned waits, the others go on.
 *
 * @param relationships relationships that mean: try again
 * @param times further tries
 * @param firstWait waiting time after the first try, doubled after each
 * @param longestWait upper limit of the waiting time
 */
public record Retry(Set<String> relationships, int times, String firstWait, String longestWait) {

    /** NiFi's defaults, with nothing to retry. */
    public static final Retry NONE = new Retry(Set.of(), 10, "30 sec", "10 mins");
}
