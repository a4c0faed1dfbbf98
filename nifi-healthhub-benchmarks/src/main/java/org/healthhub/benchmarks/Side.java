// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * One side of a comparison.
 */
interface Side extends AutoCloseable {

    /**
     * Does the work once.
     *
     * @return time of the work alone, without what prepares it
     */
    Times run();

    /** Records of a run. */
    int records();

    /**
     * What a run makes of the records, for the check of equal work: field values as text, in the order of the records.
     */
    List<Map<String, String>> outcome();

    @Override
    default void close() {
        // Nothing is open.
    }
}
