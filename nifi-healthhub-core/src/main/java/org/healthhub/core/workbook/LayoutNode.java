// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one mapping of a layout file strictly: reports wrong kinds of values, and with {@link #finish()} the keys that nobody asked for.
 */
final class LayoutNode {

    private final JsonNode node;
    private final String file;
    private final String place;
    private final List<LayoutFault> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    LayoutNode(final JsonNode node, final String file, final String place, final List<LayoutFault> faults) {
        this.node = node;
        this.file = file;
        this.place = place;
        this.faults = faults;
    }

    LayoutNode at(final JsonNode other, final String otherPlace) {
        return new LayoutNode(other, file, otherPlace, faults);
    }

    String place() {
        return place;
    }

    void fault(final String format, final Object... arguments) {
        faults.add(new LayoutFault(file, place, format.formatted(arguments)));
    }

    /** A text that must be there; empty after a fault. */
    String text(final String key) {
        final boolean absent = ask(key).isEmpty();
        if (absent) {
            fault("needs '%s'", key);
        }
        return absent ? "" : optionalText(key).orElse("");
    }

    Optional<String> optionalText(final String key) {
        final Optional<JsonNode> value = ask(key);
        if (value.isPresent() && (!value.get().isTextual() || value.get().textValue().isBlank())) {
            fault("'%s' must be a text; put it into quotes", key);
            return Optional.empty();
        }
        return value.map(text -> text.textValue().strip());
    }

    List<String> texts(final String key) {
        final List<String> texts = new ArrayList<>();
        for (final JsonNode item : items(key)) {
            if (item.isTextual() && !item.textValue().isBlank()) {
                texts.add(item.textValue().strip());
            } else {
                fault("'%s' must hold texts only; put '%s' into quotes", key, item.asText());
            }
        }
        return texts;
    }

    Optional<Integer> wholeNumber(final String key, final int least, final int most) {
        final Optional<JsonNode> value = ask(key);
        if (value.isPresent() && (!value.get().isInt() || value.get().intValue() < least || value.get().intValue() > most)) {
            fault("'%s' must be a whole number from %d to %d", key, least, most);
            return Optional.empty();
        }
        return value.map(JsonNode::intValue);
    }

    boolean flag(final String key) {
        final Optional<JsonNode> value = ask(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            fault("'%s' must be true or false", key);
        }
        return value.isPresent() && value.get().asBoolean();
    }

    /** The mappings of a list. */
    List<JsonNode> mappings(final String key) {
        final List<JsonNode> mappings = new ArrayList<>();
        for (final JsonNode item : items(key)) {
            if (item.isObject()) {
                mappings.add(item);
            } else {
                fault("'%s' must hold mappings only", key);
            }
        }
        return mappings;
    }

    /** A mapping of names to lists. */
    Optional<JsonNode> mapping(final String key) {
        final Optional<JsonNode> value = ask(key);
        if (value.isPresent() && !value.get().isObject()) {
            fault("'%s' must be a mapping", key);
            return Optional.empty();
        }
        return value;
    }

    void finish() {
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                fault("unknown key '%s'; known here: %s", key, String.join(", ", asked));
            }
        });
    }

    private Iterable<JsonNode> items(final String key) {
        final Optional<JsonNode> value = ask(key);
        if (value.isPresent() && !value.get().isArray()) {
            fault("'%s' must be a list", key);
            return List.of();
        }
        return value.isPresent() ? value.get() : List.of();
    }

    private Optional<JsonNode> ask(final String key) {
        asked.add(key);
        return node.hasNonNull(key) ? Optional.of(node.get(key)) : Optional.empty();
    }
}
