// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.components.state.StateManager;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.Processor;
import org.apache.nifi.processor.io.InputStreamCallback;
import org.apache.nifi.processor.io.OutputStreamCallback;
import org.apache.nifi.processor.io.StreamCallback;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.MockProcessSession;
import org.apache.nifi.util.SharedSessionState;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A session whose contents are streams, as in NiFi: the FlowFile in its queue reads from a source of any length, and what processors write is counted and
 * thrown away. NiFi's mock session keeps contents in arrays that it copies with every attribute, which would be a cost of the wider output, and not NiFi's.
 */
final class StreamingSession extends MockProcessSession {

    private static final AtomicLong IDS = new AtomicLong();

    private final Supplier<InputStream> content;
    private long written;

    private StreamingSession(final SharedSessionState state, final Processor processor, final StateManager stateManager, final Supplier<InputStream> content) {
        super(state, processor, stateManager);
        this.content = content;
    }

    /**
     * A session with one FlowFile in its queue.
     *
     * @param content gives the FlowFile's content anew each time
     */
    static StreamingSession of(final Processor processor, final StateManager stateManager, final Map<String, String> attributes, final Supplier<InputStream> content) {
        final SharedSessionState state = new SharedSessionState(processor, IDS);
        final MockFlowFile flowFile = new MockFlowFile(IDS.getAndIncrement());
        flowFile.putAttributes(attributes);
        state.getFlowFileQueue().offer(flowFile);
        return new StreamingSession(state, processor, stateManager, content);
    }

    /** Bytes of all contents that were written. */
    long written() {
        return written;
    }

    @Override
    public InputStream read(final FlowFile flowFile) {
        return content.get();
    }

    @Override
    public void read(final FlowFile flowFile, final InputStreamCallback callback) {
        try (InputStream in = content.get()) {
            callback.process(in);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OutputStream write(final FlowFile flowFile) {
        return new Sink();
    }

    @Override
    public MockFlowFile write(final FlowFile flowFile, final OutputStreamCallback callback) {
        return write(flowFile, (in, out) -> callback.process(out));
    }

    @Override
    public MockFlowFile write(final FlowFile flowFile, final StreamCallback callback) {
        try (InputStream in = content.get(); OutputStream out = new Sink()) {
            callback.process(in, out);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return (MockFlowFile) flowFile;
    }

    private final class Sink extends OutputStream {

        @Override
        public void write(final int value) {
            written++;
        }

        @Override
        public void write(final byte[] bytes, final int start, final int length) {
            written += length;
        }
    }
}
