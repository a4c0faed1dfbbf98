// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.processor.Processor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.services.StandardResourceCatalogue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One processor in sessions without a NiFi around them: the FlowFile is in memory, and the time is that of {@code onTrigger} alone.
 */
final class ProcessorSide implements Side {

    private static final String CATALOGUE = "catalogue";

    private final TestRunner runner;
    private final String output;
    private final Format format;
    private final int records;
    private volatile Map<String, String> attributes = Map.of(HealthHubAttributes.RESOURCE, SourceRows.RESOURCE);
    private byte[] content;
    private boolean waits;

    private ProcessorSide(final TestRunner runner, final String output, final Format format, final int records) {
        this.runner = runner;
        this.output = output;
        this.format = format;
        this.records = records;
    }

    /**
     * Sets up a processor.
     *
     * @param type processor
     * @param reader format of the FlowFile
     * @param schema schema of its records
     * @param writer format of the result
     * @param output relationship of the result
     * @param records records of a FlowFile
     */
    static ProcessorSide of(final Class<? extends Processor> type, final Format reader, final String schema, final Format writer, final String output, final int records)
            throws InitializationException {
        final TestRunner runner = TestRunners.newTestRunner(type);
        reader.addReader(runner, "reader", schema);
        writer.addWriter(runner, "writer");
        return new ProcessorSide(runner, output, writer, records);
    }

    /** Reader and writer by the names of the processor's properties. */
    ProcessorSide formats(final String readerProperty, final String writerProperty) {
        runner.setProperty(readerProperty, "reader");
        runner.setProperty(writerProperty, "writer");
        return this;
    }

    ProcessorSide with(final String property, final String value) {
        runner.setProperty(property, value);
        return this;
    }

    ProcessorSide withCatalogue() throws InitializationException {
        return withCatalogue(null);
    }

    /**
     * With the built-in catalogue and what is laid over it.
     *
     * @param directory files to be laid over it, or {@code null}
     */
    ProcessorSide withCatalogue(final Path directory) throws InitializationException {
        final StandardResourceCatalogue catalogue = new StandardResourceCatalogue();
        runner.addControllerService(CATALOGUE, catalogue);
        runner.setProperty(catalogue, "Hub Key", "a key for benchmarks only");
        if (directory != null) {
            runner.setProperty(catalogue, "Catalogue Directory", directory.toString());
        }
        runner.enableControllerService(catalogue);
        runner.setProperty("Resource Catalogue", CATALOGUE);
        return this;
    }

    /** An attribute of the FlowFile. */
    ProcessorSide attribute(final String name, final String value) {
        final Map<String, String> more = new HashMap<>(attributes);
        more.put(name, value);
        attributes = Map.copyOf(more);
        return this;
    }

    /** For a processor that waits for a server: measured by the wall clock. */
    ProcessorSide waiting() {
        waits = true;
        return this;
    }

    TestRunner runner() {
        return runner;
    }

    /** Runs once for the processor's own preparation. */
    ProcessorSide start(final byte[] flowFile) {
        content = flowFile;
        runner.enqueue(content, attributes);
        runner.run(1, false, true);
        clear();
        return this;
    }

    ProcessorSide content(final byte[] flowFile) {
        content = flowFile;
        return this;
    }

    @Override
    public Times run() {
        return run(() -> new ByteArrayInputStream(content)).times();
    }

    /** What a run in a session of its own took, and how many bytes it wrote. */
    record Run(Times times, long written) {
    }

    /**
     * Runs with a content of any length. Any number of threads may do that at once.
     *
     * @param source gives the content anew each time
     */
    Run run(final Supplier<InputStream> source) {
        final Processor processor = runner.getProcessor();
        final StreamingSession session = StreamingSession.of(processor, runner.getStateManager(), attributes, source);
        final Runnable work = () -> processor.onTrigger(runner.getProcessContext(), () -> session);
        final Times times = waits ? Times.waiting(work) : Times.working(work);
        check(session.getFlowFilesForRelationship(output).size());
        return new Run(times, session.written());
    }

    /** Runs with contents that can be looked at; not for measuring. */
    void trigger() {
        runner.enqueue(content, attributes);
        runner.getProcessor().onTrigger(runner.getProcessContext(), runner.getProcessSessionFactory());
        check(runner.getFlowFilesForRelationship(output).size());
    }

    private void check(final int outputs) {
        if (outputs == 0) {
            throw new IllegalStateException(runner.getProcessor().getClass().getSimpleName() + " gave nothing to " + output + ": " + runner.getLogger().getErrorMessages());
        }
    }

    /** The result of the last run, before {@link #clear}. */
    byte[] result() {
        final List<MockFlowFile> flowFiles = runner.getFlowFilesForRelationship(output);
        return flowFiles.getLast().toByteArray();
    }

    String resultAttribute(final String name) {
        return runner.getFlowFilesForRelationship(output).getLast().getAttribute(name);
    }

    void clear() {
        runner.clearTransferState();
        runner.clearProvenanceEvents();
    }

    @Override
    public int records() {
        return records;
    }

    @Override
    public List<Map<String, String>> outcome() {
        trigger();
        final List<Map<String, String>> outcome = format.read(result());
        clear();
        return outcome;
    }
}
