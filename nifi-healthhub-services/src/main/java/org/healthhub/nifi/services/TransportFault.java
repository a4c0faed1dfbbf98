// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why no complete answer came back. The words never quote an exception, because an exception can quote what was sent or received.
 *
 * @param code outcome code
 * @param permanent whether trying again fails as well until a person changes something
 * @param words what happened and what to look at
 */
record TransportFault(String code, boolean permanent, String words) {

    static final TransportFault TIMEOUT = new TransportFault(OutcomeCodes.HTTP_TIMEOUT, false,
            "the platform gave no complete answer within the Response Timeout");
    static final TransportFault INTERRUPTED = new TransportFault(OutcomeCodes.HTTP_INTERRUPTED, false, "the wait for the answer was interrupted");

    /** Carries the fault out of the client. */
    static final class FaultException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient TransportFault fault;

        FaultException(final TransportFault fault) {
            super(fault.code());
            this.fault = fault;
        }

        TransportFault fault() {
            return fault;
        }
    }

    /**
     * Classes an exception of the HTTP client or of a socket.
     *
     * @param thrown the exception; its causes are looked at too
     */
    static TransportFault of(final Throwable thrown) {
        if (has(thrown, BoundedBody.TooLargeException.class)) {
            return new TransportFault(OutcomeCodes.ANSWER_TOO_LARGE, true, "the answer is larger than any receipt: the address does not lead to the platform");
        }
        if (has(thrown, GeneralSecurityException.class)) {
            return new TransportFault(OutcomeCodes.TLS_CERTIFICATE, true, "the platform's certificate is not trusted, has expired, or belongs to another host name: "
                    + "check the host in Base URL and the truststore of the SSL Context Service");
        }
        if (has(thrown, SSLException.class)) {
            return ofTls(thrown);
        }
        if (has(thrown, UnresolvedAddressException.class) || has(thrown, UnknownHostException.class)) {
            return new TransportFault(OutcomeCodes.HTTP_UNKNOWN_HOST, false, "the host name is not known: check Base URL and the name service");
        }
        if (has(thrown, HttpConnectTimeoutException.class)) {
            return new TransportFault(OutcomeCodes.HTTP_CONNECT_TIMEOUT, false, "nothing answered within the Connect Timeout: check host, port and firewall");
        }
        if (has(thrown, HttpTimeoutException.class) || has(thrown, SocketTimeoutException.class)) {
            return TIMEOUT;
        }
        if (has(thrown, ConnectException.class) || has(thrown, NoRouteToHostException.class)) {
            return new TransportFault(OutcomeCodes.HTTP_CONNECT, false, "the connection was refused or there is no route: check host and port, and whether the platform runs");
        }
        if (has(thrown, ProtocolException.class)) {
            return new TransportFault(OutcomeCodes.HTTP_PROTOCOL, false, "what answers does not speak HTTP: check scheme and port of Base URL");
        }
        return new TransportFault(OutcomeCodes.HTTP_BROKEN, false, "the connection broke before the complete answer; "
                + "over TLS a platform that misses a client certificate can end a connection like this");
    }

    SubmissionOutcome outcome() {
        return permanent ? new SubmissionOutcome.Failed(code) : new SubmissionOutcome.Retry(code, Optional.empty());
    }

    private static TransportFault ofTls(final Throwable thrown) {
        final boolean alert = causes(thrown).map(Throwable::getMessage).anyMatch(message -> message != null && message.contains("fatal alert"));
        return alert
                ? new TransportFault(OutcomeCodes.TLS_REFUSED, true, "the platform refused the TLS handshake: it may want a client certificate, which the keystore of the "
                        + "SSL Context Service has to hold, or another TLS version")
                : new TransportFault(OutcomeCodes.TLS_BROKEN, false, "the TLS handshake broke: check that the port speaks TLS");
    }

    private static boolean has(final Throwable thrown, final Class<? extends Throwable> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(final Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
