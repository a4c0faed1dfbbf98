// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.reporting.InitializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresqlLedgerTest extends LedgerContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @Test
    void testDatabaseThatConfirmsTooEarlyIsFound() throws Exception {
        assertTrue(durability().isEmpty());
        try (Connection connection = source().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres set synchronous_commit = off");
            assertEquals(List.of(Outcome.FAILED), durability());
            statement.execute("alter role postgres reset synchronous_commit");
        }
        assertTrue(durability().isEmpty());
    }

    private List<Outcome> durability() throws InitializationException {
        return verify(source()).stream().filter(result -> result.getVerificationStepName().equals(LedgerVerification.DURABILITY))
                .map(ConfigVerificationResult::getOutcome).toList();
    }

    @Override
    DataSource source() {
        return postgres.getPostgresDatabase();
    }
}
