// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link RunningSandbox}: started at its first use in a JVM, shared by all test classes that run in it, stopped at the JVM's end. JUnit's own store
 * would end it with each class, because a JVM that is one of several gets its classes one by one.
 */
public final class SandboxExtension implements ParameterResolver {

    private static RunningSandbox shared;

    @Override
    public boolean supportsParameter(final ParameterContext parameter, final ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSandbox.class;
    }

    @Override
    public Object resolveParameter(final ParameterContext parameter, final ExtensionContext context) {
        return shared();
    }

    private static synchronized RunningSandbox shared() {
        if (shared == null) {
            final RunningSandbox started = RunningSandbox.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "end of the sandbox"));
            shared = started;
        }
        return shared;
    }
}
