// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.fasterxml.jackson.core.JsonPointer;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.ContentDigest;
import org.healthhub.core.exchange.InquiryBodyWriter;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.PartBodyWriter;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.PlatformAnswer;
import org.healthhub.core.exchange.ReceiptReader;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.RetryAfter;
import org.healthhub.core.exchange.SignedHeaders;
import org.healthhub.core.exchange.SigningException;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.exchange.signing.BodyProtection;
import org.healthhub.core.exchange.signing.SecretExchange;
import org.healthhub.core.reconcile.InventoryException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/**
 * Speaks with the platform over HTTP/1.1, without following redirects: a signed request must not go to another address. Immutable and thread-safe;
 * one for each time the service is enabled, and one for each verification.
 */
final class PlatformClient implements AutoCloseable {

    /** A receipt with a thousand row errors has some hundred kilobytes. */
    private static final int ANSWER_LIMIT = 8 * 1024 * 1024;
    private static final JsonPointer CODE = JsonPointer.compile("/code");
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final String JSON = "application/json;charset=UTF-8";

    private final HttpClient client;
    private final URI submitUri;
    private final URI receiptUri;
    private final URI inventoryUri;
    private final URI pingUri;
    private final URI secretUri;
    private final RequestSigner signer;
    private final BodyProtection protection;
    private final InstantSource clock;
    private final ReceiptReader receiptReader;
    private final ContentCompression compression;
    private final Duration responseTimeout;

    /**
     * Opens no connection yet.
     *
     * @param addresses where to send
     * @param security signs and encrypts every request when it is sent
     * @param receiptReader reads the answers
     * @param compression how bodies are compressed
     * @param sslContext trust and client certificate, empty for those of the Java platform
     * @param connectTimeout limit for a connection with its handshake
     * @param responseTimeout limit from sending to the complete answer
     */
    PlatformClient(
            final Addresses addresses,
            final Security security,
            final ReceiptReader receiptReader,
            final ContentCompression compression,
            final Optional<SSLContext> sslContext,
            final Duration connectTimeout,
            final Duration responseTimeout) {
        final HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout);
        sslContext.ifPresent(builder::sslContext);
        this.client = builder.build();
        this.submitUri = addresses.submit();
        this.receiptUri = addresses.receipt();
        this.inventoryUri = addresses.inventory();
        this.pingUri = addresses.ping();
        this.secretUri = security.secrets();
        this.signer = security.signer().apply(new Secrets());
        this.protection = security.protection();
        this.clock = Clock.systemUTC();
        this.receiptReader = receiptReader;
        this.compression = compression;
        this.responseTimeout = responseTimeout;
    }

    /**
     * Addresses of the platform.
     *
     * @param submit where parts go
     * @param receipt where receipts are asked for
     * @param inventory where the platform is asked what it keeps
     * @param ping where credentials are tried
     */
    record Addresses(URI submit, URI receipt, URI inventory, URI ping) {
    }

    /**
     * How requests are protected.
     *
     * @param secrets address that gives session secrets; where the strategy has none, any address
     * @param signer makes the signer; a signer that needs session secrets asks for them by this client
     * @param protection encrypts the content
     */
    record Security(URI secrets, Function<SecretExchange, RequestSigner> signer, BodyProtection protection) {
    }

    /**
     * An answer of the platform.
     *
     * @param status HTTP status
     * @param body complete body
     * @param date the platform's clock by the Date header, empty when it gives none
     * @param retryAfter the platform's wish, empty when it gives none
     */
    record Answer(int status, byte[] body, Optional<Instant> date, Optional<Duration> retryAfter) {
    }

    SubmissionOutcome submit(final BatchPart part) {
        final byte[] body;
        try {
            body = body(part);
        } catch (final IOException e) {
            return new SubmissionOutcome.Failed(OutcomeCodes.BODY_UNWRITABLE);
        }
        try {
            final Answer answer = post(submitUri, body, compression == ContentCompression.GZIP);
            return receiptReader.read(part, answer.status(), answer.body(), answer.retryAfter());
        } catch (final TransportFault.FaultException e) {
            return e.fault().outcome();
        }
    }

    SubmissionOutcome receipt(final PartReference part) {
        try {
            final Answer answer = post(receiptUri, InquiryBodyWriter.body(part), false);
            return receiptReader.read(part, answer.status(), answer.body(), answer.retryAfter());
        } catch (final TransportFault.FaultException e) {
            return e.fault().outcome();
        }
    }

    /**
     * Asks what the platform keeps.
     *
     * @return the body of the answer
     * @throws InventoryException when none came, or the answer is a refusal by its status
     */
    byte[] inventory(final byte[] question) throws InventoryException {
        try {
            final Answer answer = post(inventoryUri, question, false);
            if (answer.status() != OK) {
                throw new InventoryException(PlatformAnswer.parse(answer.body()).flatMap(tree -> tree.code(CODE)).orElseGet(() -> OutcomeCodes.ofStatus(answer.status())),
                        "The platform refuses to tell what it keeps", null);
            }
            return answer.body();
        } catch (final TransportFault.FaultException e) {
            throw new InventoryException(e.fault().code(), "The platform can not be asked what it keeps", null);
        }
    }

    /** Sends the signed, empty request that tries credentials and clock. */
    Answer ping() throws TransportFault.FaultException {
        return post(pingUri, new byte[]{'{', '}'}, false);
    }

    ReceiptReader receiptReader() {
        return receiptReader;
    }

    @Override
    public void close() {
        // Not close(): that waits for requests under way, and the framework wants the service disabled now.
        client.shutdownNow();
    }

    private static byte[] body(final BatchPart part) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        PartBodyWriter.write(part, bytes);
        return bytes.toByteArray();
    }

    private static byte[] compressed(final byte[] body) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (OutputStream compressing = new GZIPOutputStream(bytes, 1 << 13)) {
            compressing.write(body);
        } catch (final IOException e) {
            throw new IllegalStateException("A stream in memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Sends content; a second time with new credentials when the platform refuses those that can be renewed. */
    private Answer post(final URI uri, final byte[] json, final boolean compress) throws TransportFault.FaultException {
        try {
            final Try first = send(uri, json, compress);
            return first.answer().status() == UNAUTHORIZED && signer.renew(first.signed()) ? send(uri, json, compress).answer() : first.answer();
        } catch (final TransportFault.FaultException e) {
            throw e;
        } catch (final SigningException e) {
            throw new TransportFault.FaultException(new TransportFault(e.code(), e.isPermanent(), e.getMessage()));
        } catch (final IOException e) {
            throw new TransportFault.FaultException(TransportFault.of(e));
        }
    }

    /** One try and what it was signed with. */
    private record Try(Answer answer, SignedHeaders signed) {
    }

    private Try send(final URI uri, final byte[] json, final boolean compress) throws IOException {
        final byte[] envelope = signer.envelope(protection.protect(json, clock), clock);
        final byte[] body = compress ? compressed(envelope) : envelope;
        final SignedHeaders signed = signer.sign(new OutgoingRequest("POST", uri, body), clock);
        final URI address = signed.query().isEmpty() ? uri : URI.create(uri + "?" + signed.query());
        final HttpRequest.Builder request = request(address, envelope[0] == '{' ? JSON : "text/plain;charset=UTF-8", body);
        if (compress) {
            request.header("Content-Encoding", "gzip");
        }
        signed.headers().forEach(request::header);
        final HttpResponse<byte[]> response = exchange(request.build());
        final Optional<Instant> date = response.headers().firstValue("Date").flatMap(RetryAfter::date);
        final Optional<Duration> retryAfter = response.headers().firstValue("Retry-After").flatMap(text -> RetryAfter.parse(text, date.orElseGet(Instant::now)));
        return new Try(new Answer(response.statusCode(), response.body(), date, retryAfter), signed);
    }

    /** Asks for session secrets by this client. */
    private final class Secrets implements SecretExchange {

        @Override
        public Answer post(final byte[] json) throws IOException {
            return answer(request(secretUri, JSON, json).build());
        }

        @Override
        public Answer get(final String name, final String query) throws IOException {
            return answer(HttpRequest.newBuilder(URI.create(secretUri + "/" + name + "?" + query)).header("Accept", "application/json").GET().build());
        }

        private Answer answer(final HttpRequest request) throws IOException {
            final HttpResponse<byte[]> response = exchange(request);
            return new Answer(response.statusCode(), response.body());
        }
    }

    private static HttpRequest.Builder request(final URI uri, final String type, final byte[] body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .header(ContentDigest.HEADER, ContentDigest.of(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<byte[]> exchange(final HttpRequest request) throws TransportFault.FaultException {
        // The client's own request timeout ends with the headers; a platform that stalls in the body would hold the thread for ever.
        final CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request, headers -> new BoundedBody(ANSWER_LIMIT));
        try {
            return response.get(responseTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (final TimeoutException e) {
            response.cancel(true);
            throw new TransportFault.FaultException(TransportFault.TIMEOUT);
        } catch (final InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportFault.FaultException(TransportFault.INTERRUPTED);
        } catch (final ExecutionException e) {
            throw new TransportFault.FaultException(TransportFault.of(e.getCause()));
        }
    }
}
