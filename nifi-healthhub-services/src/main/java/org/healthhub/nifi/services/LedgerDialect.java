// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Types and times that databases name differently. Only PostgreSQL and HSQLDB are tested; the others get the names of the SQL standard.
 */
enum LedgerDialect {

    POSTGRESQL("bytea", "text", "(now() at time zone 'Asia/Shanghai')"),
    HSQLDB("varbinary(16000000)", "longvarchar", "localtimestamp"),
    STANDARD("blob", "clob", "localtimestamp");

    private final String binary;
    private final String text;
    private final String now;

    LedgerDialect(final String binary, final String text, final String now) {
        this.binary = binary;
        this.text = text;
        this.now = now;
    }

    static LedgerDialect of(final Connection connection) throws SQLException {
        final String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.contains("postgresql")) {
            return POSTGRESQL;
        }
        return product.contains("hsql") ? HSQLDB : STANDARD;
    }

    /** Whether statements may hold arrays, so that many rows are one statement. */
    boolean hasArrays() {
        return this == POSTGRESQL;
    }

    /** Puts the names of types and of the present time into a statement. */
    String statement(final String sql) {
        return sql.replace("{binary}", binary).replace("{text}", text).replace("{now}", now);
    }
}
