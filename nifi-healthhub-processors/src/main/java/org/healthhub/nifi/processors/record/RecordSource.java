// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.schema.access.SchemaNotFoundException;
import org.apache.nifi.serialization.MalformedRecordException;
import org.apache.nifi.serialization.RecordReader;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordSchema;

import java.io.IOException;
import java.io.InputStream;

/**
 * The records of a FlowFile, one after the other. Whatever a reader throws becomes a {@link RecordFailureException} without the reader's words, because
 * these may quote the record. Trouble of the content repository ({@link ProcessException}) passes. Not thread-safe.
 */
public final class RecordSource implements AutoCloseable {

    private static final String UNREADABLE = "The Record Reader could not parse record %d: compare the content with the reader's format and schema";

    private final InputStream content;
    private final Coercion coercion;
    private boolean coerce;
    private RecordReader reader;
    private RecordSchema schema;
    private long count;

    private RecordSource(final InputStream content, final Coercion coercion) {
        this.content = content;
        this.coercion = coercion;
    }

    /**
     * Opens a FlowFile's content.
     *
     * @param coercion whether the reader brings values to the types of its schema
     * @throws RecordFailureException when the reader finds no schema or can not begin
     */
    public static RecordSource open(final ProcessSession session, final FlowFile flowFile, final RecordReaderFactory factory, final Coercion coercion)
            throws RecordFailureException {
        return open(session.read(flowFile), flowFile, factory, coercion);
    }

    /**
     * Opens a content that was derived from that of a FlowFile.
     *
     * @param content closed with the source
     * @param flowFile its attributes are the reader's
     * @param coercion whether the reader brings values to the types of its schema
     * @throws RecordFailureException when the reader finds no schema or can not begin
     */
    public static RecordSource open(final InputStream content, final FlowFile flowFile, final RecordReaderFactory factory, final Coercion coercion)
            throws RecordFailureException {
        final RecordSource source = new RecordSource(content, coercion);
        boolean open = false;
        try {
            source.start(factory, flowFile);
            open = true;
            return source;
        } finally {
            if (!open) {
                source.close();
            }
        }
    }

    private void start(final RecordReaderFactory factory, final FlowFile flowFile) throws RecordFailureException {
        try {
            reader = factory.createRecordReader(flowFile, content, SilentLog.INSTANCE);
            schema = reader.getSchema();
            coerce = coercion == Coercion.WHERE_NEEDED && schema.getDataTypes().stream().anyMatch(RecordSource::needsCoercion);
        } catch (final SchemaNotFoundException e) {
            throw new RecordFailureException(FailureCode.SCHEMA_MISSING, 0,
                    "The Record Reader found no schema: check its Schema Access Strategy and the attribute or text it names");
        } catch (final ProcessException e) {
            throw e;
        } catch (final MalformedRecordException | IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    /** Schema of the records as the reader knows it. */
    public RecordSchema schema() {
        return schema;
    }

    private static boolean needsCoercion(final DataType type) {
        return switch (type.getFieldType()) {
            case DATE, TIME, TIMESTAMP, RECORD, ARRAY, MAP, CHOICE -> true;
            default -> false;
        };
    }

    /**
     * The next record.
     *
     * @return the record, or {@code null} after the last
     */
    public Record next() throws RecordFailureException {
        try {
            final Record record = reader.nextRecord(coerce, false);
            if (record != null) {
                count++;
            }
            return record;
        } catch (final ProcessException e) {
            throw e;
        } catch (final MalformedRecordException | IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    /** Records handed out so far. */
    public long count() {
        return count;
    }

    @Override
    public void close() throws RecordFailureException {
        final RecordReader open = reader;
        reader = null;
        try (content) {
            if (open != null) {
                open.close();
            }
        } catch (final IOException e) {
            throw unreadable();
        }
    }

    private RecordFailureException unreadable() {
        return new RecordFailureException(FailureCode.RECORD_UNREADABLE, count, UNREADABLE.formatted(count + 1));
    }

    /**
     * Whether values are brought to the types of the schema, which costs time.
     */
    public enum Coercion {
        /** Values stay as they stand in the content. */
        NEVER,
        /** When a writer could not do it: dates have the reader's format, and nested values its schema. */
        WHERE_NEEDED
    }
}
