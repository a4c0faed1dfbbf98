// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class WorkbookRoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void testExportImportExportIsTheSame(final String id, @TempDir final Path folder) throws Exception {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final WorkbookLayout layout = LayoutLoader.builtIn(id);
        for (final BusinessSystem system : catalogue.systems()) {
            final WorkbookImport read = WorkbookReader.read(new ByteArrayInputStream(bytes(catalogue, system, layout)), List.of(layout), catalogue);
            assertEquals(List.of(), read.findings(), system.code());
            for (final Map.Entry<String, String> file : read.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }

        final Catalogue again = CatalogueLoader.withOverrides(folder);

        assertEquals(catalogue.systems(), again.systems());
        for (final BusinessSystem system : catalogue.systems()) {
            assertArrayEquals(bytes(catalogue, system, layout), bytes(again, again.system(system.code()).orElseThrow(), layout), system.code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void testLayoutIsRecognised(final String id) throws CatalogueException, WorkbookFileException, IOException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final byte[] bytes = bytes(catalogue, catalogue.systems().getFirst(), LayoutLoader.builtIn(id));

        final WorkbookImport read = WorkbookReader.read(new ByteArrayInputStream(bytes), LayoutLoader.BUILT_IN.stream().map(LayoutLoader::builtIn).toList(), catalogue);

        assertEquals(id, read.layout());
    }

    private static byte[] bytes(final Catalogue catalogue, final BusinessSystem system, final WorkbookLayout layout) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(catalogue, system, layout, out);
        return out.toByteArray();
    }
}
