// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.screenshot.Chromium;
import org.healthhub.sandbox.secure.Role;

import java.net.URI;
import java.nio.file.Path;

/** {@code healthhub screenshot FILE [--system S20]}. */
final class Screenshot {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1200;
    /** The canvas has its components and its status bar a time. */
    private static final String DRAWN = "document.querySelectorAll('g.component').length > 0 && !document.querySelector('.splash')";
    /** The panels on the left cover the beginning of the flow. */
    private static final String HIDE_PANELS = "document.querySelectorAll('graph-controls').forEach(panel => panel.style.display = 'none')";

    private final Sandbox sandbox;
    private final Progress progress;

    Screenshot(final Sandbox sandbox, final Progress progress) {
        this.sandbox = sandbox;
        this.progress = progress;
    }

    void run(final CommandLine line) {
        final SandboxState state = sandbox.answering().orElseThrow(() -> new SandboxException("The sandbox does not run; ./healthhub up starts it"));
        final Chromium chromium = chromium();
        final NiFiInstance nifi = new NiFiInstance(sandbox.home(), state);
        final Path file = line.file().orElseThrow();
        // Whoever may change nothing and sees no data.
        canvas(chromium.speaking(nifi.browser(Role.AUDITOR)), page(nifi, line), file);
        progress.say("Wrote " + file);
    }

    /**
     * The Chromium of this machine.
     *
     * @throws SandboxException when there is none
     */
    static Chromium chromium() {
        return Chromium.find().orElseThrow(() -> new SandboxException("No Chromium on the path. Install one, for example: apt-get install chromium fonts-noto-cjk"));
    }

    /** Takes a picture of a group on the canvas. */
    static void canvas(final Chromium chromium, final URI group, final Path file) {
        chromium.picture(group, WIDTH, HEIGHT, DRAWN, HIDE_PANELS, file);
    }

    private static URI page(final NiFiInstance nifi, final CommandLine line) {
        if (line.systems().isEmpty()) {
            return nifi.canvas();
        }
        final String code = line.systems().getFirst();
        final NiFiClient client = nifi.client();
        final JsonNode group = client.processGroups().children(client.processGroups().root()).stream()
            .filter(candidate -> candidate.at("/component/name").asText().startsWith(code)).findFirst()
            .orElseThrow(() -> new SandboxException("System %s is not on the canvas; ./healthhub up --systems %s imports it".formatted(code, code)));
        return URI.create(nifi.canvas() + "#/process-groups/" + group.path("id").asText());
    }
}
