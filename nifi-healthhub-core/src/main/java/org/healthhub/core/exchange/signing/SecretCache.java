// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.healthhub.core.exchange.SignedHeaders;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps a session secret until shortly before its end. One thread asks the platform while the others wait, so that a platform which gives only one valid
 * secret at a time never sees two questions at once. Thread-safe.
 */
final class SecretCache {

    /** Lead of the renewal that public clients of the national exchange platform use. */
    static final Duration LEAD = Duration.ofSeconds(60);
    /** Pause after a renewal that failed while the old secret still holds. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SecretSource source;
    private final Lock lock = new ReentrantLock();
    private TimedSecret present;
    private Instant renewAt;

    SecretCache(final SecretSource source) {
        this.source = source;
    }

    /**
     * The secret to sign with now.
     *
     * @throws IOException when there is no valid one and none can be obtained
     */
    String secret(final InstantSource clock) throws IOException {
        lock.lock();
        try {
            final Instant now = clock.instant();
            if (present == null || !now.isBefore(renewAt)) {
                obtain(now, clock);
            }
            return present.value();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the secret that a refused request was signed with; a secret that another thread has obtained since then stays. */
    void renew(final SignedHeaders refused) {
        lock.lock();
        try {
            if (present != null && !present.obtainedAt().isAfter(refused.sentAt())) {
                present = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private void obtain(final Instant now, final InstantSource clock) throws IOException {
        try {
            present = source.obtain(clock);
            // A secret that lives shorter than two leads would otherwise be renewed for every request.
            final Duration half = Duration.between(present.obtainedAt(), present.endsAt()).dividedBy(2);
            renewAt = present.endsAt().minus(half.compareTo(LEAD) < 0 ? half : LEAD);
        } catch (final IOException e) {
            if (present == null || !now.isBefore(present.endsAt())) {
                present = null;
                throw e;
            }
            renewAt = now.plus(PAUSE);
        }
    }
}
