// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.files;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.file.FileCharset;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.file.FileFormat;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.sample.SampleExpectations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the files of each source system stand in the sandbox.
 *
 * @param home the sandbox
 */
public record SampleFiles(SandboxHome home) {

    /** The folder of a system on the SFTP server, as this machine sees it. */
    public Path remote(final BusinessSystem system) {
        return home.sftpFiles().resolve(system.code());
    }

    /** The same folder as users of the server see it. */
    public static String remoteName(final BusinessSystem system) {
        return "/" + system.code();
    }

    /** The local folder of a system. */
    public Path local(final BusinessSystem system) {
        return home.localFiles().resolve(system.code());
    }

    /** Makes both folders. */
    public void prepare(final BusinessSystem system) {
        try {
            Files.createDirectories(remote(system));
            Files.createDirectories(local(system));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays down every resource of a system on the SFTP server, unless files of the system are there: csv in both character sets and json by turns. */
    public void load(final Catalogue catalogue, final BusinessSystem system, final int rows, final long seed) {
        prepare(system);
        if (isUsed(system)) {
            return;
        }
        int number = 0;
        for (final Resource resource : system.resources()) {
            final FileFormat format = number % 3 == 2 ? FileFormat.JSON : FileFormat.CSV;
            final FileCharset charset = number % 3 == 1 ? FileCharset.GB18030 : FileCharset.UTF_8;
            SampleFile.of(resource, SampleExpectations.rows(catalogue, resource, rows, seed), format, charset, FileDigest.SM3, "sample").write(remote(system));
            number++;
        }
    }

    private boolean isUsed(final BusinessSystem system) {
        try (Stream<Path> files = Files.list(remote(system))) {
            return files.findAny().isPresent();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
