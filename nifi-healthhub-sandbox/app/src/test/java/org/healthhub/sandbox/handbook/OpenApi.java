// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.yaml.snakeyaml.Yaml;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The interface description {@code docs/zh/openapi.yaml}.
 */
final class OpenApi {

    static final String PATH = "docs/zh/openapi.yaml";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String COMPONENTS = "components";

    private final JsonNode root;

    OpenApi() {
        // Not by Jackson: it does not resolve aliases in trees.
        root = MAPPER.valueToTree(new Yaml().load(SourceTree.read(PATH)));
    }

    JsonNode root() {
        return root;
    }

    JsonNode at(final String pointer) {
        return root.at(pointer);
    }

    /** Codes of one kind: {@code platform}, {@code rows}, {@code push}. */
    JsonNode codes(final String kind) {
        return root.at("/x-codes/" + kind);
    }

    Set<String> codes() {
        final Set<String> codes = new TreeSet<>();
        root.get("x-codes").forEach(kind -> kind.fieldNames().forEachRemaining(codes::add));
        return codes;
    }

    Set<String> paths() {
        final Set<String> paths = new TreeSet<>();
        root.get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** Names of paths, parameters and properties, and values that stand in lists or are constant. */
    Set<String> words() {
        final Set<String> words = paths();
        words.addAll(codes());
        visit(root, (key, value) -> {
            switch (key) {
                case "properties" -> value.fieldNames().forEachRemaining(words::add);
                case "enum" -> value.forEach(each -> words.add(each.asText()));
                case "const", "name" -> words.add(value.asText());
                default -> { }
            }
        });
        return words;
    }

    /** Tells of every key with its value, at every depth. */
    static void visit(final JsonNode node, final BiConsumer<String, JsonNode> visitor) {
        node.properties().forEach(property -> visitor.accept(property.getKey(), property.getValue()));
        node.forEach(child -> visit(child, visitor));
    }

    /**
     * Judges a value.
     *
     * @param schema schema of this description, or one that refers to them
     * @return what is wrong, empty when the value fits
     */
    Set<String> faults(final JsonNode schema, final JsonNode value) {
        final ObjectNode whole = MAPPER.createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set(COMPONENTS, root.get(COMPONENTS));
        final JsonSchema compiled = SCHEMAS.getSchema(whole);
        return compiled.validate(value).stream().map(ValidationMessage::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
