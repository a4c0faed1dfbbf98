// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts of one layer of the catalogue: the built-in one or a directory laid over it.
 *
 * @param texts files in order of their names
 */
record CatalogueFiles(List<Text> texts) {

    static final String DOMAIN_FOLDER = "domains/";
    static final String DICTIONARIES_SUFFIX = ".dictionaries.csv";

    private static final String INDEX = "index.txt";

    /**
     * One file.
     *
     * @param name path inside the layer with forward slashes, which also names the file in faults
     * @param content its text
     */
    record Text(String name, String content) {

        boolean isSystem() {
            return name.endsWith(".yaml") || name.endsWith(".yml");
        }

        boolean isDictionaries() {
            return name.startsWith(DOMAIN_FOLDER) && name.endsWith(DICTIONARIES_SUFFIX);
        }

        boolean isDomain() {
            return name.startsWith(DOMAIN_FOLDER) && name.endsWith(".csv") && !isDictionaries();
        }
    }

    CatalogueFiles {
        texts = List.copyOf(texts);
    }

    /**
     * Reads the built-in layer by its index: a jar inside a NAR cannot be listed reliably.
     */
    static CatalogueFiles builtIn(final List<CatalogueFault> faults) {
        final List<Text> texts = new ArrayList<>();
        for (final String line : resource(INDEX, faults).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                texts.add(new Text(line.strip(), resource(line.strip(), faults)));
            }
        }
        return new CatalogueFiles(texts);
    }

    private static String resource(final String name, final List<CatalogueFault> faults) {
        try (InputStream stream = CatalogueFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                faults.add(new CatalogueFault(name, "", "", "is missing from the product"));
                return "";
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException e) {
            faults.add(new CatalogueFault(name, "", "", "cannot be read from the product"));
            return "";
        }
    }

    /**
     * Reads a directory: {@code *.yaml} and {@code *.yml} in it, {@code *.csv} in its folder {@code domains}. Other files are none of the catalogue's.
     */
    static CatalogueFiles of(final Path directory, final List<CatalogueFault> faults) {
        if (!Files.isDirectory(directory)) {
            faults.add(new CatalogueFault(directory.toString(), "", "", "is no directory; name an existing one or leave the setting empty"));
            return new CatalogueFiles(List.of());
        }
        final List<Text> texts = new ArrayList<>();
        read(directory, "", texts, faults);
        final Path domains = directory.resolve(DOMAIN_FOLDER);
        if (Files.isDirectory(domains)) {
            read(domains, DOMAIN_FOLDER, texts, faults);
        }
        return new CatalogueFiles(texts);
    }

    private static void read(final Path folder, final String prefix, final List<Text> texts, final List<CatalogueFault> faults) {
        final List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        } catch (final IOException e) {
            faults.add(new CatalogueFault(folder.toString(), "", "", "cannot be listed; check the permissions"));
            return;
        }
        for (final Path file : files) {
            final Text name = new Text(prefix + file.getFileName(), "");
            if (name.isSystem() || name.isDomain() || name.isDictionaries()) {
                try {
                    texts.add(new Text(name.name(), Files.readString(file, StandardCharsets.UTF_8)));
                } catch (final CharacterCodingException e) {
                    faults.add(new CatalogueFault(name.name(), "", "", "is not in UTF-8; save it as UTF-8"));
                } catch (final IOException e) {
                    faults.add(new CatalogueFault(name.name(), "", "", "cannot be read; check the permissions"));
                }
            }
        }
    }
}
