// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import org.healthhub.core.reconcile.DayFigures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the ledger counted day by day. Stateless and thread-safe.
 */
public final class DayReader {

    private static final String COLLECTED = """
            select resource_code, cast(collected_at as date), sum(read_count), sum(canonical_count), sum(problem_count) from hh_collection
            where collected_at >= ? and collected_at < ?%s group by resource_code, cast(collected_at as date)""";
    private static final String PUSHED = """
            select resource_code, cast(intended_at as date), sum(record_count), sum(accepted_count), sum(rejected_count), sum(pending_count) from hh_batch_part
            where state not in ('SPLIT') and intended_at >= ? and intended_at < ?%s group by resource_code, cast(intended_at as date)""";
    private static final String ONE = " and resource_code = ?";
    private static final int COLLECTED_COUNTS = 3;
    private static final int PUSHED_COUNTS = 4;

    private DayReader() {
    }

    /**
     * What was counted on each day of a period; days without any count are left out.
     *
     * @param connection connection to the hub's database; its transaction is the caller's
     * @param resourceCode the resource; empty for all
     * @param from first day, in the hub's zone
     * @param to last day
     * @return by resource and day
     * @throws SQLException when the database can not be asked
     */
    public static List<DayFigures> days(final Connection connection, final Optional<String> resourceCode, final LocalDate from, final LocalDate to) throws SQLException {
        final SortedMap<String, SortedMap<LocalDate, long[]>> days = new TreeMap<>();
        final List<Object> parameters = new ArrayList<>(List.of(from.atStartOfDay(), to.plusDays(1).atStartOfDay()));
        resourceCode.ifPresent(parameters::add);
        final String filter = resourceCode.isPresent() ? ONE : "";
        Query.each(connection, COLLECTED.formatted(filter), parameters, row -> fill(days, row, 0, COLLECTED_COUNTS));
        Query.each(connection, PUSHED.formatted(filter), parameters, row -> fill(days, row, COLLECTED_COUNTS, PUSHED_COUNTS));
        final List<DayFigures> figures = new ArrayList<>();
        for (final Map.Entry<String, SortedMap<LocalDate, long[]>> resource : days.entrySet()) {
            resource.getValue().forEach((day, counts) -> figures.add(
                    new DayFigures(resource.getKey(), day, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6])));
        }
        return figures;
    }

    private static void fill(final SortedMap<String, SortedMap<LocalDate, long[]>> days, final ResultSet row, final int first, final int count) throws SQLException {
        final long[] counts = days.computeIfAbsent(row.getString(1), code -> new TreeMap<>())
                .computeIfAbsent(row.getObject(2, LocalDate.class), day -> new long[COLLECTED_COUNTS + PUSHED_COUNTS]);
        for (int i = 0; i < count; i++) {
            counts[first + i] = row.getLong(3 + i);
        }
    }
}
