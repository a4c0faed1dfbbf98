// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.secure.Role;
import org.healthhub.sandbox.secure.TlsFolder;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The genuine NiFi of the sandbox: files, start and readiness. Its process goes on after the JVM that started it. */
public final class NiFiInstance {
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(500);
    private static final int OK = 200;
    private static final int FIRST_JDK_WITH_UNSAFE_FLAG = 23;

    private final SandboxHome home;
    private final Ports ports;
    private final Optional<ClusterNode> node;
    private final Path folder;
    private final Optional<TlsFolder> tls;

    public NiFiInstance(final SandboxHome home, final Ports ports) {
        this(home, ports, Optional.empty(), Optional.empty());
    }

    /** The NiFi of a sandbox that was started, secured or not. */
    public NiFiInstance(final SandboxHome home, final SandboxState state) {
        this(home, state.livingPorts(), Optional.empty(), state.certificates(home));
    }

    /**
     * A NiFi that may be a node of a cluster.
     *
     * @param ports each node has its own for NiFi and its management
     * @param node empty for a NiFi that is alone
     * @param tls certificates of a NiFi that is secured
     */
    NiFiInstance(final SandboxHome home, final Ports ports, final Optional<ClusterNode> node, final Optional<TlsFolder> tls) {
        this.home = home;
        this.ports = ports;
        this.node = node;
        this.folder = node.map(present -> home.nifi(present.number())).orElseGet(home::nifi);
        this.tls = tls;
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    /** What the user opens in a browser; of a secured NiFi one that has the certificate of a role. */
    public URI canvas() {
        return URI.create(address() + "/nifi/");
    }

    /** Base of the REST API, without a slash at the end. */
    public URI api() {
        return URI.create(address() + "/nifi-api");
    }

    private String address() {
        return "%s://127.0.0.1:%d".formatted(tls.isPresent() ? "https" : "http", ports.of(SandboxPort.NIFI));
    }

    /** Speaks with this NiFi, as an administrator when it is secured. */
    public NiFiClient client() {
        return tls.map(certificates -> new NiFiClient(api(), certificates.context(Role.ADMINISTRATOR))).orElseGet(() -> new NiFiClient(api()));
    }

    /** What a browser speaks with to a secured NiFi when it is to have this role; empty for one that is not secured. */
    public Optional<SSLContext> browser(final Role role) {
        return tls.map(certificates -> certificates.context(role));
    }

    /** The certificates of a NiFi that is secured; empty for one that is not. */
    public Optional<TlsFolder> certificates() {
        return tls;
    }

    private URI health() {
        return URI.create("http://127.0.0.1:%d/health".formatted(ports.of(SandboxPort.MANAGEMENT)));
    }

    /**
     * Brings archives and configuration up to date and starts NiFi; returns at once.
     *
     * @param heap what NiFi may take
     * @throws SandboxException when nothing is built
     */
    public SandboxProcess start(final Secrets secrets, final NiFiHeap heap) {
        final NiFiConfiguration configuration = new NiFiConfiguration(home, folder);
        FolderCopy.bring(FolderCopy.files(home.assembledNiFi()), home.nifi().resolve("lib"));
        FolderCopy.bring(FolderCopy.files(home.assembledDrivers()), home.drivers());
        configuration.write(ports, secrets, node, tls);
        return SandboxProcess.start(home, arguments(configuration, heap), folder, logs().resolve("console.log"));
    }

    private List<String> arguments(final NiFiConfiguration configuration, final NiFiHeap heap) {
        final List<String> arguments = new ArrayList<>(List.of(
            "-Dorg.apache.nifi.management.server.address=127.0.0.1:" + ports.of(SandboxPort.MANAGEMENT),
            "-Dnifi.properties.file.path=" + configuration.properties(),
            "-Dorg.apache.nifi.bootstrap.config.log.dir=" + logs(),
            "-Dlogback.configurationFile=" + configuration.folder().resolve("logback.xml"),
            "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
            // Where it will run in earnest; some of its midnights do not exist, which a sandbox in UTC would never show.
            "-Duser.timezone=Asia/Shanghai",
            "--enable-native-access=ALL-UNNAMED"));
        node.map(ClusterNode::shift).ifPresent(arguments::add);
        arguments.addAll(heap.flags());
        if (Runtime.version().feature() >= FIRST_JDK_WITH_UNSAFE_FLAG) {
            arguments.add("--sun-misc-unsafe-memory-access=allow");
        }
        arguments.addAll(List.of("-cp", configuration.folder() + File.pathSeparator + home.nifi().resolve("lib") + File.separator + "*", "org.apache.nifi.NiFi"));
        return arguments;
    }

    /**
     * Waits until the REST API answers.
     *
     * @param waiting told about every second
     * @throws SandboxException when the process ends or the time is over
     */
    public void awaitReady(final SandboxProcess process, final Duration limit, final Runnable waiting) {
        final long end = System.nanoTime() + limit.toNanos();
        final HttpClient http = http();
        while (!isReady(http)) {
            if (!process.isAlive()) {
                throw new SandboxException("NiFi ended while it started. Its last words: %s. More in %s"
                    .formatted(lastLine(logs().resolve("console.log")), logs().resolve("nifi-app.log")));
            }
            if (System.nanoTime() > end) {
                throw new SandboxException("NiFi is not ready after %d seconds; see %s".formatted(limit.toSeconds(), logs().resolve("nifi-app.log")));
            }
            waiting.run();
            pause();
        }
    }

    /** Whether this NiFi answers on both its ports. */
    public boolean isReady() {
        return isReady(http());
    }

    private boolean isReady(final HttpClient http) {
        return answers(http, health()) && answers(http, URI.create(api() + "/flow/about"));
    }

    private HttpClient http() {
        final HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(PROBE_TIMEOUT);
        tls.ifPresent(certificates -> builder.sslContext(certificates.context(Role.ADMINISTRATOR)));
        return builder.build();
    }

    private static boolean answers(final HttpClient http, final URI uri) {
        try {
            return http.send(HttpRequest.newBuilder(uri).timeout(PROBE_TIMEOUT).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (final IOException e) {
            return false;
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_INTERVAL);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for NiFi", e);
        }
    }

    static String lastLine(final Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).reduce((first, second) -> second).orElse("none") : "none";
        } catch (final IOException e) {
            return "none";
        }
    }
}
