// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.SampleExpectations;
import org.healthhub.sandbox.sample.SampleRow;
import org.healthhub.sandbox.sample.SourceLoader;
import org.healthhub.sandbox.status.StatusReport;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs S06 and S20 once in the sandbox of the tests and keeps what must have come out. Shared by all system tests. */
final class MainPath {

    private static final List<String> SYSTEMS = List.of("S06", "S20");
    private static final int ROWS = 1000;
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private static MainPath shared;

    private final RunningSandbox sandbox;
    private final OpenSandbox open;
    private final List<BusinessSystem> systems;
    private final SampleFates fates;
    private StatusReport report;

    private MainPath(final RunningSandbox sandbox) {
        this.sandbox = sandbox;
        this.open = sandbox.open();
        this.systems = open.systems(SYSTEMS);
        this.fates = new SampleFates(sandbox, open.catalogue());
    }

    /** The finished run; made at the first call. */
    static synchronized MainPath of(final RunningSandbox sandbox) {
        if (shared == null) {
            shared = alone(sandbox);
        }
        return shared;
    }

    /** A finished run in a sandbox of its own, for tests that change the sources. */
    static MainPath alone(final RunningSandbox sandbox) {
        final MainPath path = new MainPath(sandbox);
        path.open.run(path.systems, ROWS, System.out::println);
        path.resources().forEach(resource -> path.fates.put(resource.code(), SampleExpectations.rows(path.catalogue(), resource, ROWS, SampleTables.SEED)));
        path.awaitFates();
        return path;
    }

    /** The rows against what became of them. */
    SampleFates fates() {
        return fates;
    }

    RunningSandbox sandbox() {
        return sandbox;
    }

    Catalogue catalogue() {
        return open.catalogue();
    }

    List<Resource> resources() {
        return systems.stream().flatMap(system -> system.resources().stream()).toList();
    }

    /** Rows that stand in a source. */
    List<SampleRow> rows(final String resourceCode) {
        return fates.rows(resourceCode);
    }

    List<ExpectedRow> expected(final String resourceCode) {
        return fates.expected(resourceCode);
    }

    /** Counts at the end of the last wait. */
    StatusReport report() {
        return report;
    }

    void awaitFates() {
        report = open.awaitFates(systems, LIMIT, System.out::println);
    }

    /** Record key of a row with a whole business key. */
    String recordKey(final String resourceCode, final ExpectedRow row) {
        return fates.recordKey(resourceCode, row);
    }

    /** Lets a source grow to so many rows. */
    void grow(final Resource resource, final int total) throws SQLException {
        final List<SampleRow> known = rows(resource.code());
        final Database database = sandbox.database(Database.sourceName(resource.systemCode()));
        try (Connection connection = database.dataSource().getConnection()) {
            SourceLoader.append(connection, catalogue(), resource, known.size(), total, SampleTables.SEED);
        }
        final List<SampleRow> grown = new ArrayList<>(known);
        grown.addAll(SampleExpectations.rows(catalogue(), resource, total, SampleTables.SEED).subList(known.size(), total));
        fates.put(resource.code(), grown);
    }

    /** All rows of a query as texts. */
    List<List<String>> query(final String database, final String sql) throws SQLException {
        return fates.query(database, sql);
    }
}
