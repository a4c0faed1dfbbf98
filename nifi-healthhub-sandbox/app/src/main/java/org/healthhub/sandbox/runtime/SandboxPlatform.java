// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.sandbox.platform.EmulatorConfig;
import org.healthhub.sandbox.postgres.Database;

import java.net.URI;

/** How hub and provincial platform know each other in the sandbox. */
public final class SandboxPlatform {
    /** The hub's number as a requester ({@code gjzwfwpt_rid}). */
    public static final String REQUESTER_ID = "healthhub-sandbox";
    /** Number of the collection service ({@code gjzwfwpt_sid}). */
    public static final String SERVICE_ID = "collect-sandbox";

    private SandboxPlatform() {
    }

    static EmulatorConfig config(final int port, final Database database, final Secrets secrets, final Catalogue catalogue) {
        return EmulatorConfig.of(port, database.url(), Database.USER, database.password(), REQUESTER_ID, SERVICE_ID, secrets.platformSecret(), catalogue);
    }

    /** Base URL without a slash at the end. */
    public static URI url(final Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.of(SandboxPort.EMULATOR));
    }
}
