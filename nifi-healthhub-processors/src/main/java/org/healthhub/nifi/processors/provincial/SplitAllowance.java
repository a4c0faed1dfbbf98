// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

/**
 * How many requests splitting may cost. Isolating b bad ones of n records takes at most 2 · b · ⌈log2 n⌉ requests: each bad record is refused in at most
 * ⌈log2 n⌉ parts of more than one record, and each such part costs two. A half is only sent when both can be, so no half stays unsent. When a whole allowance
 * is used up and not one record was taken, the reason is not in the records, and the FlowFile's further parts are not split. Not thread-safe: one per FlowFile.
 */
final class SplitAllowance {

    private final int limit;
    private boolean hopeless;
    private boolean exhausted;
    private boolean taken;
    private int left;
    private int parts;
    private int requests;

    /**
     * An allowance.
     *
     * @param limit most requests for one refused part; 0 for none: no part is split
     */
    SplitAllowance(final int limit) {
        this.limit = limit;
        left = limit;
    }

    /** A part that was not made by splitting is settled next. */
    void begin() {
        hopeless |= exhausted && !taken;
        exhausted = false;
        taken = false;
        left = limit;
    }

    /** Whether a part may be split now. */
    boolean suffices() {
        exhausted |= left < 2;
        return !hopeless && left >= 2;
    }

    /** A part was split, now or in an earlier try. */
    void use() {
        left -= 2;
        parts++;
        requests += 2;
    }

    /** The platform took a record, or may yet. */
    void taken() {
        taken = true;
    }

    /** Parts of the FlowFile that were split. */
    int parts() {
        return parts;
    }

    /** Requests that they cost, those of earlier tries too. */
    int requests() {
        return requests;
    }
}
