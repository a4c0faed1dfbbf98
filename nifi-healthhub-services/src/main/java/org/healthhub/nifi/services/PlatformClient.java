// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.ContentDigest;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.PartBodyWriter;
import org.healthhub.core.exchange.ReceiptReader;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.RetryAfter;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/**
 * Speaks with the platform over HTTP/1.1, without following redirects: a signed request must not go to another address. Immutable and thread-safe;
 * one for each time the service is enabled, and one for each verification.
 */
final class PlatformClient implements AutoCloseable {

    /** A receipt with a thousand row errors has some hundred kilobytes. */
    private static final int ANSWER_LIMIT = 8 * 1024 * 1024;

    private final HttpClient client;
    private final URI submitUri;
    private final URI pingUri;
    private final RequestSigner signer;
    private final ReceiptReader receiptReader;
    private final ContentCompression compression;
    private final Duration responseTimeout;

    /**
     * Opens no connection yet.
     *
     * @param addresses where to send
     * @param signer signs every request when it is sent
     * @param receiptReader reads the answers
     * @param compression how bodies are compressed
     * @param sslContext trust and client certificate, empty for those of the Java platform
     * @param connectTimeout limit for a connection with its handshake
     * @param responseTimeout limit from sending to the complete answer
     */
    PlatformClient(
            final Addresses addresses,
            final RequestSigner signer,
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
        this.pingUri = addresses.ping();
        this.signer = signer;
        this.receiptReader = receiptReader;
        this.compression = compression;
        this.responseTimeout = responseTimeout;
    }

    /**
     * Addresses of the platform.
     *
     * @param submit where parts go
     * @param ping where credentials are tried
     */
    record Addresses(URI submit, URI ping) {
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

    private byte[] body(final BatchPart part) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        if (compression == ContentCompression.GZIP) {
            try (OutputStream compressed = new GZIPOutputStream(bytes, 1 << 13)) {
                PartBodyWriter.write(part, compressed);
            }
        } else {
            PartBodyWriter.write(part, bytes);
        }
        return bytes.toByteArray();
    }

    private Answer post(final URI uri, final byte[] body, final boolean compressed) throws TransportFault.FaultException {
        final HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Accept", "application/json")
                .header(ContentDigest.HEADER, ContentDigest.of(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (compressed) {
            request.header("Content-Encoding", "gzip");
        }
        signer.headers(new OutgoingRequest("POST", uri, body), Instant.now()).forEach(request::header);
        final HttpResponse<byte[]> response = exchange(request.build());
        final Optional<Instant> date = response.headers().firstValue("Date").flatMap(RetryAfter::date);
        final Optional<Duration> retryAfter = response.headers().firstValue("Retry-After").flatMap(text -> RetryAfter.parse(text, date.orElseGet(Instant::now)));
        return new Answer(response.statusCode(), response.body(), date, retryAfter);
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
