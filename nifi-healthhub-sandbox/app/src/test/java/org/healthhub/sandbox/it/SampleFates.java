// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.healthhub.sandbox.sample.SampleRow;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must become of the rows that stand in the sources, against what the hub, its ledger and the platform hold. Only differences are told. */
final class SampleFates {
    private static final String ONCE = "1";

    private final RunningSandbox sandbox;
    private final Catalogue catalogue;
    private final KeyedDigests digests;
    private final Map<String, List<SampleRow>> rows = new LinkedHashMap<>();

    SampleFates(final RunningSandbox sandbox, final Catalogue catalogue) {
        this.sandbox = sandbox;
        this.catalogue = catalogue;
        this.digests = StandardKeyedDigests.of(DigestFamily.SHA_256, Secrets.of(sandbox.home()).hubKey().getBytes(StandardCharsets.UTF_8));
    }

    /** Says which rows stand in the source of a resource. */
    void put(final String resourceCode, final List<SampleRow> all) {
        rows.put(resourceCode, List.copyOf(all));
    }

    List<SampleRow> rows(final String resourceCode) {
        return rows.get(resourceCode);
    }

    List<ExpectedRow> expected(final String resourceCode) {
        return rows(resourceCode).stream().map(SampleRow::expected).toList();
    }

    /** Record key of a row with a whole business key. */
    String recordKey(final String resourceCode, final ExpectedRow row) {
        return digests.recordKey(resourceCode, row.businessKey().toArray(new String[0]));
    }

    /** Kept back rows whose codes in the problem table are not exactly the expected ones. */
    Map<String, String> problems(final String resource) throws SQLException {
        final Map<String, String> found = new TreeMap<>();
        final List<String> foundWithoutKey = new ArrayList<>();
        for (final List<String> row : query(Database.HUB, "SELECT record_key, problem_codes FROM hh_problem_record WHERE resource_code = '%s'".formatted(resource))) {
            final String codes = codes(row.get(1));
            if (codes.contains(ProblemCode.KEY_MISSING.name())) {
                foundWithoutKey.add(codes);
            } else {
                found.put(row.get(0), codes);
            }
        }
        final Map<String, String> differences = differences(codes(resource, row -> row.verdict() == Verdict.PROBLEM && hasKey(row)), found);
        final List<String> withoutKey = expected(resource).stream().filter(row -> !hasKey(row)).map(row -> text(row.codes())).sorted().toList();
        if (!withoutKey.equals(foundWithoutKey.stream().sorted().toList())) {
            differences.put("without key", "expected %s found %s".formatted(withoutKey, foundWithoutKey));
        }
        return differences;
    }

    /** Stored rows whose flags are not exactly the expected ones. */
    Map<String, String> flags(final String resource) throws SQLException {
        final Map<String, String> found = new TreeMap<>();
        for (final List<String> row : query(Database.HUB, "SELECT data_uuid, quality_flags FROM %s WHERE quality_flags IS NOT NULL".formatted(table(resource)))) {
            found.put(row.get(0), codes(row.get(1)));
        }
        return differences(codes(resource, row -> row.isStored() && !row.codes().isEmpty()), found);
    }

    /** Rows that are stored and must not be, or the other way round. */
    Map<String, String> stored(final String resource) throws SQLException {
        final Map<String, String> found = new TreeMap<>();
        query(Database.HUB, "SELECT data_uuid FROM " + table(resource)).forEach(row -> found.put(row.getFirst(), ONCE));
        return differences(once(resource, ExpectedRow::isStored), found);
    }

    /** Rows that the platform has not exactly once, or has and must not have. */
    Map<String, String> accepted(final String resource) throws SQLException {
        final Map<String, String> found = new TreeMap<>();
        query(Database.PLATFORM, "SELECT data_uuid, times_received FROM received_record WHERE resource_code = '%s'".formatted(resource))
            .forEach(row -> found.put(row.get(0), row.get(1)));
        return differences(once(resource, ExpectedRow::isAccepted), found);
    }

    /** Refused rows whose code in the ledger is not the platform's. */
    Map<String, String> rejected(final String resource) throws SQLException {
        final Map<String, String> expected = new TreeMap<>();
        expected(resource).stream().filter(row -> row.verdict() == Verdict.REJECTED)
            .forEach(row -> expected.put(recordKey(resource, row), row.platformCode().orElseThrow()));
        final Map<String, String> found = new TreeMap<>();
        query(Database.HUB, "SELECT record_key, platform_code FROM hh_rejected_record WHERE resource_code = '%s'".formatted(resource))
            .forEach(row -> found.put(row.get(0), row.get(1)));
        return differences(expected, found);
    }

    /** All rows of a query as texts. */
    List<List<String>> query(final String database, final String sql) throws SQLException {
        return Rows.of(sandbox.database(database), sql);
    }

    private Map<String, String> codes(final String resource, final Predicate<ExpectedRow> filter) {
        final Map<String, String> codes = new TreeMap<>();
        expected(resource).stream().filter(filter).forEach(row -> codes.put(recordKey(resource, row), text(row.codes())));
        return codes;
    }

    private Map<String, String> once(final String resource, final Predicate<ExpectedRow> filter) {
        return expected(resource).stream().filter(filter).collect(Collectors.toMap(row -> recordKey(resource, row), row -> ONCE));
    }

    private String table(final String resource) {
        return catalogue.resource(resource).orElseThrow().table();
    }

    private static String codes(final String commaSeparated) {
        return new TreeSet<>(List.of(commaSeparated.split(","))).toString();
    }

    private static String text(final Set<ProblemCode> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)).toString();
    }

    private static boolean hasKey(final ExpectedRow row) {
        return !row.businessKey().contains(null);
    }

    private static Map<String, String> differences(final Map<String, String> expected, final Map<String, String> found) {
        final Map<String, String> differences = new TreeMap<>();
        final TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        keys.stream().filter(key -> !String.valueOf(expected.get(key)).equals(found.get(key)))
            .forEach(key -> differences.put(key, "expected %s found %s".formatted(expected.get(key), found.get(key))));
        return differences;
    }
}
