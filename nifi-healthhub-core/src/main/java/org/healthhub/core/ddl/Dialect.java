// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A database kind that the tables of the hub can be written for.
 */
public enum Dialect {

    /** PostgreSQL 12 and later, and kinds that follow it (openGauss, KingbaseES in its PostgreSQL mode: not tried). */
    POSTGRESQL("PostgreSQL", true, new PostgresqlTables()),
    /** MySQL 5.7 and later with InnoDB. */
    MYSQL("MySQL", true, new MysqlTables()),
    /** 达梦 DM8. */
    DM("达梦 DM8", false, new DmTables()),
    /** Oracle 11g and later. */
    ORACLE("Oracle", false, new OracleTables());

    private final String label;
    private final boolean repeatable;
    private final TableWriter writer;

    Dialect(final String label, final boolean repeatable, final TableWriter writer) {
        this.label = label;
        this.repeatable = repeatable;
        this.writer = writer;
    }

    /**
     * Finds a dialect by its name.
     *
     * @param name {@code postgresql}, {@code mysql}, {@code dm} or {@code oracle}, in any case
     * @return the dialect, or empty
     */
    public static Optional<Dialect> of(final String name) {
        return Arrays.stream(values()).filter(dialect -> dialect.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * The product's name.
     */
    public String label() {
        return label;
    }

    /**
     * Whether running a script a second time does no harm. Otherwise its first statement fails the second time, because the database kind has no
     * {@code IF NOT EXISTS} in the versions concerned.
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    /**
     * The folder name of committed scripts.
     *
     * @return lower-case name
     */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A name as it stands in a statement: in quotes when a database reserves it, as the scripts of the tables write it.
     *
     * @param name name of a column, snake_case
     */
    public String identifier(final String name) {
        return writer.name(name);
    }

    List<String> statements(final Table table) {
        return writer.statements(table);
    }

    List<String> keepNewerFunction() {
        return writer.keepNewerFunction();
    }

    List<String> keepNewer(final Table table) {
        return writer.keepNewer(table.name());
    }

    List<String> versionRows() {
        return writer.versionRows();
    }
}
