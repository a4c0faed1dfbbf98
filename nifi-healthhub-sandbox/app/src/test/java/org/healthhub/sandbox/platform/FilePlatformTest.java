// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.nifi.services.FileProvincialPlatform;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@link PlatformContract} through files on a real SFTP server. */
class FilePlatformTest extends PlatformContract {

    @TempDir
    private Path folder;
    private SftpFolder server;
    private PlatformIntakes intakes;
    private volatile PlatformMode mode = PlatformMode.STANDARD;

    @Override
    ProvincialPlatform connect() throws Exception {
        intakes = PlatformIntakes.open(config(0), () -> mode, postgres().getPostgresDatabase(), folder);
        server = SftpFolder.start(folder, 0);
        return enabled(new FileProvincialPlatform(), Map.of("Host Name", "127.0.0.1", "Port", Integer.toString(server.port()),
                "Host Key Fingerprints", server.fingerprint(), "Username", SftpFolder.USER, "Password", SftpFolder.PASSWORD, "Inventory Timeout", "30 secs"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        intakes.close();
    }

    @Override
    void platformWorks() throws Exception {
        intakes.pass();
    }

    @Override
    void mode(final PlatformMode wanted) {
        mode = wanted;
    }

    @Override
    void breakConnection() throws IOException {
        server.close();
    }

    @Override
    void mendConnection() throws IOException {
        server = server.again();
    }

    @Test
    void testDamagedFileIsNotTaken() throws Exception {
        final BatchPart part = part(1, 3, 0);
        submitted(part);
        final Path data;
        try (Stream<Path> files = Files.list(folder.resolve("upload"))) {
            data = files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
        }
        Files.writeString(data, Files.readString(data).replace("演示医院", "演示病院"));
        assertEquals(1, intakes.pass());
        assertEquals("FILE_400", receiptOf(part).code());
        assertEquals(0, intakes.pass());
    }

    @Test
    void testDataFileWithoutControlFileIsNotTaken() throws Exception {
        submitted(part(1, 3, 0));
        try (Stream<Path> files = Files.list(folder.resolve("upload"))) {
            Files.delete(files.filter(file -> file.toString().endsWith(".ctl")).findFirst().orElseThrow());
        }
        assertEquals(0, intakes.pass());
        try (Stream<Path> files = Files.list(folder.resolve("receipt"))) {
            assertTrue(files.findAny().isEmpty());
        }
    }
}
