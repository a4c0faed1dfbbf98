// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.file.ControlFile;
import org.healthhub.core.file.FileCharset;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.file.FileFormat;
import org.healthhub.sandbox.sample.SampleRow;
import org.healthhub.sandbox.sample.SourceLoader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Sample rows as a source system lays them down: a data file, whose columns are named as in the source's table, and its control file.
 *
 * @param control what the control file says
 * @param content of the data file
 */
public record SampleFile(ControlFile control, byte[] content) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /**
     * Makes a file of rows.
     *
     * @param part what tells the file from others of the resource
     */
    public static SampleFile of(final Resource resource, final List<SampleRow> rows, final FileFormat format, final FileCharset charset, final FileDigest digest,
                                final String part) {
        final List<String> names = new ArrayList<>(resource.fields().stream().map(field -> SourceLoader.columnName(resource, field)).toList());
        final int increment = names.indexOf(SourceLoader.incrementColumn(resource));
        if (increment < 0) {
            names.add(SourceLoader.incrementColumn(resource));
        }
        final List<List<String>> values = rows.stream().map(row -> {
            final List<String> texts = new ArrayList<>(row.values());
            if (increment < 0) {
                texts.add(TIME.format(row.updateTime()));
            } else {
                texts.set(increment, TIME.format(row.updateTime()));
            }
            return texts;
        }).toList();
        final byte[] content = format == FileFormat.JSON ? json(names, values) : csv(names, values).getBytes(charset.charset());
        final FileDigest.Running running = digest.start();
        running.update(content, content.length);
        return new SampleFile(new ControlFile("%s-%s.%s".formatted(resource.code(), part, format.word()), resource.code(), rows.size(), digest, running.hex(),
            OptionalLong.of(content.length), format, format.hasCharset() ? Optional.of(charset) : Optional.empty()), content);
    }

    private static byte[] json(final List<String> names, final List<List<String>> rows) {
        final ArrayNode records = JSON.createArrayNode();
        for (final List<String> row : rows) {
            final ObjectNode record = records.addObject();
            for (int i = 0; i < names.size(); i++) {
                record.put(names.get(i), row.get(i));
            }
        }
        return records.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(final List<String> names, final List<List<String>> rows) {
        return line(names) + rows.stream().map(SampleFile::line).collect(Collectors.joining());
    }

    /** RFC 4180. */
    private static String line(final List<String> cells) {
        return cells.stream().map(cell -> cell == null ? "" : "\"" + cell.replace("\"", "\"\"") + "\"").collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The same data file under a control file that says something else. */
    public SampleFile stating(final long rows) {
        return new SampleFile(new ControlFile(control.name(), control.resource(), rows, control.digest(), control.hex(), control.size(), control.format(),
            control.charset()), content);
    }

    /** The same control file beside another content. */
    public SampleFile holding(final byte[] other) {
        return new SampleFile(control, other);
    }

    /** Name of the control file. */
    public String controlName() {
        return control.name().substring(0, control.name().lastIndexOf('.')) + ".ctl";
    }

    /** Lays the data file down, then the control file. */
    public void write(final Path folder) {
        place(folder, control.name(), content);
        writeControl(folder);
    }

    /** Lays the control file down alone. */
    public void writeControl(final Path folder) {
        place(folder, controlName(), control.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void place(final Path folder, final String name, final byte[] content) {
        try {
            Files.createDirectories(folder);
            final Path unfinished = Files.write(folder.resolve(name + ".tmp"), content);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
