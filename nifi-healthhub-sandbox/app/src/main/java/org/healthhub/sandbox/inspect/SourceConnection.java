// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.inspect;

import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * A connection to a source whose driver may come from a jar of the user. Not thread-safe.
 */
public final class SourceConnection implements AutoCloseable {

    private final Connection connection;
    private final URLClassLoader drivers;

    private SourceConnection(final Connection connection, final URLClassLoader drivers) {
        this.connection = connection;
        this.drivers = drivers;
    }

    /**
     * Connects.
     *
     * @param url JDBC address
     * @param user name
     * @param password password
     * @param driverJar jar with the driver; the driver for PostgreSQL is there without
     * @return the open connection
     * @throws SQLException when the database refuses
     * @throws SandboxException when no driver fits
     */
    public static SourceConnection open(final String url, final String user, final String password, final Optional<Path> driverJar) throws SQLException {
        final URLClassLoader drivers = new URLClassLoader(driverJar.map(SourceConnection::url).stream().toArray(URL[]::new), SourceConnection.class.getClassLoader());
        final Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        for (final Driver driver : ServiceLoader.load(Driver.class, drivers)) {
            if (driver.acceptsURL(url)) {
                final Connection connection = driver.connect(url, properties);
                if (connection != null) {
                    return new SourceConnection(connection, drivers);
                }
            }
        }
        throw new SandboxException(driverJar.isPresent() ? "No driver in %s knows this JDBC address".formatted(driverJar.get())
                : "No driver knows this JDBC address; name the jar of the database's driver with --driver");
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            drivers.close();
        } catch (final IOException e) {
            throw new SandboxException("The driver's jar cannot be closed", e);
        }
    }

    private static URL url(final Path jar) {
        if (!Files.isReadable(jar)) {
            throw new SandboxException("The driver's jar %s cannot be read".formatted(jar));
        }
        try {
            return jar.toUri().toURL();
        } catch (final MalformedURLException e) {
            throw new SandboxException("The driver's jar %s cannot be read".formatted(jar), e);
        }
    }
}
