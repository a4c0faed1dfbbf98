// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.ControllerService;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.reconcile.PlatformInventory;

import java.util.Optional;

/**
 * The provincial government data platform behind one transport. Thread-safe.
 */
public interface ProvincialPlatform extends ControllerService {

    /**
     * Sends one part once and classes the answer. Signed at the time of sending. Never throws for what a network or a platform can do:
     * that is an outcome.
     *
     * @param part complete part
     * @return outcome, never {@code null}
     */
    SubmissionOutcome submit(BatchPart part);

    /**
     * Asks once what became of a part that the platform took earlier and had not judged. Never throws for what a network or a platform can do.
     *
     * @param part a part that was answered with {@link SubmissionOutcome.Pending}
     * @return outcome, never {@code null}; {@link SubmissionOutcome.Pending} while there is no judgement yet; by default a failure, because not every
     *     transport gives receipts later
     */
    default SubmissionOutcome receipt(final PartReference part) {
        return new SubmissionOutcome.Failed("RECEIPT_NOT_SUPPORTED");
    }

    /**
     * What the platform keeps, for reconciliation (对账).
     *
     * @return empty when this transport can not ask for it
     */
    default Optional<PlatformInventory> inventory() {
        return Optional.empty();
    }

    /**
     * Where parts go, for provenance: scheme, host and path, without query or credentials.
     */
    String transitUri();
}
