// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.sample.ExpectedRow;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the platform lost is found by the daily reconciliation and pushed again, what vanished from the source is deleted, and nothing else is sent. */
final class LostRecord {

    private static final String SYSTEM = "S06";
    private static final String RESOURCE = "S06R02";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private LostRecord() {
    }

    /**
     * Loses a record at the platform and reconciles twice.
     *
     * @param vanished row of the same system that vanished before
     */
    static void assertFoundAndPushedAgain(final RunningSandbox sandbox, final SampleFates fates, final VanishedRow vanished)
            throws SQLException, IOException, InterruptedException {
        final String lost = fates.recordKey(RESOURCE, fates.expected(RESOURCE).stream().filter(ExpectedRow::isAccepted).findFirst().orElseThrow());
        execute(sandbox.database(Database.PLATFORM), "DELETE FROM received_record WHERE resource_code = '%s' AND data_uuid = '%s'".formatted(RESOURCE, lost), 1);
        // As if the records had been pushed hours ago: what changed just now counts as under way.
        execute(sandbox.database(Database.HUB), "UPDATE hh_record SET changed_at = changed_at - interval '5 hours' WHERE resource_code LIKE '%s%%'".formatted(SYSTEM), -1);
        execute(sandbox.database(Database.HUB), "UPDATE hh_rejected_record SET rejected_at = rejected_at - interval '4 hours' WHERE resource_code LIKE '%s%%'"
                .formatted(SYSTEM), -1);
        final List<List<String>> others = others(fates, lost, vanished.key());

        final String first = DailyReconciliation.run(sandbox, SYSTEM, Optional.empty());
        assertTrue(first.contains("不一致，已重新上报"), first);
        assertFalse(first.contains("未能对账"), first);
        await(fates, lost);
        vanished.assertDeletedOnce(fates);
        assertEquals(others, others(fates, lost, vanished.key()));
        final PersonalData people = new PersonalData();
        people.add(fates.rows(RESOURCE));
        assertEquals(Set.of(), people.in(first));

        final String second = DailyReconciliation.run(sandbox, SYSTEM, Optional.of(first));
        assertFalse(second.contains("已重新上报</td>"), second);
        assertFalse(second.contains("需处理</td>"), second);
    }

    private static void await(final SampleFates fates, final String key) throws SQLException, InterruptedException {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (fates.query(Database.PLATFORM, "SELECT 1 FROM received_record WHERE resource_code = '%s' AND data_uuid = '%s' AND data_version = 1".formatted(RESOURCE, key))
                .isEmpty()) {
            assertTrue(System.nanoTime() < end, "The lost record is not at the platform again");
            Thread.sleep(500);
        }
    }

    private static List<List<String>> others(final SampleFates fates, final String lost, final String vanished) throws SQLException {
        return fates.query(Database.PLATFORM, "SELECT data_uuid, batch_no, times_received FROM received_record WHERE resource_code LIKE '%s%%' "
                .formatted(SYSTEM) + "AND data_uuid NOT IN ('%s', '%s') ORDER BY 1".formatted(lost, vanished));
    }

    private static void execute(final Database database, final String sql, final int rows) throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            final int changed = statement.executeUpdate(sql);
            assertTrue(rows < 0 || rows == changed, sql);
        }
    }
}
