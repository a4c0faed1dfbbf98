// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import java.util.List;

/**
 * What one look at the open reports brought. Immutable.
 *
 * @param settled how many records were settled
 * @param closed numbers of the reports that were closed
 * @param alerts deadlines to tell people of
 * @param uncertainYears years, ascending, that terms of reports still open reach into and whose notice of holidays is not entered
 */
public record FollowedReports(int settled, List<String> closed, List<Alert> alerts, List<Integer> uncertainYears) {

    public FollowedReports {
        closed = List.copyOf(closed);
        alerts = List.copyOf(alerts);
        uncertainYears = List.copyOf(uncertainYears);
    }
}
