// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.processor.Processor;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.nifi.services.DatabaseCollectionLedger;
import org.healthhub.nifi.services.StandardResourceCatalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A real ledger in a database of its own, for those who watch, and what they are set to.
 */
final class StatusHub {

    static final String CODE = "S20R01";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final HsqldbPool pool = new HsqldbPool(UUID.randomUUID().toString());
    private final TestRunner runner;

    StatusHub(final Class<? extends Processor> type) throws Exception {
        runner = TestRunners.newTestRunner(type);
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        final DatabaseCollectionLedger ledger = new DatabaseCollectionLedger();
        runner.addControllerService("ledger", ledger);
        runner.setProperty(ledger, "Database Connection Pooling Service", "pool");
        runner.enableControllerService(ledger);
        final StandardResourceCatalogue catalogue = new StandardResourceCatalogue();
        runner.addControllerService("catalogue", catalogue);
        runner.setProperty(catalogue, "Hub Key", "a key for tests only");
        runner.enableControllerService(catalogue);
        runner.setProperty("Status Ledger", "ledger");
        runner.setProperty("Resource Catalogue", "catalogue");
    }

    TestRunner runner() {
        return runner;
    }

    void setDown(final boolean isDown) {
        pool.setDown(isDown);
    }

    static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
    }

    void execute(final String sql) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void collection(final String id, final LocalDateTime at, final long read, final long problem) throws SQLException {
        execute("insert into hh_collection (collection_id, resource_code, read_count, canonical_count, suspect_count, problem_count, collected_at) "
                + "values ('%s', '%s', %d, %d, 0, %d, timestamp '%s')".formatted(id, CODE, read, read - problem, problem, TIME.format(at)));
    }

    void problem(final String key, final String codes) throws SQLException {
        execute("insert into hh_problem_record (resource_code, record_key, problem_codes, problems, observed, state, collection_id, first_seen, last_seen) "
                .concat("values ('%s', '%s', '%s', '[{\"message\":\"秘密\"}]', '{\"name\":\"秘密\"}', 'OPEN', 'f0f0', timestamp '%4$s', timestamp '%4$s')")
                .formatted(CODE, key, codes, TIME.format(now())));
    }

    void pending(final LocalDateTime at, final int records) throws SQLException {
        execute("insert into hh_batch_part (batch_no, part_no, resource_code, state, first_row, record_count, content_digest, record_keys, attempts, accepted_count, "
                + "rejected_count, pending_count, last_part, intended_at, inquiries) values ('S20R01b', 1, '%s', 'PENDING', 0, %2$d, 'x', X'00', 1, 0, 0, %2$d, true, "
                .formatted(CODE, records) + "timestamp '%s', 3)".formatted(TIME.format(at)));
    }
}
