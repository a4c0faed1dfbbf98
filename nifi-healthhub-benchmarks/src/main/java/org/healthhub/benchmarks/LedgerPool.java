// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.processor.exception.ProcessException;
import org.hsqldb.jdbc.JDBCPool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Pooled connections to a ledger in memory.
 */
final class LedgerPool extends AbstractControllerService implements DBCPService {

    private final transient JDBCPool pool = new JDBCPool();

    LedgerPool() {
        pool.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        pool.setUser("SA");
    }

    @Override
    public Connection getConnection() {
        try {
            return pool.getConnection();
        } catch (final SQLException e) {
            throw new ProcessException(e);
        }
    }
}
