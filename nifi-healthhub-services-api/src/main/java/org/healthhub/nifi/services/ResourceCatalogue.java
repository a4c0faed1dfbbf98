// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.ControllerService;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.digest.KeyedDigests;

/**
 * The resource catalogue and the hub's keyed digests. Thread-safe; both answers stay the same while the service is enabled.
 */
public interface ResourceCatalogue extends ControllerService {

    /**
     * The loaded, valid catalogue.
     */
    Catalogue catalogue();

    /**
     * Record keys, person keys and row digests under the hub's key.
     */
    KeyedDigests digests();
}
