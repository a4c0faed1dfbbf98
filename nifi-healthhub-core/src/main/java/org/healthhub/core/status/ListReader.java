// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import org.healthhub.core.exchange.PartState;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists behind the counts: what is open of a resource. Page by page, so that a list of any length takes the memory of a page. Stateless and thread-safe.
 */
public final class ListReader {

    private static final String PROBLEMS = """
            select record_key, problem_codes, first_seen, last_seen, collection_id from hh_problem_record
            where state = 'OPEN' and resource_code = ? and record_key > ?%s order by record_key fetch first %d rows only""";
    private static final String WITH_CODE = " and ',' || problem_codes || ',' like ?";
    private static final String REFUSALS = """
            select record_key, batch_no, part_no, platform_code, field, rejected_at from hh_rejected_record
            where resource_code = ? and record_key || '/' || batch_no > ? order by record_key || '/' || batch_no fetch first %d rows only""";
    private static final String PARTS = """
            select batch_no, part_no, state, platform_stage, record_count, attempts, inquiries, outcome_code, intended_at from hh_batch_part
            where resource_code = ? and state in ('INTENDED', 'PENDING', 'FAILED') order by intended_at, batch_no, part_no fetch first %d rows only""";

    private ListReader() {
    }

    /**
     * Open problem records in the order of their keys.
     *
     * @param connection connection to the hub's database; its transaction is the caller's
     * @param problemCode only records with this problem: capital letters and underscores; empty for all
     * @param after record key of the last entry of the page before; empty text for the first page
     * @param limit most entries
     * @throws SQLException when the database can not be asked
     */
    public static List<ListedProblem> problems(final Connection connection, final String resourceCode, final Optional<String> problemCode, final String after, final int limit)
            throws SQLException {
        final List<Object> parameters = new ArrayList<>(List.of(resourceCode, after));
        problemCode.ifPresent(code -> parameters.add("%," + code + ",%"));
        final List<ListedProblem> problems = new ArrayList<>();
        Query.each(connection, PROBLEMS.formatted(problemCode.isPresent() ? WITH_CODE : "", limit), parameters, row -> problems.add(new ListedProblem(row.getString(1),
                List.of(Optional.ofNullable(row.getString(2)).orElse("").split(",")), Query.time(row, 3), Query.time(row, 4), Optional.ofNullable(row.getString(5)))));
        return problems;
    }

    /**
     * Refused records in the order of their keys and batches.
     *
     * @param after {@link ListedRefusal#position()} of the last entry of the page before; empty text for the first page
     * @param limit most entries
     * @throws SQLException when the database can not be asked
     */
    public static List<ListedRefusal> refusals(final Connection connection, final String resourceCode, final String after, final int limit) throws SQLException {
        final List<ListedRefusal> refusals = new ArrayList<>();
        Query.each(connection, REFUSALS.formatted(limit), List.of(resourceCode, after), row -> refusals.add(new ListedRefusal(row.getString(1), row.getString(2), row.getInt(3),
                row.getString(4), Optional.ofNullable(row.getString(5)), Query.time(row, 6).orElseThrow())));
        return refusals;
    }

    /**
     * Parts without a final judgement, the oldest first.
     *
     * @param limit most entries
     * @throws SQLException when the database can not be asked
     */
    public static List<ListedPart> parts(final Connection connection, final String resourceCode, final int limit) throws SQLException {
        final List<ListedPart> parts = new ArrayList<>();
        Query.each(connection, PARTS.formatted(limit), List.of(resourceCode), row -> parts.add(new ListedPart(row.getString(1), row.getInt(2),
                PartState.valueOf(row.getString(3)), Optional.ofNullable(row.getString(4)), row.getLong(5), row.getInt(6), row.getInt(7),
                Optional.ofNullable(row.getString(8)), Query.time(row, 9).orElseThrow())));
        return parts;
    }
}
