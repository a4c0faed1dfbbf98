// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts from the ledger's tables. A table that does not exist yet counts as empty. Stateless and thread-safe.
 */
public final class CountReader {

    private static final List<String> COLLECTED = List.of("sum(read_count)", "sum(canonical_count)", "sum(problem_count)");
    private static final List<String> PARTS = List.of("sum(record_count)", "sum(accepted_count)", "sum(rejected_count)", "sum(pending_count)", "count(receipt_no)",
            pending("coalesce(platform_stage, 'SUBMITTED') not in ('RECEIVED', 'CHECKING')"), pending("platform_stage = 'RECEIVED'"), pending("platform_stage = 'CHECKING'"));
    private static final List<String> CHANGES = List.of("sum(inserted_count + updated_count + deleted_count + again_count)", "sum(unchanged_count + outdated_count)");
    private static final List<String> PROBLEMS = List.of("count(*)", "sum(case when state = 'OPEN' then 1 else 0 end)");
    private static final List<String> ROWS = List.of("count(*)");

    private CountReader() {
    }

    /**
     * What the ledger counted.
     *
     * @param connection connection to the hub's database; its transaction is the caller's
     * @return by resource code; resources of which nothing is known are left out
     * @throws SQLException when the database can not be asked
     */
    public static Map<String, LedgerCounts> counts(final Connection connection) throws SQLException {
        final Set<String> tables = tables(connection);
        final Map<String, long[]> collected = sums(connection, tables, "hh_collection", COLLECTED);
        final Map<String, long[]> parts = sums(connection, tables, "hh_batch_part", PARTS);
        final Map<String, long[]> changes = sums(connection, tables, "hh_change_chunk", CHANGES);
        final Map<String, long[]> problems = sums(connection, tables, "hh_problem_record", PROBLEMS);
        final Set<String> codes = new TreeSet<>(collected.keySet());
        List.of(parts, changes, problems).forEach(sums -> codes.addAll(sums.keySet()));
        final Map<String, LedgerCounts> counts = new HashMap<>();
        codes.forEach(code -> counts.put(code, counts(collected.getOrDefault(code, new long[COLLECTED.size()]), parts.getOrDefault(code, new long[PARTS.size()]),
                changes.getOrDefault(code, new long[CHANGES.size()]), problems.getOrDefault(code, new long[PROBLEMS.size()]))));
        return counts;
    }

    private static LedgerCounts counts(final long[] collected, final long[] parts, final long[] changes, final long[] problems) {
        final long unchanged = changes[1];
        // A problem that is read again is in the table once.
        final long read = collected[0] - unchanged - (collected[2] - problems[0]);
        return new LedgerCounts(read, collected[1] - unchanged, problems[0], problems[1], parts[0], parts[1], parts[2], parts[3], parts[4], changes[0], unchanged,
                parts[5], parts[6], parts[7]);
    }

    private static String pending(final String condition) {
        return "sum(case when %s then pending_count else 0 end)".formatted(condition);
    }

    /**
     * How many records the hub knows.
     *
     * @return by resource code
     * @throws SQLException when the database can not be asked
     */
    public static Map<String, Long> records(final Connection connection) throws SQLException {
        final Map<String, Long> records = new HashMap<>();
        sums(connection, tables(connection), "hh_record", ROWS).forEach((code, sum) -> records.put(code, sum[0]));
        return records;
    }

    /**
     * The tables of the hub that there are.
     *
     * @return names in lower case
     * @throws SQLException when the database can not be asked
     */
    public static Set<String> tables(final Connection connection) throws SQLException {
        return Query.tables(connection);
    }

    private static Map<String, long[]> sums(final Connection connection, final Set<String> tables, final String table, final List<String> expressions)
            throws SQLException {
        final Map<String, long[]> sums = new HashMap<>();
        if (tables.contains(table)) {
            Query.each(connection, "select resource_code, %s from %s group by resource_code".formatted(String.join(", ", expressions), table), List.of(),
                    row -> sums.put(row.getString(1), values(row, expressions.size())));
        }
        return sums;
    }

    private static long[] values(final ResultSet row, final int count) throws SQLException {
        final long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.getLong(i + 2);
        }
        return values;
    }
}
