// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.status;

import org.healthhub.core.calendar.Term;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.PartState;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the state of the hub from the ledger's tables. Its cost grows with batches, collections and problems, not with the records of the hub. Use once.
 */
public final class StateReader {

    /** What is compared with the period before, to see a share of problems grow. */
    static final Duration RECENT = Duration.ofHours(24);
    private static final Duration BEFORE = Duration.ofDays(7);

    private static final String LAST_READ = "select resource_code, max(collected_at) from hh_collection where read_count > 0 group by resource_code";
    private static final String SHARES = """
            select resource_code, is_recent, sum(read_count), sum(problem_count) from (
                select resource_code, case when collected_at >= ? then 1 else 0 end as is_recent, read_count, problem_count from hh_collection where collected_at >= ?
            ) windows group by resource_code, is_recent""";
    private static final String OPEN_PARTS = """
            select resource_code, state, count(*), sum(record_count), min(intended_at) from hh_batch_part
            where state in ('INTENDED', 'PENDING', 'FAILED') group by resource_code, state""";
    private static final String OPEN_PROBLEMS = "select resource_code, problem_codes, count(*) from hh_problem_record where state = 'OPEN' group by resource_code, problem_codes";
    private static final String RECONCILIATIONS = """
            select resource_code, reconciled_at, verdict, source_count, hub_count, platform_count, difference_count, fault from hh_reconciliation""";
    private static final String REPORTS = "select resource_code, received_at, due_days, extended_days, paused_days, paused_on from hh_feedback where closed_at is null";

    private final Connection connection;
    private final LocalDateTime now;
    private final WorkingDayCalendar calendar;
    private final Map<String, LocalDateTime> lastRead = new HashMap<>();
    private final Map<String, ProblemShare> recent = new HashMap<>();
    private final Map<String, ProblemShare> before = new HashMap<>();
    private final Map<String, Map<PartState, OpenParts>> parts = new HashMap<>();
    private final Map<String, SortedMap<String, Long>> problems = new HashMap<>();
    private final Map<String, ReconciliationState> reconciliations = new HashMap<>();
    private final Map<String, FeedbackState> reports = new HashMap<>();

    /**
     * A reader.
     *
     * @param connection connection to the hub's database; its transaction is the caller's
     * @param now present time in the hub's zone
     * @param calendar by which the days left of problem reports are counted
     */
    public StateReader(final Connection connection, final LocalDateTime now, final WorkingDayCalendar calendar) {
        this.connection = connection;
        this.now = now;
        this.calendar = calendar;
    }

    /**
     * The state at this moment.
     *
     * @throws SQLException when the database can not be asked
     */
    public HubState read(final Catalogue catalogue) throws SQLException {
        final Map<String, LedgerCounts> counts = CountReader.counts(connection);
        final Set<String> tables = CountReader.tables(connection);
        if (tables.contains("hh_collection")) {
            readCollections();
        }
        if (tables.contains("hh_batch_part")) {
            readParts();
        }
        if (tables.contains("hh_problem_record")) {
            readProblems();
        }
        if (tables.contains("hh_reconciliation")) {
            readReconciliations();
        }
        if (tables.contains("hh_feedback")) {
            readReports();
        }
        return new HubState(now, catalogue.systems().stream().map(system -> state(system, counts)).toList());
    }

    private void readCollections() throws SQLException {
        Query.each(connection, LAST_READ, List.of(), row -> lastRead.put(row.getString(1), row.getObject(2, LocalDateTime.class)));
        final LocalDateTime recentFrom = now.minus(RECENT);
        Query.each(connection, SHARES, List.of(recentFrom, recentFrom.minus(BEFORE)),
                row -> (row.getInt(2) == 1 ? recent : before).put(row.getString(1), new ProblemShare(row.getLong(3), row.getLong(4))));
    }

    private void readParts() throws SQLException {
        Query.each(connection, OPEN_PARTS, List.of(), row -> parts.computeIfAbsent(row.getString(1), code -> new EnumMap<>(PartState.class))
                .put(PartState.valueOf(row.getString(2)), new OpenParts(row.getLong(3), row.getLong(4), row.getObject(5, LocalDateTime.class))));
    }

    private void readProblems() throws SQLException {
        Query.each(connection, OPEN_PROBLEMS, List.of(), row -> {
            final SortedMap<String, Long> byCode = problems.computeIfAbsent(row.getString(1), code -> new TreeMap<>());
            final String codes = Optional.ofNullable(row.getString(2)).orElse("");
            final long records = row.getLong(3);
            for (final String code : codes.split(",")) {
                byCode.merge(code.strip(), records, Long::sum);
            }
        });
    }

    private void readReconciliations() throws SQLException {
        Query.each(connection, RECONCILIATIONS, List.of(), row -> reconciliations.put(row.getString(1), new ReconciliationState(row.getObject(2, LocalDateTime.class),
                ReconciliationState.Verdict.valueOf(row.getString(3)), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7),
                Optional.ofNullable(row.getString(8)).orElse(""))));
    }

    private void readReports() throws SQLException {
        Query.each(connection, REPORTS, List.of(), row -> {
            final LocalDate received = row.getObject(2, LocalDateTime.class).toLocalDate();
            final Integer days = row.getObject(3, Integer.class);
            final Optional<LocalDate> pausedOn = Optional.ofNullable(row.getString(6)).map(LocalDate::parse);
            final Optional<Integer> left = days == null ? Optional.empty()
                    : Optional.of(new Term(received, days, row.getInt(4), row.getInt(5), pausedOn).left(calendar, now.toLocalDate()));
            reports.merge(row.getString(1), new FeedbackState(1, left), FeedbackState::plus);
        });
    }

    private SystemState state(final BusinessSystem system, final Map<String, LedgerCounts> counts) {
        return new SystemState(system, system.resources().stream().map(resource -> state(resource, counts.getOrDefault(resource.code(), LedgerCounts.NONE))).toList());
    }

    private ResourceState state(final Resource resource, final LedgerCounts counts) {
        final String code = resource.code();
        return new ResourceState(resource, counts, Optional.ofNullable(lastRead.get(code)), recent.getOrDefault(code, ProblemShare.NONE),
                before.getOrDefault(code, ProblemShare.NONE), parts.getOrDefault(code, Map.of()), problems.getOrDefault(code, new TreeMap<>()),
                Optional.ofNullable(reconciliations.get(code)), reports.getOrDefault(code, FeedbackState.NONE));
    }
}
