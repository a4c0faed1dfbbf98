// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import org.healthhub.nifi.processors.record.RecordFailureException;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON text of a source system as a stream, one record in memory at a time. Values stay as the source wrote them: a number keeps its digits and
 * zeros, because it may be an identity number; an object or array within a record becomes its own JSON text. Of columns of the same name in one record
 * the last one counts. Use one for each text.
 */
public final class AnswerReader {

    /** No table has as many columns; a text that has would fill the heap with names. */
    static final int MOST_NAMES = 2000;
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String CUT_OFF = "the JSON text is cut off";

    private final AnswerForm form;
    private final RecordSink sink;
    private final Set<String> names = new LinkedHashSet<>();
    private long count;
    private boolean hasRecords;
    private Optional<String> code = Optional.empty();
    private Optional<String> total = Optional.empty();
    private Optional<String> cursor = Optional.empty();

    private AnswerReader(final AnswerForm form, final RecordSink sink) {
        this.form = form;
        this.sink = sink;
    }

    /** Takes records. */
    @FunctionalInterface
    public interface RecordSink {

        /**
         * Takes the next record.
         *
         * @param values texts by column, {@code null} for JSON null
         */
        void take(Map<String, String> values) throws RecordFailureException;
    }

    /**
     * Reads to the end and keeps nothing but the summary, so that a text is known to be whole before anything is made of it.
     *
     * @throws AnswerFaultException when the text is not as agreed
     * @throws IOException when the content can not be read
     */
    public static AnswerSummary summarize(final InputStream content, final AnswerForm form) throws IOException, AnswerFaultException {
        try {
            return new AnswerReader(form, values -> { }).read(content);
        } catch (final RecordFailureException e) {
            throw new IllegalStateException("The sink does nothing", e);
        }
    }

    /**
     * Hands out the records.
     *
     * @throws AnswerFaultException when the text is not as agreed; records may have been handed out before
     * @throws RecordFailureException as the sink throws it
     * @throws IOException when the content can not be read
     */
    public static AnswerSummary records(final InputStream content, final AnswerForm form, final RecordSink sink)
            throws IOException, AnswerFaultException, RecordFailureException {
        return new AnswerReader(form, sink).read(content);
    }

    private AnswerSummary read(final InputStream content) throws IOException, AnswerFaultException, RecordFailureException {
        try (JsonParser parser = FACTORY.createParser(content)) {
            final JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                array(parser);
            } else if (first == JsonToken.START_OBJECT) {
                object(parser);
            } else {
                throw new AnswerFaultException(AnswerFaultException.Kind.NO_JSON, "neither a JSON object nor an array");
            }
            if (parser.nextToken() != null) {
                throw new AnswerFaultException(AnswerFaultException.Kind.NO_JSON, "something follows the JSON text");
            }
        } catch (final JsonProcessingException e) {
            // the parser's own words quote the text
            throw new AnswerFaultException(AnswerFaultException.Kind.NO_JSON, e.getLocation() == null ? "not well-formed JSON"
                    : "not well-formed JSON at line %d, column %d".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
        return new AnswerSummary(count, names.stream().toList(), code, total, cursor, hasRecords);
    }

    /** Everything between the outermost braces. */
    private void object(final JsonParser parser) throws IOException, AnswerFaultException, RecordFailureException {
        int depth = 1;
        while (depth > 0) {
            final JsonToken token = parser.nextToken();
            if (token == null) {
                throw new AnswerFaultException(AnswerFaultException.Kind.NO_JSON, CUT_OFF);
            }
            if (token == JsonToken.START_ARRAY && form.records().equals(parser.getParsingContext().getParent().pathAsPointer())) {
                array(parser);
            } else if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token.isScalarValue()) {
                scalar(parser, token);
            }
        }
    }

    private void scalar(final JsonParser parser, final JsonToken token) throws IOException {
        final JsonPointer place = parser.getParsingContext().pathAsPointer();
        final Optional<String> text = token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getText().strip()).filter(value -> !value.isEmpty());
        if (form.code().filter(place::equals).isPresent()) {
            code = text;
        }
        if (form.total().filter(place::equals).isPresent()) {
            total = text;
        }
        if (form.cursor().filter(place::equals).isPresent()) {
            cursor = text;
        }
    }

    private void array(final JsonParser parser) throws IOException, AnswerFaultException, RecordFailureException {
        hasRecords = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw token == null ? new AnswerFaultException(AnswerFaultException.Kind.NO_JSON, CUT_OFF)
                        : new AnswerFaultException(AnswerFaultException.Kind.NO_RECORD, "record %d is no JSON object".formatted(count + 1));
            }
            final Map<String, String> values = values(parser);
            names.addAll(values.keySet());
            if (names.size() > MOST_NAMES) {
                throw new AnswerFaultException(AnswerFaultException.Kind.NO_RECORD, "the records have more than %d columns".formatted(MOST_NAMES));
            }
            count++;
            sink.take(values);
        }
    }

    private static Map<String, String> values(final JsonParser parser) throws IOException, AnswerFaultException {
        final Map<String, String> values = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            final JsonToken token = parser.nextToken();
            if (token == null) {
                throw new AnswerFaultException(AnswerFaultException.Kind.NO_JSON, CUT_OFF);
            }
            values.put(name, value(parser, token));
        }
        return values;
    }

    private static String value(final JsonParser parser, final JsonToken token) throws IOException, AnswerFaultException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return token.isStructStart() ? structure(parser) : parser.getText();
    }

    private static String structure(final JsonParser parser) throws IOException, AnswerFaultException {
        final StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            int depth = 0;
            do {
                final JsonToken token = depth == 0 ? parser.currentToken() : parser.nextToken();
                if (token == null) {
                    throw new AnswerFaultException(AnswerFaultException.Kind.NO_JSON, CUT_OFF);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token.isNumeric()) {
                    generator.writeNumber(parser.getText());
                } else {
                    generator.copyCurrentEvent(parser);
                }
            } while (depth > 0);
        }
        return text.toString();
    }
}
