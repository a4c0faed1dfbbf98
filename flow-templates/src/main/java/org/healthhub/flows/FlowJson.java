// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.nifi.flow.VersionedExternalFlow;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The file form of a flow definition: sorted keys, two spaces, line feeds, so that equal flows are equal bytes. Thread-safe.
 */
public final class FlowJson {

    private static final String ENCODING_VERSION = "flowEncodingVersion";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    private FlowJson() {
    }

    /** Text of a flow definition file. */
    public static String write(final VersionedExternalFlow flow) {
        final ObjectNode tree = MAPPER.valueToTree(flow);
        tree.put(ENCODING_VERSION, "1.0");
        try {
            return WRITER.writeValueAsString(tree) + "\n";
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a flow definition file strictly.
     *
     * @throws IOException when the text is not JSON or holds a field that NiFi's flow model does not know
     */
    public static VersionedExternalFlow read(final String text) throws IOException {
        final ObjectNode tree = (ObjectNode) MAPPER.readTree(text);
        tree.remove(ENCODING_VERSION);
        return MAPPER.treeToValue(tree, VersionedExternalFlow.class);
    }
}
