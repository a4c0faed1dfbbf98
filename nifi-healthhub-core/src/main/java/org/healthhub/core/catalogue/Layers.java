// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the system files layer by layer and lays later layers over earlier ones: systems and resources by code, fields by name, other keys as a whole.
 * Every mapping remembers the file that last wrote it, so that a fault names the file to correct.
 */
final class Layers {

    /** Key under which a mapping remembers its file; no YAML key in use begins so. */
    static final String FILE = "@file";

    private static final String CODE = "code";
    private static final String NAME = "name";
    private static final String RESOURCES = "resources";
    private static final String FIELDS = "fields";
    private static final String REPLACE = "replace";

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final List<CatalogueFault> faults;
    private final Map<String, ObjectNode> systems = new TreeMap<>();

    Layers(final List<CatalogueFault> faults) {
        this.faults = faults;
    }

    /**
     * Lays the system files of one layer over those read before.
     */
    void read(final CatalogueFiles layer) {
        final Map<String, String> files = new HashMap<>();
        layer.texts().stream().filter(CatalogueFiles.Text::isSystem).forEach(text -> {
            final Scope scope = new Scope(faults, text.name(), "", "");
            final ObjectNode system = parse(text, scope);
            if (system != null) {
                final String code = system.path(CODE).asText();
                final String other = files.putIfAbsent(code, text.name());
                if (other != null) {
                    scope.fault("describes %s, as %s does; join the two files", code, other);
                } else {
                    systems.merge(code, system, Layers::mergeSystem);
                }
            }
        });
    }

    Collection<ObjectNode> systems() {
        return systems.values();
    }

    static String file(final JsonNode node) {
        return node.path(FILE).asText();
    }

    private static ObjectNode parse(final CatalogueFiles.Text text, final Scope scope) {
        final JsonNode root;
        try {
            root = YAML.readTree(text.content());
        } catch (final JsonProcessingException e) {
            final String place = e.getLocation() == null ? "" : "line %d: ".formatted(e.getLocation().getLineNr());
            scope.fault("is no valid YAML: %s%s", place, e.getOriginalMessage());
            return null;
        }
        if (!(root instanceof final ObjectNode system) || !system.path(CODE).isTextual()) {
            scope.fault("must be a mapping with 'code' (such as S20) and 'resources'");
            return null;
        }
        system.put(FILE, text.name());
        keepNamed(system, RESOURCES, CODE, text.name(), scope);
        for (final JsonNode resource : system.path(RESOURCES)) {
            keepNamed((ObjectNode) resource, FIELDS, NAME, text.name(), scope.at(text.name(), resource.path(CODE).asText(), ""));
        }
        return system;
    }

    /** Keeps the items that can be merged, that is, have a text under their key. */
    private static void keepNamed(final ObjectNode parent, final String list, final String key, final String file, final Scope scope) {
        if (!(parent.get(list) instanceof final ArrayNode items)) {
            if (parent.hasNonNull(list)) {
                scope.fault("'%s' must be a list", list);
            }
            parent.remove(list);
            return;
        }
        final ArrayNode kept = items.arrayNode();
        for (final JsonNode item : items) {
            if (!(item instanceof final ObjectNode mapping) || !item.path(key).isTextual()) {
                scope.fault("every item of '%s' must be a mapping with a text '%s'", list, key);
            } else if (indexOf(kept, key, item.path(key).asText()) >= 0) {
                scope.fault("%s stands twice in '%s'", item.path(key).asText(), list);
            } else {
                mapping.put(FILE, file);
                kept.add(mapping);
            }
        }
        parent.set(list, kept);
    }

    private static ObjectNode mergeSystem(final ObjectNode base, final ObjectNode over) {
        mergeKeys(base, over, RESOURCES);
        final ArrayNode resources = base.withArray(RESOURCES);
        for (final JsonNode resource : over.path(RESOURCES)) {
            final int index = indexOf(resources, CODE, resource.path(CODE).asText());
            if (index < 0) {
                resources.add(resource);
            } else if (resource.path(REPLACE).asBoolean(false)) {
                resources.set(index, resource);
            } else {
                mergeResource((ObjectNode) resources.get(index), (ObjectNode) resource);
            }
        }
        return base;
    }

    private static void mergeResource(final ObjectNode base, final ObjectNode over) {
        mergeKeys(base, over, FIELDS);
        final ArrayNode fields = base.withArray(FIELDS);
        for (final JsonNode field : over.path(FIELDS)) {
            final int index = indexOf(fields, NAME, field.path(NAME).asText());
            if (index < 0) {
                fields.add(field);
            } else {
                mergeKeys((ObjectNode) fields.get(index), (ObjectNode) field, "");
            }
        }
    }

    private static void mergeKeys(final ObjectNode base, final ObjectNode over, final String except) {
        over.properties().forEach(entry -> {
            if (!entry.getKey().equals(except)) {
                base.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static int indexOf(final ArrayNode items, final String key, final String value) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).path(key).asText().equals(value)) {
                return i;
            }
        }
        return -1;
    }
}
