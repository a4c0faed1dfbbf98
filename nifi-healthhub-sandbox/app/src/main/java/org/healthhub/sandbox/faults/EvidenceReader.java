// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.faults.Evidence.Change;
import org.healthhub.sandbox.faults.Evidence.Fate;
import org.healthhub.sandbox.faults.Evidence.LedgerRow;
import org.healthhub.sandbox.faults.Evidence.LedgerState;
import org.healthhub.sandbox.faults.Evidence.Place;
import org.healthhub.sandbox.faults.Evidence.ReceivedRow;
import org.healthhub.sandbox.faults.Evidence.Version;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.SourceLoader;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads {@link Evidence} afresh from the four databases every time; remembers nothing. */
final class EvidenceReader {
    private static final int KEY_BYTES = 16;
    private static final Set<String> TAKEN = Set.of("stored", "repeated", "superseded");

    private final Catalogue catalogue;
    private final KeyedDigests digests;
    private final Function<String, Database> databases;
    private final IntFunction<List<ExpectedRow>> rows;

    /**
     * Builds a reader.
     *
     * @param databases gives the database of a name
     * @param rows what must become of the rows of a source that has so many
     */
    EvidenceReader(final Catalogue catalogue, final KeyedDigests digests, final Function<String, Database> databases, final IntFunction<List<ExpectedRow>> rows) {
        this.catalogue = catalogue;
        this.digests = digests;
        this.databases = databases;
        this.rows = rows;
    }

    /**
     * Reads everything about one resource.
     *
     * @throws SandboxException when a database can not be read
     */
    Evidence read(final String resourceCode) {
        final Resource resource = catalogue.resource(resourceCode).orElseThrow();
        final Map<String, Fate> expected = new HashMap<>();
        long withoutKey = 0;
        final List<ExpectedRow> source = source(resource);
        for (final ExpectedRow row : source) {
            if (row.businessKey().contains(null)) {
                withoutKey++;
            } else {
                expected.put(recordKey(resource, row), fate(row));
            }
        }
        final Map<Integer, String> keys = new HashMap<>();
        source.stream().filter(ExpectedRow::isAccepted).forEach(row -> keys.put(row.rowNo(), recordKey(resource, row)));
        final SourceChanges changes = new SourceChanges(resource);
        final Map<String, Change> changed = new HashMap<>();
        each(Database.sourceName(resource.systemCode()), changes.changedRows(),
                row -> changed.put(keys.get(row.getInt(1)), new Change(row.getInt(2), row.getString(3))));
        final Map<String, String> changedInHub = new HashMap<>();
        each(Database.HUB, changes.changedRecords(), row -> changedInHub.put(row.getString(1), row.getString(2)));
        // The platform last: what the ledger calls accepted must be there by then.
        final Map<String, Version> stored = new HashMap<>();
        each(Database.HUB, "SELECT data_uuid, data_version, row_digest || is_deleted FROM " + resource.table(),
                row -> stored.put(row.getString(1), new Version(row.getLong(2), row.getString(3))));
        final Set<String> problems = new HashSet<>();
        final long[] problemsWithoutKey = new long[1];
        each(Database.HUB, "SELECT record_key, problem_codes FROM hh_problem_record WHERE resource_code = '%s'".formatted(resourceCode), row -> {
            if (row.getString(2).contains(ProblemCode.KEY_MISSING.name())) {
                problemsWithoutKey[0]++;
            } else {
                problems.add(row.getString(1));
            }
        });
        final List<LedgerRow> ledger = ledger(resourceCode);
        return new Evidence(expected, withoutKey, problems, problemsWithoutKey[0], changed, changedInHub, stored, ledger, received(resourceCode), inEffect(resourceCode));
    }

    private String recordKey(final Resource resource, final ExpectedRow row) {
        return digests.recordKey(resource.code(), row.businessKey().toArray(new String[0]));
    }

    private static Fate fate(final ExpectedRow row) {
        return switch (row.verdict()) {
            case CANONICAL, SUSPECT -> Fate.ACCEPTED;
            case REJECTED -> Fate.REJECTED;
            case PROBLEM -> Fate.PROBLEM;
        };
    }

    /** The rows that stand in the source table. */
    private List<ExpectedRow> source(final Resource resource) {
        final List<Integer> numbers = new ArrayList<>();
        each(Database.sourceName(resource.systemCode()), "SELECT %s FROM \"%s\" ORDER BY 1".formatted(SourceLoader.rowNumberColumn(), SourceLoader.tableName(resource)),
                row -> numbers.add(row.getInt(1)));
        final List<ExpectedRow> all = numbers.isEmpty() ? List.of() : rows.apply(numbers.getLast());
        return numbers.stream().map(number -> all.get(number - 1)).toList();
    }

    private List<LedgerRow> ledger(final String resourceCode) {
        final Set<Place> refused = new HashSet<>();
        each(Database.HUB, "SELECT batch_no, part_no, row_no FROM hh_rejected_record WHERE resource_code = '%s'".formatted(resourceCode),
                row -> refused.add(new Place(row.getString(1), row.getInt(2), row.getInt(3))));
        final List<LedgerRow> ledger = new ArrayList<>();
        each(Database.HUB, "SELECT batch_no, part_no, state, record_keys FROM hh_batch_part WHERE resource_code = '%s'".formatted(resourceCode), row -> {
            final PartState state = PartState.valueOf(row.getString(3));
            final ByteBuffer keys = ByteBuffer.wrap(row.getBytes(4));
            for (int number = 1; keys.remaining() >= KEY_BYTES; number++) {
                final Place place = new Place(row.getString(1), row.getInt(2), number);
                ledger.add(new LedgerRow(place, new UUID(keys.getLong(), keys.getLong()).toString(), state(state, refused.contains(place))));
            }
        });
        return ledger;
    }

    /** A part that was split was refused; its records have their fates in its halves. */
    private static LedgerState state(final PartState part, final boolean refused) {
        return switch (part) {
            case ANSWERED -> refused ? LedgerState.REJECTED : LedgerState.ACCEPTED;
            case REFUSED, SPLIT -> LedgerState.REJECTED;
            case INTENDED, PENDING, FAILED -> LedgerState.OPEN;
        };
    }

    private List<ReceivedRow> received(final String resourceCode) {
        final List<ReceivedRow> received = new ArrayList<>();
        each(Database.PLATFORM, "SELECT batch_no, part_no, fates FROM received_part WHERE fates IS NOT NULL AND resource_code = '%s'".formatted(resourceCode), row -> {
            for (final String line : row.getString(3).split("\n")) {
                final String[] words = line.split(" ");
                received.add(new ReceivedRow(new Place(row.getString(1), row.getInt(2), Integer.parseInt(words[0])), words[1], Long.parseLong(words[2]), TAKEN.contains(words[3])));
            }
        });
        return received;
    }

    private Map<String, Version> inEffect(final String resourceCode) {
        final Map<String, Version> inEffect = new HashMap<>();
        each(Database.PLATFORM, "SELECT data_uuid, data_version, row_digest || is_deleted FROM received_record WHERE resource_code = '%s'".formatted(resourceCode),
                row -> inEffect.put(row.getString(1), new Version(row.getLong(2), row.getString(3))));
        return inEffect;
    }

    /** Takes one row of a result. */
    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    private void each(final String database, final String sql, final RowTaker taker) {
        try (Connection connection = databases.apply(database).dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                taker.take(result);
            }
        } catch (final SQLException e) {
            throw new SandboxException("Database %s cannot be read: %s".formatted(database, e.getMessage()), e);
        }
    }
}
