// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareHeaders;
import org.healthhub.core.share.ShareKeys;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.rest.TlsFiles;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.runtime.Secrets;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls the flows of a secured sandbox that listen, as a source system, another department or a watcher would. */
final class ListenerCalls {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RunningSandbox sandbox;
    private final TlsFolder tls;
    private final Secrets secrets;

    ListenerCalls(final RunningSandbox sandbox) {
        this.sandbox = sandbox;
        this.tls = new TlsFolder(sandbox.home().tls());
        this.secrets = Secrets.of(sandbox.home());
    }

    /** Where a system's pushes are taken. */
    URI source(final BusinessSystem system) {
        return sandbox.open().listener(new SandboxParameters(sandbox.home(), sandbox.ports(), secrets, sandbox::database).listenPort(system));
    }

    /** Where other departments ask. */
    URI sharing() {
        return sandbox.open().listener(sandbox.ports().of(SandboxPort.SHARE_API));
    }

    /** All listeners, without a certificate of the caller. */
    List<URI> all(final BusinessSystem system) {
        return List.of(source(system), sharing(), sandbox.open().dashboard());
    }

    HttpResponse<String> page(final Optional<Role> role, final String path) throws IOException, InterruptedException {
        return send(role, HttpRequest.newBuilder(sandbox.open().dashboard().resolve(path)).GET());
    }

    HttpResponse<String> push(final BusinessSystem system, final String token, final String body) throws IOException, InterruptedException {
        return send(Optional.empty(), HttpRequest.newBuilder(source(system).resolve(system.resources().getFirst().code())).header("X-HealthHub-Token", token)
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String sourceToken() {
        return secrets.sourceSecret();
    }

    /**
     * Asks for shared data.
     *
     * @param signedWith by which the request says who asks; empty: it does not
     */
    HttpResponse<String> share(final String consumer, final ShareAddress address, final String body, final Optional<KeyedHash> signedWith)
        throws IOException, InterruptedException {
        final HttpRequest.Builder request = HttpRequest.newBuilder(sharing().resolve(address.path())).header("Content-Type", "application/json;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
        signedWith.ifPresent(hash -> ShareHeaders.signed(consumer, new ShareKeys(secrets.sharingKey(), hash).consumerSecret(consumer, 1), hash, address,
            Instant.now(), UUID.randomUUID().toString(), body.getBytes(StandardCharsets.UTF_8)).values().forEach(request::header));
        return send(Optional.empty(), request);
    }

    /** As it would be without certificates. */
    HttpResponse<String> plain(final URI listener) throws IOException, InterruptedException {
        awaitListening(listener.getPort());
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(listener.toString().replace("https:", "http:"))).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> send(final Optional<Role> role, final HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .sslContext(role.map(tls::context).orElseGet(() -> new TlsFiles(null, null, tls.trusted(), null).context())).build()) {
            final HttpRequest whole = request.timeout(Duration.ofMinutes(1)).build();
            awaitListening(whole.uri().getPort());
            return client.send(whole, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** NiFi's listener opens its port when it first looks for a request, a moment after it was started. */
    private static void awaitListening(final int port) throws IOException, InterruptedException {
        final long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (final ConnectException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
