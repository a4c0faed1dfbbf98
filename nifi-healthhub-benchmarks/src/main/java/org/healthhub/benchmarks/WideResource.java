// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.reporting.InitializationException;
import org.healthhub.nifi.processors.CanonicalizeHealthRecord;
import org.healthhub.nifi.processors.HealthHubAttributes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Resources of any number of fields in a catalogue of their own: a key, and then texts, days, codes, whole numbers and decimals in turn.
 *
 * @param count how many resources there are
 * @param fields how many fields each has
 */
record WideResource(int count, int fields) {

    private static final List<String> TYPES = List.of("type: C(40)", "type: D", "type: C(1), domain: sex", "type: I", "type: 'N(10,2)'");
    private static final List<String> VALUES = List.of("示例文本", "20250310", "男", "42", "36.5");

    /** A directory with the catalogue, to be laid over the built-in one. */
    Path catalogue() throws IOException {
        final Path directory = Files.createTempDirectory("healthhub-bench");
        final StringBuilder text = new StringBuilder("code: S91\nslug: wide\nname: 宽表\nresources:\n");
        for (int i = 1; i <= count; i++) {
            text.append("""
                      - code: %s
                        name: 宽表%d
                        table: bch_wide_%d
                        businessKey: [f0]
                        updateCycle: 每日
                        sharing: CONDITIONAL
                        sharingCondition: 试验
                        level: L1
                        personalData: none
                        standards: [none]
                        fields:
                          - {name: f0, label: 字段0, type: C(40), required: 'Y', evidence: D}
                    """.formatted(code(i), i, i));
            for (int field = 1; field < fields; field++) {
                text.append("      - {name: f%d, label: 字段%d, %s, required: 'N', evidence: D}%n".formatted(field, field, TYPES.get(field % TYPES.size())));
            }
        }
        final Path file = directory.resolve("wide.yaml");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        file.toFile().deleteOnExit();
        directory.toFile().deleteOnExit();
        return directory;
    }

    static String code(final int number) {
        return "S91R%02d".formatted(number);
    }

    private List<String> columns() {
        return IntStream.range(0, fields).mapToObj(field -> "f" + field).toList();
    }

    byte[] csv(final int rows) {
        final StringBuilder text = new StringBuilder(String.join(",", columns())).append('\n');
        final List<String> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            final int key = row;
            values.clear();
            IntStream.range(0, fields).mapToObj(field -> field == 0 ? "K%08d".formatted(key) : VALUES.get(field % VALUES.size())).forEach(values::add);
            text.append(String.join(",", values)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The processor, ready for CSV of these resources. */
    ProcessorSide side(final int rows) throws InitializationException {
        try {
            return ProcessorSide.of(CanonicalizeHealthRecord.class, Format.CSV, SourceRows.schema(columns()), Format.JSON, "canonical", rows)
                    .formats("Record Reader", "Record Writer").withCatalogue(catalogue()).attribute(HealthHubAttributes.RESOURCE, code(1)).start(csv(rows));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
