// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes systems and resources of merged YAML and checks each one in itself.
 */
final class SystemReader {

    /** Identifiers fit Oracle and 达梦 defaults (resources.md §1.2). */
    static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    private static final Pattern SYSTEM_CODE = Pattern.compile("S\\d{2}");
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LEVEL = Pattern.compile("L[1-5]");

    private final Map<String, ValueDomain> domains;
    private final List<CatalogueFault> faults;

    SystemReader(final Map<String, ValueDomain> domains, final List<CatalogueFault> faults) {
        this.domains = domains;
        this.faults = faults;
    }

    BusinessSystem read(final JsonNode node) {
        final Scope scope = new Scope(faults, Layers.file(node), "", "");
        final NodeReader reader = new NodeReader(node, scope);
        final String code = reader.text("code");
        if (!SYSTEM_CODE.matcher(code).matches()) {
            scope.fault("code '%s' is not of the form S20", code);
        }
        final String slug = reader.text("slug");
        if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
            scope.fault("slug '%s' must be lower-case words with hyphens, such as death-registration", slug);
        }
        final String name = reader.text("name");
        final List<Resource> resources = new ArrayList<>();
        for (final JsonNode resource : reader.mappings("resources")) {
            resources.add(readResource(resource, code));
        }
        if (resources.isEmpty()) {
            scope.fault("system %s has no resource", code);
        }
        reader.finish();
        return new BusinessSystem(code, slug, name, resources);
    }

    private Resource readResource(final JsonNode node, final String systemCode) {
        final String code = node.path("code").asText();
        final Scope scope = new Scope(faults, Layers.file(node), code, "");
        final NodeReader reader = new NodeReader(node, scope);
        reader.text("code");
        if (!code.matches(Pattern.quote(systemCode) + "R\\d{2}")) {
            scope.fault("code is not of the form %sR01 of its system", systemCode);
        }
        final String table = reader.text("table");
        if (!table.isEmpty() && !IDENTIFIER.matcher(table).matches()) {
            scope.fault("table '%s' must be snake_case with at most 30 characters", table);
        }
        final String level = reader.text("level");
        if (!level.isEmpty() && !LEVEL.matcher(level).matches()) {
            scope.fault("level '%s' is none of L1 to L5", level);
        }
        final FieldReader fieldReader = new FieldReader(domains);
        final List<Field> fields = new ArrayList<>();
        for (final JsonNode field : reader.mappings("fields")) {
            fields.add(fieldReader.read(new NodeReader(field, scope.at(Layers.file(field), code, field.path("name").asText()))));
        }
        if (fields.isEmpty()) {
            scope.fault("has no field");
        }
        final FieldLookup lookup = new FieldLookup(fields, domains);
        final List<String> businessKey = reader.texts("businessKey");
        if (businessKey.isEmpty()) {
            scope.fault("needs a 'businessKey' of at least one field");
        }
        businessKey.forEach(field -> lookup.field(field, "businessKey", scope));
        final Optional<String> incrementField = reader.optionalText("incrementField");
        incrementField.flatMap(field -> lookup.field(field, "incrementField", scope))
                .filter(field -> field.type() != FieldType.T && field.type() != FieldType.D && field.type() != FieldType.I)
                .ifPresent(field -> scope.atField(field.name()).fault("is the incrementField and must be of type T, D or I"));
        final RuleReader ruleReader = new RuleReader(lookup);
        final List<Rule> rules = new ArrayList<>();
        for (final JsonNode rule : reader.mappings("rules")) {
            ruleReader.read(new NodeReader(rule, scope)).ifPresent(rules::add);
        }
        final Optional<DeleteMarker> deleteMarker = reader.mapping("deleteMarker").map(marker -> deleteMarker(marker, lookup));
        final Resource resource = new Resource(code, systemCode, reader.text("name"), table, fields, businessKey, incrementField, reader.optionalText("parent"),
                reader.text("updateCycle"), reader.choice("sharing", SharingType.class, SharingType.CONDITIONAL), reader.text("sharingCondition"), level,
                reader.text("personalData"), reader.texts("standards"), rules, deleteMarker,
                exclusions(reader), reader.mapping("alerts").map(ResourceAlerts::read).orElse(ResourceAlerts.COMMON));
        if (!node.hasNonNull("sharing")) {
            scope.fault("needs 'sharing'");
        }
        reader.optionalFlag("replace");
        reader.finish();
        ResourceCheck.check(resource, scope, node);
        return resource;
    }

    private static List<Exclusion> exclusions(final NodeReader reader) {
        final List<Exclusion> exclusions = new ArrayList<>();
        for (final JsonNode node : reader.mappings("excluded")) {
            final NodeReader exclusion = new NodeReader(node, reader.scope());
            exclusions.add(new Exclusion(exclusion.text("label"), exclusion.text("reason")));
            exclusion.finish();
        }
        return exclusions;
    }

    private static DeleteMarker deleteMarker(final NodeReader reader, final FieldLookup lookup) {
        final String field = reader.text("field");
        final List<String> values = reader.texts("values");
        if (values.isEmpty()) {
            reader.scope().fault("deleteMarker needs 'values'");
        }
        lookup.field(field, "deleteMarker", reader.scope()).ifPresent(found -> lookup.checkCodes(found, values, reader.scope()));
        reader.finish();
        return new DeleteMarker(field, values);
    }
}
