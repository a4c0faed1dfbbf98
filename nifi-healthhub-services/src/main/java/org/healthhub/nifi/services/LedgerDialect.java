// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Types that databases name differently. Only PostgreSQL and HSQLDB are tested; the others get the names of the SQL standard.
 */
enum LedgerDialect {

    POSTGRESQL("bytea", "text"),
    HSQLDB("varbinary(16000000)", "longvarchar"),
    STANDARD("blob", "clob");

    private final String binary;
    private final String text;

    LedgerDialect(final String binary, final String text) {
        this.binary = binary;
        this.text = text;
    }

    static LedgerDialect of(final Connection connection) throws SQLException {
        final String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.contains("postgresql")) {
            return POSTGRESQL;
        }
        return product.contains("hsql") ? HSQLDB : STANDARD;
    }

    /** Puts the type names into a statement. */
    String statement(final String sql) {
        return sql.replace("{binary}", binary).replace("{text}", text);
    }
}
