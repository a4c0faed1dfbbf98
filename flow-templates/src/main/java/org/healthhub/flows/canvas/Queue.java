// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.canvas;

/**
 * How much a connection holds and for how long.
 *
 * @param objects FlowFiles at which the component before it pauses
 * @param size content at which the component before it pauses, in NiFi's form
 * @param expiration age at which a FlowFile is dropped; {@code 0 sec} for never
 * @param byPriority whether FlowFiles with a lower number in their attribute {@code priority} leave first; without it in order of arrival
 * @param spread whether the nodes of a cluster take its FlowFiles in turn; a NiFi without cluster takes no notice
 */
public record Queue(long objects, String size, String expiration, boolean byPriority, boolean spread) {

    /** Age limit that means: keep until somebody takes it away. */
    public static final String NEVER = "0 sec";

    /** Between two processors: NiFi's own limits, parents before the children that wait with them. */
    public static final Queue BETWEEN = new Queue(10_000, "1 GB", NEVER, true, false);

    /** The same, over all nodes of a cluster. What comes after it must not take the uuid of a FlowFile for its name: the next node gives it another. */
    public static final Queue SPREAD = new Queue(BETWEEN.objects(), BETWEEN.size(), NEVER, true, true);

    /**
     * At an end that somebody looks at. The limits are out of reach in practice: an end that filled up would pause the processor
     * before it, and with it the whole flow.
     */
    public static Queue end(final String expiration) {
        return new Queue(1_000_000, "1 TB", expiration, false, false);
    }
}
