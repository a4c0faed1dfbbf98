// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one YAML mapping strictly: reports wrong kinds of values, and with {@link #finish()} the keys that nobody asked for.
 */
final class NodeReader {

    private final JsonNode node;
    private final Scope scope;
    private final Set<String> asked = new LinkedHashSet<>();

    NodeReader(final JsonNode node, final Scope scope) {
        this.node = node;
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    /**
     * A text that must be there.
     *
     * @return the text, or empty after a fault
     */
    String text(final String key) {
        final Optional<String> value = optionalText(key);
        if (value.isEmpty() && !node.hasNonNull(key)) {
            scope.fault("needs '%s'", key);
        }
        return value.orElse("");
    }

    Optional<String> optionalText(final String key) {
        final JsonNode value = ask(key);
        if (value == null) {
            return Optional.empty();
        }
        // Unquoted 01 is the number 1 to YAML; a catalogue must not lose its zeros.
        if (!value.isTextual() || value.textValue().isBlank()) {
            scope.fault("'%s' must be a text; put it into quotes", key);
            return Optional.empty();
        }
        return Optional.of(value.textValue().strip());
    }

    List<String> texts(final String key) {
        final JsonNode value = ask(key);
        final List<String> texts = new ArrayList<>();
        if (value != null && !value.isArray()) {
            scope.fault("'%s' must be a list", key);
        } else if (value != null) {
            for (final JsonNode item : value) {
                if (item.isTextual() && !item.textValue().isBlank()) {
                    texts.add(item.textValue().strip());
                } else {
                    scope.fault("'%s' must hold texts only; put '%s' into quotes", key, item.asText());
                }
            }
        }
        return texts;
    }

    Optional<BigDecimal> number(final String key) {
        final JsonNode value = ask(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            scope.fault("'%s' must be a number", key);
            return Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    /**
     * Takes note of a yes-or-no key that was already used when the layers were joined.
     */
    void optionalFlag(final String key) {
        flag(key);
    }

    Optional<Boolean> flag(final String key) {
        final JsonNode value = ask(key);
        if (value != null && !value.isBoolean()) {
            scope.fault("'%s' must be true or false", key);
        }
        return value != null && value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    <E extends Enum<E>> E choice(final String key, final Class<E> type, final E absent) {
        final Optional<String> value = optionalText(key);
        if (value.isEmpty()) {
            return absent;
        }
        final Optional<E> constant = Arrays.stream(type.getEnumConstants()).filter(candidate -> candidate.name().equals(value.get())).findFirst();
        if (constant.isEmpty()) {
            scope.fault("'%s: %s' is none of %s", key, value.get(), Arrays.toString(type.getEnumConstants()));
        }
        return constant.orElse(absent);
    }

    /**
     * A nested mapping.
     */
    Optional<NodeReader> mapping(final String key) {
        final JsonNode value = ask(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            scope.fault("'%s' must be a mapping", key);
            return Optional.empty();
        }
        return Optional.of(new NodeReader(value, scope));
    }

    /**
     * The mappings of a list; the caller makes readers with a scope of their own.
     */
    List<JsonNode> mappings(final String key) {
        final JsonNode value = ask(key);
        final List<JsonNode> items = new ArrayList<>();
        if (value != null && !value.isArray()) {
            scope.fault("'%s' must be a list", key);
        } else if (value != null) {
            for (final JsonNode item : value) {
                if (item.isObject()) {
                    items.add(item);
                } else {
                    scope.fault("'%s' must hold mappings only", key);
                }
            }
        }
        return items;
    }

    /**
     * Reports every key that was not asked for.
     */
    void finish() {
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key) && !key.equals(Layers.FILE)) {
                scope.fault("unknown key '%s'; known here: %s", key, String.join(", ", asked));
            }
        });
    }

    private JsonNode ask(final String key) {
        asked.add(key);
        return node.hasNonNull(key) ? node.get(key) : null;
    }
}
