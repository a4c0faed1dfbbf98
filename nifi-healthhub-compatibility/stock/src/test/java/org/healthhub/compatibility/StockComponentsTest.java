// SPDX-License-Identifier: Apache-2.0
package org.healthhub.compatibility;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.components.ConfigurableComponent;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.controller.ControllerService;
import org.apache.nifi.processor.Processor;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.util.MockControllerServiceInitializationContext;
import org.apache.nifi.util.MockPropertyConfiguration;
import org.apache.nifi.util.MockRelationshipConfiguration;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * The flow definitions name properties and relationships of NiFi's own components as NiFi 2.3.0 calls them. A newer NiFi translates them when it imports
 * a definition ({@code migrateProperties}, {@code migrateRelationships}); nothing may be left over: an unknown property becomes a dynamic one in silence,
 * a relationship that leads nowhere and a required property without a value make the component invalid.
 */
class StockComponentsTest {

    private static final Path DEFINITIONS = Path.of("..", "..", "flow-templates");
    /** In archives that Maven serves for 2.3.0 only. */
    private static final Set<String> NOT_TO_BE_HAD = Set.of("org.apache.nifi.processors.attributes.UpdateAttribute", "org.apache.nifi.dbcp.DBCPConnectionPool",
        "org.apache.nifi.http.StandardHttpContextMap");

    private static Set<StockComponent> used;

    @BeforeAll
    static void read() throws IOException {
        used = new LinkedHashSet<>();
        final ObjectMapper json = new ObjectMapper();
        final List<Path> files;
        try (Stream<Path> folders = Files.list(DEFINITIONS)) {
            files = folders.map(folder -> folder.resolve("flow.json")).filter(Files::exists).sorted().toList();
        }
        for (final Path file : files) {
            StockComponent.of(json.readTree(file.toFile()).path("flowContents")).forEach(used::add);
        }
        assertFalse(used.isEmpty());
    }

    @Test
    void testOnlyKnownTypesCanNotBeHad() {
        final Set<String> missing = new TreeSet<>();
        used.stream().map(StockComponent::type).filter(type -> !isThere(type)).forEach(missing::add);
        assertEquals(new TreeSet<>(NOT_TO_BE_HAD), missing);
    }

    @Test
    void testPropertiesAreKnownAfterImport() throws ReflectiveOperationException {
        final Set<String> faults = new TreeSet<>();
        for (final StockComponent component : there()) {
            final ConfigurableComponent instance = instance(component.type());
            final Map<String, PropertyDescriptor> known = known(instance);
            final Map<String, String> properties = translated(instance, component);
            properties.keySet().stream().filter(name -> !known.containsKey(name) && !component.dynamic().contains(name))
                .forEach(name -> faults.add(component.type() + ": unknown property " + name));
            known.values().stream()
                .filter(descriptor -> descriptor.isRequired() && descriptor.getDefaultValue() == null && descriptor.getDependencies().isEmpty()
                    && properties.get(descriptor.getName()) == null)
                .forEach(descriptor -> faults.add(component.type() + ": required property without a value " + descriptor.getName()));
            properties.forEach((name, value) -> {
                if (known.containsKey(name) && !allows(known.get(name), value)) {
                    faults.add(component.type() + ": " + name + " does not take " + value);
                }
            });
        }
        assertEquals(Set.of(), faults);
    }

    @Test
    void testRelationshipsLeadSomewhereAfterImport() throws ReflectiveOperationException {
        final Set<String> faults = new TreeSet<>();
        for (final StockComponent component : there()) {
            if (instance(component.type()) instanceof final Processor processor) {
                final Map<String, PropertyDescriptor> known = known(processor);
                translated(processor, component).forEach((name, value) ->
                    processor.onPropertyModified(known.getOrDefault(name, processor.getPropertyDescriptor(name)), null, value));
                final MockRelationshipConfiguration configuration = new MockRelationshipConfiguration(
                    component.relationships().stream().map(name -> new Relationship.Builder().name(name).build()).collect(Collectors.toSet()));
                processor.migrateRelationships(configuration);
                final Set<String> names = names(configuration.getRawRelationships());
                final Set<String> offered = names(processor.getRelationships());
                if (!names.equals(offered)) {
                    faults.add(component.type() + ": " + names + " where the processor has " + offered);
                }
            }
        }
        assertEquals(Set.of(), faults);
    }

    private static List<StockComponent> there() {
        return used.stream().filter(component -> isThere(component.type())).toList();
    }

    private static boolean isThere(final String type) {
        try {
            Class.forName(type, false, StockComponentsTest.class.getClassLoader());
            return true;
        } catch (final ClassNotFoundException e) {
            return false;
        }
    }

    private static ConfigurableComponent instance(final String type) throws ReflectiveOperationException {
        final Object instance = Class.forName(type).getConstructor().newInstance();
        return switch (instance) {
            case final Processor processor -> {
                TestRunners.newTestRunner(processor);
                yield processor;
            }
            case final ControllerService service -> {
                try {
                    service.initialize(new MockControllerServiceInitializationContext(service, type));
                } catch (final Exception e) {
                    throw new IllegalStateException(type, e);
                }
                yield service;
            }
            default -> throw new IllegalStateException(type);
        };
    }

    private static Map<String, PropertyDescriptor> known(final ConfigurableComponent component) {
        return component.getPropertyDescriptors().stream().collect(Collectors.toMap(PropertyDescriptor::getName, descriptor -> descriptor));
    }

    private static Map<String, String> translated(final ConfigurableComponent instance, final StockComponent component) {
        final MockPropertyConfiguration configuration = new MockPropertyConfiguration(new HashMap<>(component.properties()));
        switch (instance) {
            case final Processor processor -> processor.migrateProperties(configuration);
            case final ControllerService service -> service.migrateProperties(configuration);
            default -> throw new IllegalStateException(component.type());
        }
        return configuration.getRawProperties();
    }

    /** Parameters and expressions are known only when NiFi runs. */
    private static boolean allows(final PropertyDescriptor descriptor, final String value) {
        return descriptor.getAllowableValues() == null || value == null || value.contains("#{") || value.contains("${")
            || descriptor.getAllowableValues().stream().anyMatch(allowed -> allowed.getValue().equals(value));
    }

    private static Set<String> names(final Set<Relationship> relationships) {
        return relationships.stream().map(Relationship::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
