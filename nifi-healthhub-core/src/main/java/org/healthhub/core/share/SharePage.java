// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one answer, at most as many as the page size. Holds personal data.
 *
 * @param rows values as the database's driver gives them, in the order of {@link ShareColumns#ALWAYS} and then of the question's columns
 * @param asOf time at which the page was read, Asia/Shanghai
 * @param lastKey key of the last record when there are more
 */
public record SharePage(List<Object[]> rows, LocalDateTime asOf, Optional<String> lastKey) {

    @Override
    public String toString() {
        return "SharePage[" + rows.size() + " rows]";
    }
}
