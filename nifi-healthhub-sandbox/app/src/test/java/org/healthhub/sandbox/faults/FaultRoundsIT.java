// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two rounds of the command {@code faults}, then corruptions that its comparison must find. */
class FaultRoundsIT {

    private static final long SEED = 7;

    @Test
    void testNothingLostDoubledOrFalselyDelivered() throws SQLException {
        final SandboxHome shared = SandboxHome.ofSystemProperties();
        final SandboxHome home = new SandboxHome(shared.repository(), Path.of(shared.directory() + "-faults"));
        try (FaultSandbox sandbox = new FaultSandbox(home, System.out::println)) {
            sandbox.start();
            final FaultSums sums = new FaultRounds(sandbox, SEED, System.out::println).run(2, List.of(FaultKind.PLATFORM, FaultKind.TOGETHER));

            System.out.print(sums.toJson());
            assertEquals(2, sums.rounds());
            assertTrue(sums.isSound());
            assertEquals(0, sums.pending());
            assertTrue(sums.accepted() > SourceGrowth.FIRST_ROWS + SourceGrowth.STEP);
            assertEquals(sums.sent(), sums.accepted() + sums.rejected());
            assertTrue(sums.strikes().get("sourceUpdated") > 0 && sums.strikes().get("sourceDeleted") > 0);
            assertTrue(sums.strikes().get("judgedLater") > 0);
            assertTrue(versions(sandbox, "data_version > 1") > 0);
            assertTrue(versions(sandbox, "op_type = 'D' AND is_deleted = '1' AND data_version > 1") > 0);
            findsCorruptions(sandbox);
        }
    }

    private static void findsCorruptions(final FaultSandbox sandbox) throws SQLException {
        final String victim = "(SELECT data_uuid FROM received_record ORDER BY md5(data_uuid || '%d') LIMIT 1)".formatted(SEED);

        execute(sandbox, Database.PLATFORM, """
                CREATE TABLE kept AS SELECT * FROM received_record WHERE data_uuid = %s;
                DELETE FROM received_record WHERE data_uuid IN (SELECT data_uuid FROM kept)""".formatted(victim));
        final Comparison deleted = sandbox.compare();
        assertEquals(1, deleted.lost().size());
        assertEquals(deleted.lost(), deleted.falselyDelivered());
        execute(sandbox, Database.PLATFORM, "INSERT INTO received_record SELECT * FROM kept; DROP TABLE kept");
        assertTrue(sandbox.compare().isClosed());

        execute(sandbox, Database.HUB, """
                CREATE TABLE kept AS SELECT * FROM hh_batch_part WHERE state = 'ANSWERED' AND rejected_count = 0 ORDER BY md5(batch_no || part_no) LIMIT 1;
                UPDATE kept SET part_no = 999999;
                INSERT INTO hh_batch_part SELECT * FROM kept""");
        final Comparison extra = sandbox.compare();
        assertTrue(extra.falselyDelivered().size() > 1);
        assertEquals(Set.of(), extra.lost());

        execute(sandbox, Database.PLATFORM, """
                INSERT INTO received_part (batch_no, part_no, resource_code, is_last, record_count, accepted, rejected, content_digest, receipt_no, answer, fates)
                SELECT batch_no, 999999, resource_code, is_last, record_count, accepted, rejected, content_digest, 'HZ0', answer, fates
                FROM received_part WHERE refused_code IS NULL AND rejected = 0 ORDER BY md5(batch_no || part_no) LIMIT 1""");
        final Comparison twice = sandbox.compare();
        assertEquals(Set.of(), twice.falselyDelivered());
        assertEquals(extra.falselyDelivered(), twice.doubled());
    }

    private static long versions(final FaultSandbox sandbox, final String condition) throws SQLException {
        try (Connection connection = sandbox.database(Database.PLATFORM).dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT count(*) FROM received_record WHERE " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(final FaultSandbox sandbox, final String database, final String sql) throws SQLException {
        try (Connection connection = sandbox.database(database).dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
