// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.hsqldb.jdbc.JDBCDataSource;

import javax.sql.DataSource;

class HsqldbLedgerTest extends LedgerContract {

    @Override
    DataSource source() {
        final JDBCDataSource source = new JDBCDataSource();
        source.setUrl("jdbc:hsqldb:mem:ledger");
        source.setUser("SA");
        return source;
    }
}
