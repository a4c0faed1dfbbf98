// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.flow.FlowDefinitions;
import org.healthhub.sandbox.flow.FlowImport;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.SourceLoader;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A row that its source no longer has when the whole table is read.
 *
 * @param resource its resource
 * @param key its record key
 */
record VanishedRow(Resource resource, String key) {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String COMPARED = """
            SELECT r.rows, (SELECT sum(unchanged_count) FROM hh_change_chunk c WHERE c.read_id = r.read_id) = r.canonical
            FROM (SELECT read_id, sum(read_count) AS rows, sum(canonical_count) AS canonical FROM hh_collection WHERE resource_code = '%s' AND read_id IS NOT NULL
                  GROUP BY read_id) r""";

    /** Removes an accepted row, has the whole table read from now on and what vanishes deleted, and waits until the first such reading is compared. */
    static VanishedRow remove(final OpenSandbox open, final SandboxHome home, final SampleFates fates, final String resourceCode) throws SQLException, InterruptedException {
        final Resource resource = open.catalogue().resource(resourceCode).orElseThrow();
        final ExpectedRow row = fates.expected(resourceCode).stream().filter(ExpectedRow::isAccepted).reduce((first, second) -> second).orElseThrow();
        try (Connection source = open.database(Database.sourceName(resource.systemCode())).dataSource().getConnection(); Statement statement = source.createStatement()) {
            assertEquals(1, statement.executeUpdate("DELETE FROM \"%s\" WHERE %s = %d"
                    .formatted(SourceLoader.tableName(resource), SourceLoader.rowNumberColumn(), row.rowNo())));
        }
        new FlowImport(open.nifi(), new FlowDefinitions(home.flowTemplates())).fill(
                SandboxParameters.contextOf(open.catalogue().system(resource.systemCode()).orElseThrow()),
                Map.of("source.increment." + resourceCode, "", "reconciliation.vanished", "Delete Logically"));
        await(fates, Database.HUB, COMPARED.formatted(resourceCode), List.of(Integer.toString(fates.expected(resourceCode).size() - 1), "t"));
        return new VanishedRow(resource, fates.recordKey(resourceCode, row));
    }

    /** Waits until hub and platform have the deletion as the record's second version, and sees that nothing else changed and nothing was sent twice. */
    void assertDeletedOnce(final SampleFates fates) throws SQLException, InterruptedException {
        final String received = "SELECT data_uuid, data_version, op_type, times_received FROM received_record WHERE data_version > 1 AND resource_code LIKE '%s%%'"
                .formatted(resource.systemCode());
        await(fates, Database.PLATFORM, received, List.of(key, "2", "D", "1"));
        assertEquals(List.of(List.of(key, "2", "D", "1")), fates.query(Database.PLATFORM, received));
        assertEquals(List.of(List.of("2", "D", "1")), fates.query(Database.HUB, "SELECT data_version, op_type, is_deleted FROM %s WHERE data_uuid = '%s'"
                .formatted(resource.table(), key)));
        assertEquals(List.of(List.of("2")), fates.query(Database.HUB, "SELECT count(*) FROM hh_batch_part WHERE position(decode('%s', 'hex') IN record_keys) > 0"
                .formatted(key.replace("-", ""))));
    }

    private static void await(final SampleFates fates, final String database, final String sql, final List<String> wanted) throws SQLException, InterruptedException {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (!fates.query(database, sql).contains(wanted)) {
            assertTrue(System.nanoTime() < end, () -> "Not found: " + wanted);
            Thread.sleep(500);
        }
    }
}
