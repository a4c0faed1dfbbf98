// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.reconcile.InventoryException;

import java.time.Duration;
import java.util.Optional;

/** An answer that the platform lays down some time after the question. */
final class LateAnswer {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private LateAnswer() {
    }

    /**
     * A look whether the answer is there.
     *
     * @param <E> what may go wrong
     */
    @FunctionalInterface
    interface Look<E extends Exception> {
        Optional<byte[]> look() throws E;
    }

    /**
     * Looks until the answer is there.
     *
     * @param limit longest time to wait
     * @throws InventoryException when it did not come in time
     * @throws E when a look fails
     */
    static <E extends Exception> byte[] await(final Duration limit, final Look<E> look) throws InventoryException, E {
        final long end = System.nanoTime() + limit.toNanos();
        Optional<byte[]> answer = look.look();
        while (answer.isEmpty()) {
            if (System.nanoTime() - end > 0) {
                throw new InventoryException(OutcomeCodes.INVENTORY_UNANSWERED, "The platform did not tell in time what it keeps", null);
            }
            try {
                Thread.sleep(INTERVAL);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InventoryException(OutcomeCodes.HTTP_INTERRUPTED, "The question what the platform keeps was interrupted", null);
            }
            answer = look.look();
        }
        return answer.get();
    }
}
