// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.ComponentType;
import org.apache.nifi.flow.VersionedParameterContext;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Parameter contexts in NiFi's flow model.
 */
final class ParameterContexts {

    private ParameterContexts() {
    }

    static VersionedParameterContext context(final String name, final String description, final List<FlowParameter> parameters,
                                             final List<String> inherited) {
        final VersionedParameterContext context = new VersionedParameterContext();
        context.setName(name);
        context.setDescription(description);
        context.setComponentType(ComponentType.PARAMETER_CONTEXT);
        context.setParameters(new LinkedHashSet<>());
        parameters.forEach(parameter -> context.getParameters().add(parameter.versioned()));
        context.setInheritedParameterContexts(inherited);
        return context;
    }
}
