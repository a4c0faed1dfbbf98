// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.processor.Processor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.services.StandardResourceCatalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One processor in a mock session: the FlowFile is in memory, and the time is that of {@code onTrigger} alone, as {@link ProcessTime}.
 */
final class ProcessorSide implements Side {

    private static final String CATALOGUE = "catalogue";

    private final TestRunner runner;
    private final String output;
    private final Format format;
    private final int records;
    private final Map<String, String> attributes = new HashMap<>(Map.of(HealthHubAttributes.RESOURCE, SourceRows.RESOURCE));
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
        final StandardResourceCatalogue catalogue = new StandardResourceCatalogue();
        runner.addControllerService(CATALOGUE, catalogue);
        runner.setProperty(catalogue, "Hub Key", "a key for benchmarks only");
        runner.enableControllerService(catalogue);
        runner.setProperty("Resource Catalogue", CATALOGUE);
        return this;
    }

    /** An attribute of the FlowFile. */
    ProcessorSide attribute(final String name, final String value) {
        attributes.put(name, value);
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
    public long run() {
        final long nanos = trigger();
        clear();
        return nanos;
    }

    long trigger() {
        runner.enqueue(content, attributes);
        final Processor processor = runner.getProcessor();
        final long start = System.nanoTime();
        final long startOfWork = ProcessTime.nanos();
        processor.onTrigger(runner.getProcessContext(), runner.getProcessSessionFactory());
        final long work = ProcessTime.nanos() - startOfWork;
        final long nanos = waits ? System.nanoTime() - start : work;
        if (runner.getFlowFilesForRelationship(output).isEmpty()) {
            throw new IllegalStateException(processor.getClass().getSimpleName() + " gave nothing to " + output + ": " + runner.getLogger().getErrorMessages());
        }
        return nanos;
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
