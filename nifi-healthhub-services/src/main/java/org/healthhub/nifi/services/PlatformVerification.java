// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.healthhub.core.exchange.PlatformAnswer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Tries the way to the platform step by step and says in words what is wrong. The last step runs through the same client as the real work.
 */
final class PlatformVerification {

    static final String ADDRESS = "Address";
    static final String TLS = "TLS handshake";
    static final String CREDENTIALS = "Credentials and clock";

    /** A difference that still works with the usual window of five minutes, but should be looked at. */
    private static final long NOTABLE_SKEW_SECONDS = 60;

    private final URI pingUri;
    private final Duration limit;

    /**
     * For one verification.
     *
     * @param pingUri address of the ping
     * @param limit limit of each step
     */
    PlatformVerification(final URI pingUri, final Duration limit) {
        this.pingUri = pingUri;
        this.limit = limit;
    }

    /**
     * Runs the steps; after a failed one the rest is skipped.
     *
     * @param sslContext gives the configured TLS context, may throw
     * @param client gives a client for the ping, closed afterwards
     */
    List<ConfigVerificationResult> run(final Supplier<Optional<SSLContext>> sslContext, final Function<Optional<SSLContext>, PlatformClient> client) {
        final List<ConfigVerificationResult> results = new ArrayList<>();
        results.add(address());
        if (failed(results)) {
            results.add(result(TLS, Outcome.SKIPPED, "The address must be reached first"));
            results.add(result(CREDENTIALS, Outcome.SKIPPED, "The address must be reached first"));
            return results;
        }
        final Optional<SSLContext> ssl;
        try {
            ssl = sslContext.get();
        } catch (final RuntimeException e) {
            results.add(result(TLS, Outcome.FAILED, "The SSL Context Service gives no TLS context: verify that service, its files and its passwords"));
            results.add(result(CREDENTIALS, Outcome.SKIPPED, "TLS must work first"));
            return results;
        }
        results.add(handshake(ssl));
        if (failed(results)) {
            results.add(result(CREDENTIALS, Outcome.SKIPPED, "TLS must work first"));
            return results;
        }
        try (PlatformClient pinging = client.apply(ssl)) {
            results.add(ping(pinging));
        }
        return results;
    }

    private ConfigVerificationResult address() {
        final InetAddress address;
        try {
            address = InetAddress.getByName(pingUri.getHost());
        } catch (final UnknownHostException e) {
            return result(ADDRESS, Outcome.FAILED, "The host name " + pingUri.getHost() + " is not known: check Base URL and the name service of this machine");
        }
        try {
            connect(address).close();
            return result(ADDRESS, Outcome.SUCCESSFUL, "Connected to " + pingUri.getHost() + " (" + address.getHostAddress() + ") port " + port());
        } catch (final IOException e) {
            return result(ADDRESS, Outcome.FAILED, "No connection to " + pingUri.getHost() + " (" + address.getHostAddress() + ") port " + port() + " within "
                    + limit.toSeconds() + " seconds: check host and port in Base URL, the firewall, and whether the platform runs");
        }
    }

    private ConfigVerificationResult handshake(final Optional<SSLContext> ssl) {
        if (!isTls()) {
            return result(TLS, Outcome.SKIPPED, "Base URL starts with http:, so records travel unencrypted: only for tests or an already encrypted line");
        }
        try (Socket plain = connect(InetAddress.getByName(pingUri.getHost()));
                SSLSocket socket = (SSLSocket) context(ssl).getSocketFactory().createSocket(plain, pingUri.getHost(), port(), true)) {
            final SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            final X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return result(TLS, Outcome.SUCCESSFUL, "%s; the platform's certificate is trusted, fits the host and is valid until %s"
                    .formatted(socket.getSession().getProtocol(), certificate.getNotAfter().toInstant()));
        } catch (final SocketTimeoutException e) {
            return result(TLS, Outcome.FAILED, "No TLS handshake within " + limit.toSeconds() + " seconds: the port may not speak TLS, check scheme and port in Base URL");
        } catch (final IOException | NoSuchAlgorithmException e) {
            final TransportFault fault = TransportFault.of(e);
            return result(TLS, Outcome.FAILED, fault.code() + ": " + fault.words());
        }
    }

    private ConfigVerificationResult ping(final PlatformClient client) {
        final Instant sent = Instant.now();
        final PlatformClient.Answer answer;
        try {
            answer = client.ping();
        } catch (final TransportFault.FaultException e) {
            return result(CREDENTIALS, Outcome.FAILED, e.fault().code() + ": " + e.fault().words());
        }
        final Instant middle = sent.plus(Duration.between(sent, Instant.now()).dividedBy(2));
        final Optional<PlatformAnswer> read = PlatformAnswer.parse(answer.body());
        final Optional<Long> skew = read.flatMap(PlatformAnswer::serverTime).or(answer::date).map(platform -> Duration.between(platform, middle).toSeconds());
        if (read.isPresent() && client.receiptReader().isAccepted(answer.status(), read.get())) {
            return result(CREDENTIALS, Outcome.SUCCESSFUL, "The platform accepted requester, service and signature. " + clock(skew));
        }
        final String code = client.receiptReader().code(answer.status(), read);
        return result(CREDENTIALS, Outcome.FAILED, code + ": " + refusal(code, answer.status(), read.isPresent(), skew));
    }

    private String refusal(final String code, final int status, final boolean readable, final Optional<Long> skew) {
        if (code.startsWith("SIGN_")) {
            return "the platform refused the signature: App Secret or Service ID is wrong. " + clock(skew);
        }
        if (code.startsWith("RID_")) {
            return "the platform does not know the requester: check Requester ID";
        }
        if (code.startsWith("SID_")) {
            return "the requester may not use the interface: check Service ID, and whether the platform granted it";
        }
        if (code.startsWith("TOKEN_")) {
            return "the platform refused the access token as expired or unknown: verify the OAuth2 Access Token Provider and its scope. " + clock(skew);
        }
        if (code.startsWith("NONCE_")) {
            return "the platform takes the request for a repetition: nothing else may replay requests on the way";
        }
        if (code.startsWith("CIPHER_")) {
            return "the platform cannot decrypt the body: check Body Protection, SM4 Key, SM4 Initialization Vector and SM4 Padding";
        }
        if (code.startsWith("SM2_")) {
            return "the platform refused the SM2 signature: check SM2 Private Key, SM2 User ID, SM2 Signature Encoding and Application Code";
        }
        if (code.startsWith("CLOCK_")) {
            return "the time of the request is outside the platform's window. " + clock(skew) + ". Set this machine's clock by NTP";
        }
        if (status == 401 || status == 403) {
            return "the platform refused the credentials (HTTP " + status + "): check Requester ID, Service ID and App Secret. " + clock(skew);
        }
        if (status >= 300 && status < 400) {
            return "the address redirects (HTTP " + status + "), and signed requests are not redirected: write the final address into Base URL";
        }
        if (status == 404 || status == 405) {
            return "there is a server, but nothing at " + pingUri.getPath() + " (HTTP " + status + "): check Base URL and Ping Path";
        }
        return readable
                ? "the platform answered HTTP " + status + " and refused the ping"
                : "what answers (HTTP " + status + ") does not give the agreed JSON: check Base URL, Ping Path and proxies in between";
    }

    private static String clock(final Optional<Long> skew) {
        return skew.map(seconds -> {
            if (Math.abs(seconds) <= 1) {
                return "This machine's clock agrees with the platform's";
            }
            final String words = "This machine's clock is %d seconds %s the platform's".formatted(Math.abs(seconds), seconds > 0 ? "ahead of" : "behind");
            return Math.abs(seconds) > NOTABLE_SKEW_SECONDS ? words + ": it should be set" : words;
        }).orElse("The platform does not tell its time, so clocks were not compared");
    }

    private Socket connect(final InetAddress address) throws IOException {
        final Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, port()), (int) limit.toMillis());
            socket.setSoTimeout((int) limit.toMillis());
            return socket;
        } catch (final IOException e) {
            socket.close();
            throw e;
        }
    }

    private static SSLContext context(final Optional<SSLContext> ssl) throws NoSuchAlgorithmException {
        return ssl.isPresent() ? ssl.get() : SSLContext.getDefault();
    }

    private int port() {
        if (pingUri.getPort() >= 0) {
            return pingUri.getPort();
        }
        return isTls() ? 443 : 80;
    }

    private boolean isTls() {
        return "https".equals(pingUri.getScheme());
    }

    private static boolean failed(final List<ConfigVerificationResult> results) {
        return results.getLast().getOutcome() == Outcome.FAILED;
    }

    private static ConfigVerificationResult result(final String step, final Outcome outcome, final String explanation) {
        return new ConfigVerificationResult.Builder().verificationStepName(step).outcome(outcome).explanation(explanation).build();
    }
}
