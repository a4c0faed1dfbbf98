// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.runtime.SandboxServices;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.status.StatusCollector;
import org.healthhub.sandbox.status.StatusReport;

/** What the commands need of a sandbox that runs. */
record OpenSandbox(Catalogue catalogue, SandboxServices services, NiFiInstance instance, NiFiClient nifi) {
    OpenSandbox(final SandboxHome home, final SandboxState state) {
        this(builtInCatalogue(), new SandboxServices(home, state.ports()), new NiFiInstance(home, state.ports()), new NiFiClient(new NiFiInstance(home, state.ports()).api()));
    }

    private static Catalogue builtInCatalogue() {
        try {
            return CatalogueLoader.builtIn();
        } catch (final CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    StatusReport report() {
        return new StatusCollector(catalogue, services::database, nifi, instance.canvas().toString()).collect();
    }
}
