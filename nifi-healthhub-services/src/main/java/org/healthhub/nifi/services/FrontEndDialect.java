// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;
import org.healthhub.core.ddl.Dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * How names that a database reserves are quoted in statements; everything else of the statements is the same for all.
 */
public enum FrontEndDialect implements DescribedValue {

    DETECT("Detect", "By the name that the database gives itself; a name that is not known counts as PostgreSQL"),
    POSTGRESQL("PostgreSQL", "PostgreSQL and kinds that follow it: KingbaseES, openGauss"),
    MYSQL("MySQL", "MySQL and MariaDB"),
    DM("DM8", "达梦 DM8"),
    ORACLE("Oracle", "Oracle");

    private final String value;
    private final String description;

    FrontEndDialect(final String value, final String description) {
        this.value = value;
        this.description = description;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public String getDisplayName() {
        return value;
    }

    @Override
    public String getDescription() {
        return description;
    }

    /**
     * The dialect of a connection.
     */
    Dialect of(final Connection connection) throws SQLException {
        return switch (this) {
            case DETECT -> detect(connection.getMetaData().getDatabaseProductName());
            case POSTGRESQL -> Dialect.POSTGRESQL;
            case MYSQL -> Dialect.MYSQL;
            case DM -> Dialect.DM;
            case ORACLE -> Dialect.ORACLE;
        };
    }

    static Dialect detect(final String product) {
        final String name = product == null ? "" : product.toLowerCase(Locale.ROOT);
        if (name.contains("mysql") || name.contains("mariadb")) {
            return Dialect.MYSQL;
        }
        if (name.contains("oracle")) {
            return Dialect.ORACLE;
        }
        return name.startsWith("dm") ? Dialect.DM : Dialect.POSTGRESQL;
    }
}
