// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.sandbox.files.SftpSource;
import org.healthhub.sandbox.platform.EmulatorConfig;
import org.healthhub.sandbox.platform.PlatformEmulator;
import org.healthhub.sandbox.platform.PlatformIntakes;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SandboxPostgres;
import org.healthhub.sandbox.source.SampleInterface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The process around NiFi: PostgreSQL for the hub and the source systems, an SFTP server with their files, their HTTP interfaces, and the provincial platform.
 * Ends on SIGTERM.
 */
public final class ServicesMain {
    private static final int SYSTEMS = 20;

    private ServicesMain() {
    }

    /**
     * Starts everything, says so in the ready file, and waits.
     *
     * @param arguments ports of PostgreSQL, of the emulator, of the SFTP server and of the source interfaces
     */
    public static void main(final String[] arguments) throws IOException, InterruptedException, SQLException, CatalogueException {
        final SandboxHome home = SandboxHome.ofSystemProperties();
        final int postgresPort = Integer.parseInt(arguments[0]);
        final Secrets secrets = Secrets.of(home);
        final SandboxPostgres postgres = SandboxPostgres.open(home.postgresData(), home.postgresBinaries(), postgresPort, secrets.databasePassword(), databases());
        final Database platformDatabase = new Database(postgresPort, Database.PLATFORM, secrets.databasePassword());
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final EmulatorConfig config = SandboxPlatform.config(Integer.parseInt(arguments[1]), platformDatabase, secrets, catalogue);
        final PlatformEmulator platform = PlatformEmulator.start(config);
        final PlatformIntakes intakes = PlatformIntakes.start(config, platform::mode,
            new Database(postgresPort, Database.FRONT_END, secrets.databasePassword()).dataSource(), home.platformFiles());
        final SftpSource sftp = SftpSource.start(Integer.parseInt(arguments[2]), secrets.sftpPassword(), home.sftpFiles(), home.sftpHostKey(), home.knownHosts());
        final SampleInterface interfaces = SampleInterface.start(Integer.parseInt(arguments[3]), catalogue,
            name -> new Database(postgresPort, name, secrets.databasePassword()), secrets.sourceSecret());
        final CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            interfaces.close();
            sftp.close();
            intakes.close();
            platform.close();
            close(postgres);
            stopped.countDown();
        }, "stop-sandbox-services"));
        Files.writeString(readyFile(home), Long.toString(ProcessHandle.current().pid()));
        stopped.await();
    }

    private static void close(final SandboxPostgres postgres) {
        try {
            postgres.close();
        } catch (final IOException e) {
            // The process ends in any case; the next start cleans up.
            System.err.println("PostgreSQL did not stop: " + e.getMessage());
        }
    }

    private static List<String> databases() {
        final Stream<String> sources = IntStream.rangeClosed(1, SYSTEMS).mapToObj("S%02d"::formatted).map(Database::sourceName);
        return Stream.concat(Stream.of(Database.HUB, Database.PLATFORM, Database.FRONT_END), sources).toList();
    }

    static Path readyFile(final SandboxHome home) {
        return home.services().resolve("ready");
    }
}
