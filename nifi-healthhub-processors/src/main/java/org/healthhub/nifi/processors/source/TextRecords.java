// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.SimpleRecordSchema;
import org.apache.nifi.serialization.record.MapRecord;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;

/**
 * Writes the records of a JSON text by a Record Writer, with a schema that calls every column a text: nothing is inferred from what the values look like.
 *
 * @param writer the processor's Record Writer
 */
public record TextRecords(RecordSetWriterFactory writer) {

    /**
     * Writes all records of a FlowFile into a child of it.
     *
     * @param source holds the JSON text; stays as it is
     * @param outbox of the source
     * @param form where the records are
     * @param summary what {@link AnswerReader#summarize} found in the same text
     * @return the child with the attributes of the source and those that the writer gives
     */
    public FlowFile write(final ProcessSession session, final FlowFile source, final Outbox outbox, final AnswerForm form, final AnswerSummary summary)
            throws IOException, AnswerFaultException, RecordFailureException {
        final RecordSchema schema = schema(summary.names());
        final RecordOutput output = outbox.begin(writer, schema);
        try (InputStream content = session.read(source)) {
            AnswerReader.records(content, form, values -> output.write(new MapRecord(schema, new HashMap<>(values))));
        }
        return outbox.finish(output);
    }

    private static RecordSchema schema(final List<String> names) {
        return new SimpleRecordSchema(names.stream().map(name -> new RecordField(name, RecordFieldType.STRING.getDataType(), true)).toList());
    }
}
