// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.postgres;

import org.postgresql.ds.PGSimpleDataSource;

import java.util.Locale;
import javax.sql.DataSource;

/**
 * A database of the sandbox's PostgreSQL.
 *
 * @param port of the server on the loopback interface
 * @param name of the database
 * @param password of the role {@link #USER}
 */
public record Database(int port, String name, String password) {
    /** Owner of every database of the sandbox. */
    public static final String USER = "healthhub";
    /** Canonical tables, problem tables, ledger. */
    public static final String HUB = "hub";
    /** Belongs to the platform emulator. */
    public static final String PLATFORM = "platform";
    /** Front-end database (前置库) between hub and platform. */
    public static final String FRONT_END = "frontend";

    /** Name of a business system's own database, for example {@code src_s20} for {@code S20}. */
    public static String sourceName(final String system) {
        return "src_" + system.toLowerCase(Locale.ROOT);
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    public DataSource dataSource() {
        final PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(USER);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return url();
    }
}
