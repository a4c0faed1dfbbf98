// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the records of a part as JSON lines: UTF-8 without a mark, one object a line, each line ended by a line feed; values as in {@link PartBodyWriter}.
 * Streaming. Stateless and thread-safe.
 */
public final class PartLinesWriter {

    private PartLinesWriter() {
    }

    /**
     * Writes the records.
     *
     * @param part complete part
     * @param out target, flushed but not closed
     * @throws IOException when the target fails, or when a text can not be written as UTF-8 (half of a surrogate pair)
     */
    public static void write(final BatchPart part, final OutputStream out) throws IOException {
        final SerializableString[] keys = PartBodyWriter.keys(part.columns());
        try (JsonGenerator json = PartBodyWriter.FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            for (final Object[] row : part.rows()) {
                PartBodyWriter.writeRow(json, keys, row);
                json.writeRaw('\n');
            }
        }
    }
}
