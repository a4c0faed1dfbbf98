// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox;

import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.runtime.NiFiHeap;
import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.runtime.SandboxServices;
import org.healthhub.sandbox.runtime.SandboxState;

/** The sandbox of the tests: own folder, own free ports, so that a developer's running sandbox is left in peace. */
public final class RunningSandbox implements AutoCloseable {
    private final Sandbox sandbox;
    private SandboxState state;

    private RunningSandbox(final Sandbox sandbox, final SandboxState state) {
        this.sandbox = sandbox;
        this.state = state;
    }

    static RunningSandbox start() {
        final SandboxHome home = SandboxHome.ofSystemProperties();
        if (System.getProperty("healthhub.home") == null) {
            throw new IllegalStateException("Set healthhub.home and healthhub.repository: the tests must not touch the user's sandbox");
        }
        return start(new Sandbox(home));
    }

    /** A further sandbox beside the shared one, for tests that need it as a whole; whoever starts it closes it. */
    public static RunningSandbox startBeside(final String name) {
        final SandboxHome shared = SandboxHome.ofSystemProperties();
        return start(new Sandbox(new SandboxHome(shared.repository(), shared.directory().resolveSibling("sandbox-" + name))));
    }

    /** A further sandbox whose NiFi takes nobody without a certificate; whoever starts it closes it. */
    public static RunningSandbox startSecured(final String name) {
        final SandboxHome shared = SandboxHome.ofSystemProperties();
        return start(new Sandbox(new SandboxHome(shared.repository(), shared.directory().resolveSibling("sandbox-" + name)), NiFiHeap.DEFAULT, true));
    }

    private static RunningSandbox start(final Sandbox sandbox) {
        sandbox.stop();
        sandbox.clean();
        return new RunningSandbox(sandbox, sandbox.start(Ports.free(), System.out::println));
    }

    public SandboxHome home() {
        return sandbox.home();
    }

    public Ports ports() {
        return state.ports();
    }

    /** Runs systems and tells their counts. */
    public OpenSandbox open() {
        return new OpenSandbox(home(), state);
    }

    public NiFiClient nifi() {
        return instance().client();
    }

    /** How NiFi is reached. */
    public NiFiInstance instance() {
        return new NiFiInstance(home(), state);
    }

    public Database database(final String name) {
        return new SandboxServices(home(), ports()).database(name);
    }

    /** Ends NiFi as a power cut would. */
    public void killNiFi() {
        state.nifi().kill();
    }

    /** Ends NiFi in good order. */
    public void stopNiFi() {
        state.nifi().stop();
    }

    /** Starts again what does not run and waits until it is ready. */
    public void restart() {
        state = sandbox.start(ports(), System.out::println);
    }

    @Override
    public void close() {
        sandbox.stop();
    }
}
