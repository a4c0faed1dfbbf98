// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.processor.Processor;
import org.apache.nifi.processor.Relationship;
import org.healthhub.core.file.ControlReason;
import org.healthhub.nifi.processors.record.FailureCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AdditionalDetailsTest {

    private static final Pattern PROPERTY = Pattern.compile("(?<!\\*)\\*([A-Z][A-Za-z ]+)\\*(?!\\*)");
    private static final Pattern RELATIONSHIP_ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| ([A-Z][A-Z_]+(?:, [A-Z_]+)*) \\|");
    /** Settings of stock components that the pages name. */
    private static final Set<String> STOCK = Set.of("Inherit Record Schema");

    static Stream<Processor> processors() {
        return ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::get).filter(processor -> processor.getClass().getName().startsWith("org.healthhub."));
    }

    @ParameterizedTest
    @MethodSource("processors")
    void testPageQuotesWhatExists(final Processor processor) throws IOException {
        final String page = page(processor);
        final Set<String> properties = processor.getPropertyDescriptors().stream().map(PropertyDescriptor::getName).collect(Collectors.toSet());
        final Set<String> relationships = processor.getRelationships().stream().map(Relationship::getName).collect(Collectors.toSet());
        final Set<String> codes = Stream.concat(Arrays.stream(FailureCode.values()), Arrays.stream(ControlReason.values())).map(Enum::name).collect(Collectors.toSet());

        found(PROPERTY, page).filter(name -> !STOCK.contains(name)).forEach(name -> assertTrue(properties.contains(name), name));
        assertTrue(found(RELATIONSHIP_ROW, page).filter(name -> !name.startsWith("healthhub")).collect(Collectors.toSet()).containsAll(relationships), page);
        found(CODE_ROW, page).flatMap(names -> Stream.of(names.split(", "))).filter(name -> name.length() > 1)
                .forEach(name -> assertTrue(codes.contains(name), name));
        properties.forEach(name -> assertTrue(page.contains(name), "The page does not name " + name));
    }

    private static String page(final Processor processor) throws IOException {
        final String path = "/docs/" + processor.getClass().getName() + "/additionalDetails.md";
        try (InputStream content = AdditionalDetailsTest.class.getResourceAsStream(path)) {
            assertNotNull(content, path);
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<String> found(final Pattern pattern, final String page) {
        return pattern.matcher(page).results().map(result -> result.group(1));
    }
}
