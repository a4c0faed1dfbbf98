// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the sandbox finds what was built and where it keeps what it writes.
 *
 * @param repository root of the repository: built archives, flow definitions
 * @param directory everything the sandbox writes; removing it gives a fresh sandbox
 */
public record SandboxHome(Path repository, Path directory) {
    /** Also the mark on every process of this sandbox, see {@link SandboxProcess#leftovers(SandboxHome)}. */
    static final String HOME_PROPERTY = "healthhub.home";
    static final String REPOSITORY_PROPERTY = "healthhub.repository";

    public SandboxHome {
        repository = repository.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    /** From the system properties {@code healthhub.repository} (default: working folder) and {@code healthhub.home} (default: {@code .healthhub} in the repository). */
    public static SandboxHome ofSystemProperties() {
        final Path repository = Path.of(System.getProperty(REPOSITORY_PROPERTY, "."));
        return new SandboxHome(repository, Path.of(System.getProperty(HOME_PROPERTY, repository.resolve(".healthhub").toString())));
    }

    /** The argument that marks a process as one of this sandbox. */
    String mark() {
        return "-D" + HOME_PROPERTY + "=" + directory;
    }

    Path assembledNiFi() {
        return repository.resolve("nifi-healthhub-sandbox/assembly/target/nifi/lib");
    }

    Path assembledDrivers() {
        return repository.resolve("nifi-healthhub-sandbox/assembly/target/drivers");
    }

    public Path flowTemplates() {
        return repository.resolve("flow-templates");
    }

    public Path nifi() {
        return directory.resolve("nifi");
    }

    /**
     * Folder of a node of a cluster.
     *
     * @param number from 1; the first node is where a NiFi that is alone is
     */
    Path nifi(final int number) {
        return number == 1 ? nifi() : directory.resolve("nifi-" + number);
    }

    /** How many nodes have a folder: 0 before the first start, 1 for a NiFi that is alone. */
    public int nodes() {
        int nodes = 0;
        while (Files.isDirectory(nifi(nodes + 1))) {
            nodes++;
        }
        return nodes;
    }

    /** Folder of a cluster's ZooKeeper. */
    Path zooKeeper() {
        return directory.resolve("zookeeper");
    }

    public Path nifiLogs() {
        return nifi().resolve("logs");
    }

    /** Folder to which the flows write the workbooks of the catalogue. */
    public Path catalogueExports() {
        return directory.resolve("catalogue");
    }

    /** Where the flows write the reports of reconciliations. */
    public Path reconciliations() {
        return directory.resolve("reconciliation");
    }

    /** Folder to which the flows write correction files, one folder a provider. */
    public Path corrections() {
        return directory.resolve("correction");
    }

    /** What users of the SFTP server see as its root. */
    public Path sftpFiles() {
        return directory.resolve("files/sftp");
    }

    /** Folder of the local folders with files. */
    public Path localFiles() {
        return directory.resolve("files/local");
    }

    /** Host key of the SFTP server as its clients know it, in the form of OpenSSH. */
    public Path knownHosts() {
        return services().resolve("known_hosts");
    }

    Path sftpHostKey() {
        return services().resolve("sftp_host_key");
    }

    /** Folder with {@code postgresql.jar} for DBCPConnectionPool. */
    public Path drivers() {
        return directory.resolve("drivers");
    }

    /** Root of the files between hub and platform: {@code upload} and {@code receipt} in it. */
    public Path platformFiles() {
        return directory.resolve("platform-files");
    }

    public Path services() {
        return directory.resolve("services");
    }

    public Path postgresData() {
        return directory.resolve("pg/data");
    }

    public Path postgresBinaries() {
        return directory.resolve("pg/bin");
    }

    Path stateFile() {
        return directory.resolve("state.json");
    }

    /** Certificates of a secured sandbox. */
    public Path tls() {
        return directory.resolve("tls");
    }

    Path secretsFile() {
        return directory.resolve("secrets.properties");
    }

    public Path lockFile() {
        return directory.resolve("lock");
    }
}
