// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.ddl.DdlGenerator;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.core.ddl.FrontEndNames;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The ways to the platform beside HTTP: a front-end database and a folder of files, looked at again and again. Both use the tables of {@link PlatformEmulator}, so
 * that a record counts once whatever way it came. Thread-safe.
 */
public final class PlatformIntakes implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final PartIntake intake;
    private final List<Intake> places;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("platform-intakes").factory());

    private PlatformIntakes(final PartIntake intake, final List<Intake> places) {
        this.intake = intake;
        this.places = places;
    }

    /**
     * Creates what is missing and begins to look.
     *
     * @param config the platform; only its database, catalogue and limits count
     * @param mode how parts are judged from then on
     * @param frontEnd front-end database on PostgreSQL; its tables are created when missing
     * @param folder root of the files: {@code upload} and {@code receipt} in it
     */
    public static PlatformIntakes start(final EmulatorConfig config, final Supplier<PlatformMode> mode, final DataSource frontEnd, final Path folder)
            throws SQLException, IOException {
        final PlatformIntakes intakes = open(config, mode, frontEnd, folder);
        intakes.worker.scheduleWithFixedDelay(intakes::passQuietly, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return intakes;
    }

    /** Without looking: {@link #pass} does. */
    static PlatformIntakes open(final EmulatorConfig config, final Supplier<PlatformMode> mode, final DataSource frontEnd, final Path folder)
            throws SQLException, IOException {
        createTables(frontEnd, config.catalogue());
        final PartIntake intake = new PartIntake(config, mode);
        return new PlatformIntakes(intake, List.of(new FrontEndWorker(frontEnd, intake), new DropFolderWorker(folder.resolve("upload"), folder.resolve("receipt"), intake)));
    }

    /**
     * Looks once.
     *
     * @return how many parts were taken
     */
    int pass() throws SQLException, IOException {
        int parts = 0;
        for (final Intake place : places) {
            parts += place.pass();
        }
        return parts;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        intake.close();
    }

    private void passQuietly() {
        for (final Intake place : places) {
            try {
                place.pass();
            } catch (final SQLException | IOException | RuntimeException e) {
                // Looked at again in a second. The message can quote records.
                System.err.println("%s: %s".formatted(place.getClass().getSimpleName(), e.getClass().getSimpleName()));
            }
        }
    }

    /** Hundreds of statements, so only when a table that came last is missing. */
    private static void createTables(final DataSource frontEnd, final Catalogue catalogue) throws SQLException {
        try (Connection connection = frontEnd.getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('%s'), to_regclass('%s')".formatted(
                    FrontEndNames.STANDARD.dataTable(catalogue.resources().getLast()), FrontEndNames.STANDARD.inventory()))) {
                row.next();
                if (row.getString(1) != null && row.getString(2) != null) {
                    return;
                }
            }
            connection.setAutoCommit(false);
            statement.execute(String.join(";\n", DdlGenerator.frontEndTables(catalogue, Dialect.POSTGRESQL, catalogue.systems().stream().map(BusinessSystem::code).toList())));
            connection.commit();
        }
    }
}
