// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.components.ConfigurableComponent;
import org.apache.nifi.components.PropertyDescriptor;
import org.healthhub.core.exchange.OutcomeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every service has a page, and a page names properties as they are.
 */
class ServicePagesTest {

    /** Text in back quotes that looks like a property: words with capitals, separated by single blanks. */
    private static final Pattern PROPERTY = Pattern.compile("`([A-Z][A-Za-z0-9]*(?: [A-Z][A-Za-z0-9]*)+)`");
    private static final Pattern RULE = Pattern.compile("(?m)^(http|code):(\\S+) = ");

    static Stream<String> services() throws IOException {
        return read("/META-INF/services/org.apache.nifi.controller.ControllerService").lines().filter(line -> !line.isBlank());
    }

    @Test
    void testServicesAreSorted() throws IOException {
        final List<String> services = services().toList();
        assertEquals(8, services.size());
        assertEquals(services.stream().sorted().toList(), services);
    }

    @ParameterizedTest
    @MethodSource("services")
    void testPageNamesPropertiesAsTheyAre(final String service) throws Exception {
        final String page = read("/docs/" + service + "/additionalDetails.md");
        assertTrue(page.contains("# " + service.substring(service.lastIndexOf('.') + 1) + "\n"));
        assertTrue(page.contains("\n## Personal data\n"));
        final Set<String> properties = component(service).getPropertyDescriptors().stream().map(PropertyDescriptor::getName).collect(Collectors.toCollection(TreeSet::new));
        final Set<String> named = new TreeSet<>();
        final Matcher matcher = PROPERTY.matcher(page);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        final Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(properties);
        assertEquals(Set.of(), unknown, "names no property");
        assertTrue(named.size() >= 2, named.toString());
    }

    @ParameterizedTest
    @MethodSource("services")
    void testTagsInBothLanguages(final String service) throws Exception {
        final Class<?> type = Class.forName(service);
        final String tags = String.join(" ", type.getAnnotation(Tags.class).value());
        assertTrue(tags.chars().anyMatch(Character::isIdeographic) && tags.contains("health"), tags);
        assertNotNull(type.getAnnotation(CapabilityDescription.class));
    }

    @ParameterizedTest
    @MethodSource("services")
    void testPropertiesAreDescribed(final String service) throws Exception {
        for (final PropertyDescriptor property : component(service).getPropertyDescriptors()) {
            assertTrue(property.getDescription().length() > 20, property.getName());
            assertTrue(property.getName().matches("[A-Z][A-Za-z0-9]*( [A-Z][A-Za-z0-9]*)*"), property.getName());
            assertEquals(property.getName().matches("App Secret|Hub Key|Sharing Key|SM4 Key|SM2 Private Key|Password|Private Key|Private Key Passphrase"), property.isSensitive(),
                    property.getName());
        }
    }

    @Test
    void testPageNamesEveryStandardRule() throws IOException {
        final String page = read("/docs/" + HttpProvincialPlatform.class.getName() + "/additionalDetails.md");
        final Matcher matcher = RULE.matcher(OutcomeRules.DEFAULT_TABLE);
        int rules = 0;
        while (matcher.find()) {
            final String rule = "`" + matcher.group(1) + ":" + matcher.group(2) + "`";
            assertTrue(page.contains(rule), rule);
            rules++;
        }
        assertTrue(rules > 20);
    }

    private static ConfigurableComponent component(final String service) throws ReflectiveOperationException {
        return (ConfigurableComponent) Class.forName(service).getDeclaredConstructor().newInstance();
    }

    private static String read(final String resource) throws IOException {
        try (InputStream in = ServicePagesTest.class.getResourceAsStream(resource)) {
            assertNotNull(in, resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
