// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.SampleRow;
import org.healthhub.sandbox.sample.SourceLoader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A JSON file of any size: sample rows again and again, each time under other business keys. What must become of every record is known.
 *
 * @param bytes length of the file
 * @param repeats how often every sample row is in it
 * @param rows the sample rows
 */
record LargeFile(long bytes, int repeats, List<ExpectedRow> rows) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER_BYTES = 1 << 20;
    /** Stands for the changing end of a business key; in no sample row. */
    private static final String MARK = "@REPEAT@";

    /**
     * Writes a file. It appears under its name when it is complete.
     *
     * @param least bytes that it shall have at least
     */
    static LargeFile write(final Path file, final Resource resource, final List<SampleRow> rows, final long least) throws IOException {
        final List<byte[][]> pieces = rows.stream().map(row -> pieces(resource, row)).toList();
        final Path unfinished = file.resolveSibling("." + file.getFileName());
        int repeats = 0;
        long bytes = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER_BYTES)) {
            out.write('[');
            while (bytes < least) {
                final byte[] end = "R%06d".formatted(repeats).getBytes(StandardCharsets.UTF_8);
                for (final byte[][] piece : pieces) {
                    out.write(bytes == 0 ? '\n' : ',');
                    bytes++;
                    for (int i = 0; i < piece.length; i++) {
                        if (i > 0) {
                            out.write(end);
                            bytes += end.length;
                        }
                        out.write(piece[i]);
                        bytes += piece[i].length;
                    }
                }
                repeats++;
            }
            out.write(']');
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return new LargeFile(Files.size(file), repeats, rows.stream().map(SampleRow::expected).toList());
    }

    /** The row's JSON, cut where the end of its business key goes. */
    private static byte[][] pieces(final Resource resource, final SampleRow row) {
        final ObjectNode json = JSON.createObjectNode();
        final String key = resource.businessKey().getFirst();
        for (int i = 0; i < resource.fields().size(); i++) {
            final Field field = resource.fields().get(i);
            final String value = row.values().get(i);
            // A row whose key is the fault keeps it, or the fault would be cured.
            final boolean changes = field.name().equals(key) && value != null && !row.expected().businessKey().contains(null);
            json.put(SourceLoader.columnName(resource, field), changes ? value.strip() + MARK : value);
        }
        final String[] texts = json.toString().split(MARK, -1);
        final byte[][] pieces = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            pieces[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
        return pieces;
    }

    /** Avro schema of the file: every column is text, nothing is to be guessed. */
    static String schema(final Resource resource) {
        final ObjectNode schema = JSON.createObjectNode().put("type", "record").put("name", resource.table());
        final ArrayNode fields = schema.putArray("fields");
        resource.fields().forEach(field -> fields.addObject().put("name", SourceLoader.columnName(resource, field)).putArray("type").add("null").add("string"));
        return schema.toString();
    }

    long records() {
        return (long) repeats * rows.size();
    }

    /** How many records have a fate. */
    long count(final Predicate<ExpectedRow> fate) {
        return repeats * rows.stream().filter(fate).count();
    }

    /** Names of the properties of this file, for messages. */
    List<String> facts() {
        final List<String> facts = new ArrayList<>();
        facts.add("%d MB".formatted(bytes >> 20));
        facts.add("%d records".formatted(records()));
        facts.add("%d bytes a record".formatted(bytes / records()));
        return facts;
    }
}
