// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.sandbox.SandboxException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL from Maven, with a data folder that stays. Runs as long as the JVM that opened it. */
public final class SandboxPostgres implements Closeable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;

    private SandboxPostgres(final EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server, after ending one that an earlier crash left on the same data folder.
     *
     * @param password of all roles
     * @param databases made when they are not there
     */
    public static SandboxPostgres open(final Path data, final Path binaries, final int port, final String password, final List<String> databases) {
        try {
            Files.createDirectories(data.getParent());
            endLeftover(data);
            final EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data).setCleanDataDirectory(false).setOverrideWorkingDirectory(binaries.toFile())
                .setPort(port).setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C")
                .setServerConfig("max_connections", "200").setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "Asia/Shanghai").setServerConfig("fsync", "off")
                // The embedded server's default confirms commits that a crash of the server takes back.
                .setServerConfig("synchronous_commit", "on")
                // Ignored by the trusting server of the first start, needed from the second on.
                .setConnectConfig("password", password)
                .start();
            final SandboxPostgres postgres = new SandboxPostgres(server);
            postgres.prepare(data, password, databases);
            return postgres;
        } catch (final IOException | SQLException e) {
            throw new SandboxException("PostgreSQL does not start on port %d with data folder %s: %s".formatted(port, data, e.getMessage()), e);
        }
    }

    private void prepare(final Path data, final String password, final List<String> databases) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(SUPERUSER, password));
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(Database.USER))) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(Database.USER, password));
            }
            for (final String database : databases) {
                if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(database))) {
                    statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, Database.USER));
                }
            }
            // The first start trusts everyone on the host; from here on nobody without the password.
            Files.writeString(data.resolve("pg_hba.conf"), """
                local all all scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                """);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static boolean exists(final Statement statement, final String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Ends a server that an earlier crash left on this data folder, and only that one; harmless when there is none. */
    public static void endLeftover(final Path data) throws IOException {
        final Path pidFile = data.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            final Optional<ProcessHandle> leftover = leftover(pidFile, data);
            if (leftover.isPresent()) {
                // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to go by itself.
                new ProcessBuilder("kill", "-INT", Long.toString(leftover.get().pid())).start();
                awaitEnd(leftover.get());
            }
            Files.deleteIfExists(pidFile);
        }
    }

    /** The server of this data folder, not another process that got its number meanwhile. */
    private static Optional<ProcessHandle> leftover(final Path pidFile, final Path data) throws IOException {
        final List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive)
            .filter(handle -> handle.info().commandLine().map(command -> command.contains(data.toString())).orElse(false));
    }

    private static void awaitEnd(final ProcessHandle handle) {
        try {
            handle.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (final TimeoutException e) {
            handle.destroyForcibly();
        } catch (final ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
