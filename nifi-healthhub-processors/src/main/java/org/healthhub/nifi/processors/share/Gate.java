// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.share;

import org.apache.nifi.flowfile.FlowFile;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.share.Admission;
import org.healthhub.core.share.Consumer;
import org.healthhub.core.share.GrantJudge;
import org.healthhub.core.share.Provision;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareCode;
import org.healthhub.core.share.ShareHeaders;
import org.healthhub.core.share.ShareKeys;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.core.share.ShareQuery;
import org.healthhub.core.share.ShareRefusedException;
import org.healthhub.core.share.ShareRequest;
import org.healthhub.core.share.ShareRequestReader;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.SharingLedger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets requests in or says why not. What can be judged without the ledger is judged first, and nothing about grants before the signature is right, so that a
 * stranger learns nothing and costs little. Immutable and thread-safe.
 *
 * @param ledger consumers, nonces, grants, limits
 * @param catalogue what can be granted
 * @param digests gives person keys
 * @param window largest difference of clocks
 * @param largestBody in bytes
 * @param mostRecords largest page
 * @param clock gives the time, in the hub's zone
 */
public record Gate(SharingLedger ledger, Catalogue catalogue, KeyedDigests digests, Duration window, long largestBody, int mostRecords, Clock clock) {

    private static final String HEADER = "http.headers.";
    private static final Pattern JSON = Pattern.compile("application/json(?:;charset=utf-8)?");

    /** Reads the content of a request that is not too large. */
    @FunctionalInterface
    public interface Body {

        /** All of its bytes. */
        byte[] read();
    }

    /**
     * A request that is let in.
     *
     * @param address what is asked for
     * @param consumer who asks
     * @param query the question and the number of its provision; empty for a problem report
     */
    public record Pass(ShareAddress address, Consumer consumer, Optional<Ticket> query) {
    }

    /**
     * A question that may be asked.
     *
     * @param provisionNo number of its record of provision
     */
    public record Ticket(ShareQuery query, String provisionNo) {
    }

    /** Refused for a while. */
    public static final class LimitedException extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Admission admission;

        private LimitedException(final Admission admission) {
            super(null, null, false, false);
            this.admission = admission;
        }

        public Admission admission() {
            return admission;
        }
    }

    /**
     * Judges a request.
     *
     * @throws ShareRefusedException when it is refused
     * @throws LimitedException when the limits of its grant refuse it
     * @throws LedgerException when the ledger can not be reached
     */
    public Pass judge(final FlowFile request, final Body body) throws ShareRefusedException, LimitedException, LedgerException {
        final String path = Optional.ofNullable(request.getAttribute(ShareReply.URI)).orElse("");
        final ShareAddress address = ShareAddress.of(path).orElseThrow(() -> new ShareRefusedException(ShareCode.PATH));
        require(isEmpty(request.getAttribute("http.query.string")), ShareCode.QUERY);
        final String type = header(request, "Content-Type");
        require(type != null && JSON.matcher(type.toLowerCase(Locale.ROOT).replace(" ", "")).matches() && isEmpty(header(request, "Content-Encoding")), ShareCode.TYPE);
        require(request.getSize() <= largestBody, ShareCode.SIZE);
        final ShareHeaders headers = ShareHeaders.of(name -> header(request, name));
        require(headers.serviceId().equals(address.operation().serviceId()), ShareCode.SERVICE);
        final Instant now = clock.instant();
        require(headers.isTimely(now, window), ShareCode.CLOCK);
        final Consumer consumer = consumer(headers, path);
        final byte[] content = body.read();
        require(headers.isDigestOf(content), ShareCode.DIGEST);
        // once the clocks of all nodes are past the window, its time stamp refuses it
        require(ledger.useNonce(consumer.id(), headers.nonce(), now.plus(window.multipliedBy(3))), ShareCode.REPLAY);
        return new Pass(address, consumer, address.operation().isGranted() ? Optional.of(ticket(address, consumer, content)) : Optional.empty());
    }

    /** The same answer, and the same work, whether the consumer is unknown or its signature wrong. */
    private Consumer consumer(final ShareHeaders headers, final String path) throws ShareRefusedException, LedgerException {
        final Optional<Consumer> consumer = ledger.consumer(headers.requesterId());
        final ShareKeys keys = ledger.keys();
        final String secret = keys.consumerSecret(headers.requesterId(), consumer.map(Consumer::secretNumber).orElse(0));
        final boolean signed = headers.isSignedWith(secret, keys.hash(), path);
        return consumer.filter(known -> signed).orElseThrow(() -> new ShareRefusedException(ShareCode.SIGNATURE));
    }

    private Ticket ticket(final ShareAddress address, final Consumer consumer, final byte[] content) throws ShareRefusedException, LimitedException, LedgerException {
        final LocalDateTime now = LocalDateTime.now(clock);
        final ShareRequest asked = ShareRequestReader.read(address.operation(), content, mostRecords);
        final GrantJudge judge = new GrantJudge(catalogue, digests, ledger.keys());
        final GrantJudge.Decision decision = judge.judge(address, asked, consumer.id(), ledger.grants(consumer.id(), address.subject()), LocalDate.now(clock));
        final ShareQuery query = address.operation() == ShareOperation.VERIFICATION ? decision.query().atMost(1) : decision.query();
        final Provision provision = Provision.begin(new GrantJudge.Decision(decision.grant(), query), asked.requester(), now);
        final Admission admission = ledger.admit(provision);
        if (admission.refusal().isPresent()) {
            throw new LimitedException(admission);
        }
        return new Ticket(query.atMost(admission.rows()), provision.number());
    }

    /** Header names are compared without case, as HTTP has it. */
    private static String header(final FlowFile request, final String name) {
        return request.getAttributes().entrySet().stream().filter(attribute -> attribute.getKey().equalsIgnoreCase(HEADER + name)).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    private static boolean isEmpty(final String text) {
        return text == null || text.isEmpty();
    }

    private static void require(final boolean kept, final ShareCode code) throws ShareRefusedException {
        if (!kept) {
            throw new ShareRefusedException(code);
        }
    }
}
