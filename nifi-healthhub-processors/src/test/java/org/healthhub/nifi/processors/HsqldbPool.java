// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.processor.exception.ProcessException;
import org.hsqldb.jdbc.JDBCDataSource;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection pool service over a database in memory that can be out of reach.
 */
final class HsqldbPool extends AbstractControllerService implements DBCPService {

    private final transient JDBCDataSource source = new JDBCDataSource();
    private volatile boolean down;

    HsqldbPool(final String name) {
        source.setUrl("jdbc:hsqldb:mem:" + name);
        source.setUser("SA");
    }

    void setDown(final boolean isDown) {
        down = isDown;
    }

    @Override
    public Connection getConnection() {
        if (down) {
            throw new ProcessException("down");
        }
        try {
            return source.getConnection();
        } catch (final SQLException e) {
            throw new ProcessException(e);
        }
    }
}
