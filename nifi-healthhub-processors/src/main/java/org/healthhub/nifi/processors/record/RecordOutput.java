// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.schema.access.SchemaNotFoundException;
import org.apache.nifi.serialization.RecordSetWriter;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.WriteResult;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordSchema;
import org.healthhub.nifi.processors.HealthHubAttributes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * A child FlowFile that records are written to. Whatever a writer throws becomes a {@link RecordFailureException} without the writer's words, because
 * these may quote the record. Not thread-safe.
 */
public final class RecordOutput implements AutoCloseable {

    private final ProcessSession session;
    private final OutputStream content;
    private final Map<String, String> attributes = new HashMap<>();
    private FlowFile flowFile;
    private RecordSetWriter writer;
    private long count;

    private RecordOutput(final ProcessSession session, final FlowFile flowFile) {
        this.session = session;
        this.flowFile = flowFile;
        content = session.write(flowFile);
    }

    /**
     * Begins to write.
     *
     * @param flowFile the new, empty FlowFile
     * @param schema schema of the records, which the writer may replace by its own
     */
    static RecordOutput open(final ProcessSession session, final FlowFile flowFile, final RecordSetWriterFactory factory, final RecordSchema schema)
            throws RecordFailureException {
        final RecordOutput output = new RecordOutput(session, flowFile);
        boolean open = false;
        try {
            output.start(factory, schema);
            open = true;
            return output;
        } finally {
            if (!open) {
                output.close();
            }
        }
    }

    private void start(final RecordSetWriterFactory factory, final RecordSchema schema) throws RecordFailureException {
        try {
            final RecordSchema writeSchema = factory.getSchema(flowFile.getAttributes(), schema);
            writer = factory.createWriter(SilentLog.INSTANCE, writeSchema, content, flowFile);
            writer.beginRecordSet();
        } catch (final SchemaNotFoundException e) {
            throw new RecordFailureException(FailureCode.SCHEMA_MISSING, 0,
                    "The Record Writer found no schema: set its Schema Access Strategy to Inherit Record Schema");
        } catch (final ProcessException e) {
            throw e;
        } catch (final IOException | RuntimeException e) {
            throw unwritable();
        }
    }

    /**
     * Writes a record.
     */
    public void write(final Record record) throws RecordFailureException {
        try {
            writer.write(record);
            count++;
        } catch (final ProcessException e) {
            throw e;
        } catch (final IOException | RuntimeException e) {
            throw unwritable();
        }
    }

    /** Records written so far. */
    public long count() {
        return count;
    }

    /** The FlowFile in its present state. */
    public FlowFile flowFile() {
        return flowFile;
    }

    /**
     * Ends the content and sets the attributes that the writer gives, with number of records and media type.
     *
     * @param more attributes that win over those of the writer
     * @return the complete FlowFile
     */
    FlowFile finish(final Map<String, String> more) throws RecordFailureException {
        final String mimeType = writer.getMimeType();
        try {
            final WriteResult result = writer.finishRecordSet();
            attributes.putAll(result.getAttributes());
        } catch (final ProcessException e) {
            throw e;
        } catch (final IOException | RuntimeException e) {
            throw unwritable();
        } finally {
            close();
        }

        attributes.put(HealthHubAttributes.RECORD_COUNT, Long.toString(count));
        attributes.put(HealthHubAttributes.MIME_TYPE, mimeType);
        attributes.putAll(more);
        flowFile = session.putAllAttributes(flowFile, attributes);
        return flowFile;
    }

    @Override
    public void close() throws RecordFailureException {
        final RecordSetWriter open = writer;
        writer = null;
        try (content) {
            if (open != null) {
                open.close();
            }
        } catch (final IOException e) {
            throw unwritable();
        }
    }

    private RecordFailureException unwritable() {
        return new RecordFailureException(FailureCode.RECORD_UNWRITABLE, count,
                "The Record Writer could not write record %d: set its Schema Access Strategy to Inherit Record Schema, or make its schema fit".formatted(count + 1));
    }
}
