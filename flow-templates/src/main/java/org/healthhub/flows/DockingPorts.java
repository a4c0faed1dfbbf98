// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedPort;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Canvas;

import java.util.Optional;

/**
 * Where records leave a docking group.
 *
 * @param toCheck for resources with identity numbers, empty when the system has none
 * @param pastCheck for resources without, empty when the system has none
 */
record DockingPorts(Optional<VersionedPort> toCheck, Optional<VersionedPort> pastCheck) {

    static DockingPorts on(final Canvas canvas, final BusinessSystem system, final double x, final double y, final double pastY) {
        final boolean past = system.resources().stream().anyMatch(resource -> !SystemFlow.hasIdentityNumber(resource));
        return new DockingPorts(
                SystemFlow.checksIdentity(system) ? Optional.of(canvas.outputPort("port/check", "待校验证件", Box.port(x, y))) : Optional.empty(),
                past ? Optional.of(canvas.outputPort("port/past", "无证件", Box.port(x, pastY))) : Optional.empty());
    }

    /** Where the records of a resource leave. */
    VersionedPort of(final Resource resource) {
        return (SystemFlow.hasIdentityNumber(resource) ? toCheck : pastCheck).orElseThrow();
    }
}
