// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import org.healthhub.nifi.services.HttpProvincialPlatform;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.junit.jupiter.api.AfterEach;

import java.util.Map;

/** {@link PlatformContract} over HTTP. */
class HttpPlatformTest extends PlatformContract {

    private PlatformEmulator emulator;

    @Override
    ProvincialPlatform connect() throws Exception {
        emulator = PlatformEmulator.start(config(0));
        return enabled(new HttpProvincialPlatform(), Map.of("Base URL", emulator.baseUrl().toString(), "Requester ID", EmulatorRequests.RID,
                "Service ID", EmulatorRequests.SID, "App Secret", EmulatorRequests.SECRET));
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Override
    void platformWorks() {
        // It works when it is asked.
    }

    @Override
    void mode(final PlatformMode mode) {
        emulator.mode(mode);
    }

    @Override
    void breakConnection() {
        emulator.close();
    }

    @Override
    void mendConnection() throws Exception {
        emulator = PlatformEmulator.start(config(emulator.port()));
    }
}
