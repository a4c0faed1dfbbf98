// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.processor.Processor;
import org.apache.nifi.processors.standard.InvokeHTTP;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.nifi.processors.CanonicalizeHealthRecord;
import org.healthhub.nifi.processors.PutProvincialRecord;
import org.healthhub.nifi.services.DatabaseCollectionLedger;
import org.healthhub.nifi.services.HttpProvincialPlatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * Three ways to send the same records to the same server in parts of 1,000: the hub's processor with everything it does (read, sign, digest, send, receipt,
 * ledger, write the accepted records), a bare {@link HttpClient} that posts finished bodies, and {@code InvokeHTTP} with finished bodies as FlowFiles.
 */
final class PushSides implements AutoCloseable {

    private static final String PARTS = "/sysapi/collect/parts";

    private final ReceiptServer server = new ReceiptServer();
    private final ProcessorSide put;
    private final List<byte[]> bodies;
    private final int records;
    private String schema;

    PushSides(final int rows) throws InitializationException, IOException {
        final byte[] canonical = canonical(rows);
        records = Outputs.json(canonical).size();
        put = ProcessorSide.of(PutProvincialRecord.class, Format.JSON, "${avro.schema}", Format.JSON, "accepted", records)
                .formats("Record Reader", "Record Writer").withCatalogue().waiting();
        final TestRunner runner = put.runner();
        final LedgerPool pool = new LedgerPool();
        runner.addControllerService("pool", pool);
        runner.enableControllerService(pool);
        final DatabaseCollectionLedger ledger = new DatabaseCollectionLedger();
        runner.addControllerService("ledger", ledger);
        runner.setProperty(ledger, "Database Connection Pooling Service", "pool");
        runner.enableControllerService(ledger);
        final HttpProvincialPlatform platform = new HttpProvincialPlatform();
        runner.addControllerService("platform", platform);
        Map.of("Base URL", server.url().toString(), "Requester ID", "hub", "Service ID", "collect", "App Secret", "secret of a benchmark")
                .forEach((name, value) -> runner.setProperty(platform, name, value));
        runner.enableControllerService(platform);
        put.with("Collection Ledger", "ledger").with("Provincial Platform", "platform");
        put.attribute("avro.schema", schema);
        server.keep();
        put.start(canonical);
        bodies = server.kept();
    }

    private byte[] canonical(final int rows) throws InitializationException {
        final ProcessorSide canonicalize = ProcessorSide.of(CanonicalizeHealthRecord.class, Format.CSV, SourceRows.SCHEMA, Format.JSON, "canonical", rows)
                .formats("Record Reader", "Record Writer").withCatalogue().start(SourceRows.csv(rows));
        canonicalize.trigger();
        schema = canonicalize.resultAttribute("avro.schema");
        final byte[] result = canonicalize.result();
        canonicalize.clear();
        return result;
    }

    /** The hub's processor. */
    Side ours() {
        return new Counted(records, put::run);
    }

    /** Posts the finished bodies one after the other. */
    Side bareClient() {
        final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        final URI address = server.url().resolve(PARTS);
        return new Counted(records, () -> Times.waiting(() -> {
            for (final byte[] body : bodies) {
                final HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json;charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
                try {
                    final HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException("HTTP " + answer.statusCode());
                    }
                } catch (final IOException e) {
                    throw new UncheckedIOException(e);
                } catch (final InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }));
    }

    /** {@code InvokeHTTP}, a FlowFile for each finished body. */
    Side invokeHttp() {
        final TestRunner runner = TestRunners.newTestRunner(InvokeHTTP.class);
        runner.setProperty("HTTP Method", "POST");
        runner.setProperty("HTTP URL", server.url().resolve(PARTS).toString());
        runner.setProperty("Request Content-Type", "application/json;charset=UTF-8");
        runner.enqueue(bodies.getFirst());
        runner.run(1, false, true);
        runner.clearTransferState();
        final Processor processor = runner.getProcessor();
        return new Counted(records, () -> {
            bodies.forEach(runner::enqueue);
            final Times times = Times.waiting(() -> {
                for (int i = 0; i < bodies.size(); i++) {
                    processor.onTrigger(runner.getProcessContext(), runner.getProcessSessionFactory());
                }
            });
            runner.assertTransferCount("Response", bodies.size());
            runner.clearTransferState();
            runner.clearProvenanceEvents();
            return times;
        });
    }

    /** Every side must bring every record to the server. */
    void checkEqualWork(final String name, final Side side) {
        final int before = server.received();
        side.run();
        final int brought = server.received() - before;
        if (brought != records) {
            throw new IllegalStateException("%s: %d records reached the server instead of %d".formatted(name, brought, records));
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** A side without an outcome of its own: the server counts. */
    private record Counted(int records, Work work) implements Side {

        private interface Work {
            Times run();
        }

        @Override
        public Times run() {
            return work.run();
        }

        @Override
        public List<Map<String, String>> outcome() {
            throw new UnsupportedOperationException("the server counts");
        }
    }
}
