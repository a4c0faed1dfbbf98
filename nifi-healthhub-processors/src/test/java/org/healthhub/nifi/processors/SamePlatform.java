// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.controller.AbstractControllerService;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.services.ProvincialPlatform;

/**
 * A platform for a second test runner.
 */
final class SamePlatform extends AbstractControllerService implements ProvincialPlatform {

    private final transient ProvincialPlatform platform;

    SamePlatform(final ProvincialPlatform platform) {
        this.platform = platform;
    }

    @Override
    public SubmissionOutcome submit(final BatchPart part) {
        return platform.submit(part);
    }

    @Override
    public SubmissionOutcome receipt(final PartReference part) {
        return platform.receipt(part);
    }

    @Override
    public String transitUri() {
        return platform.transitUri();
    }
}
