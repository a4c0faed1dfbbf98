// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.processor.exception.ProcessException;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection pool service over a real database.
 */
public class DataSourcePool extends AbstractControllerService implements DBCPService {

    private final transient DataSource source;

    DataSourcePool(final DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() {
        try {
            return source.getConnection();
        } catch (final SQLException e) {
            throw new ProcessException("jdbc:test://user:word@host failed", e);
        }
    }
}
