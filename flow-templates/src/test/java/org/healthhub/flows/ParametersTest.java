// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedExternalFlow;
import org.apache.nifi.flow.VersionedParameter;
import org.apache.nifi.flow.VersionedParameterContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What depends on the environment is a parameter, and every parameter is there for something.
 */
class ParametersTest {

    private static final Pattern REFERENCE = Pattern.compile("#\\{([^}]+)}");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testDeclaredAndUsedParametersAreTheSame(final String folder, final VersionedExternalFlow flow) {
        final Set<String> used = new TreeSet<>();
        CommittedDefinitions.allComponents(flow.getFlowContents()).forEach(component -> component.getProperties().values().forEach(value -> {
            final Matcher matcher = REFERENCE.matcher(value);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }));
        CommittedDefinitions.withInner(flow.getFlowContents()).flatMap(group -> group.getProcessors().stream()).forEach(processor -> {
            final Matcher matcher = REFERENCE.matcher(processor.getSchedulingPeriod());
            if (matcher.matches()) {
                used.add(matcher.group(1));
            }
        });
        final Set<String> declared = new TreeSet<>();
        flow.getParameterContexts().values().forEach(context -> context.getParameters()
                .forEach(parameter -> assertTrue(declared.add(parameter.getName()), () -> parameter.getName() + " is declared twice")));
        // the common context is the same in all files; what a definition of the hub as a whole does not need of it is there for the systems
        if (Definitions.hubWide().containsKey(folder)) {
            CommonParameters.ALL.forEach(parameter -> used.add(parameter.name()));
        }
        assertEquals(declared, used);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testSecretsAreSensitiveAndEmpty(final String folder, final VersionedExternalFlow flow) {
        final Set<String> sensitive = flow.getParameterContexts().values().stream().flatMap(context -> context.getParameters().stream())
                .filter(VersionedParameter::isSensitive).peek(parameter -> assertNull(parameter.getValue(), parameter.getName()))
                .map(parameter -> "#{" + parameter.getName() + "}").collect(Collectors.toSet());
        CommittedDefinitions.allComponents(flow.getFlowContents()).forEach(component -> component.getProperties().forEach((name, value) -> assertEquals(
                component.getPropertyDescriptors().get(name).isSensitive(), sensitive.contains(value), component.getName() + ": " + name)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#flows")
    void testSystemContextInheritsTheCommonOne(final String folder, final VersionedExternalFlow flow) {
        final VersionedParameterContext context = flow.getParameterContexts().get(flow.getFlowContents().getParameterContextName());
        assertEquals(1, context.getInheritedParameterContexts().size());
        assertTrue(flow.getParameterContexts().containsKey(context.getInheritedParameterContexts().getFirst()));
        CommittedDefinitions.withInner(flow.getFlowContents()).forEach(group -> assertEquals(context.getName(), group.getParameterContextName(), group.getName()));
        context.getParameters().forEach(parameter -> assertFalse(parameter.getDescription().isBlank(), parameter.getName()));
    }

    @Test
    void testCommonContextIsTheSameInAllFiles() {
        final Set<Set<String>> contexts = new HashSet<>();
        CommittedDefinitions.all().values().forEach(flow -> contexts.add(flow.getParameterContexts().get(CommonParameters.CONTEXT).getParameters().stream()
                .map(parameter -> String.join("|", parameter.getName(), parameter.getDescription(), String.valueOf(parameter.getValue()),
                        String.valueOf(parameter.isSensitive()))).collect(Collectors.toSet())));
        assertEquals(1, contexts.size());
    }
}
