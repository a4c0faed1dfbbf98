// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.ResourceAlerts;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.problem.Severity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The text of a catalogue file, as {@code docs/catalogue-files.md} describes it. Every resource replaces the one laid under it.
 */
final class SystemFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private static final String HEAD = """
            # Read from a catalogue workbook. Complete what says %s. The layout of this file: docs/catalogue-files.md.
            """.formatted(ResourceAssembler.TO_COMPLETE);

    private SystemFile() {
    }

    static String text(final BusinessSystem system) {
        final ObjectNode node = YAML.createObjectNode();
        node.put("code", system.code()).put("slug", system.slug()).put("name", system.name());
        final ArrayNode resources = node.putArray("resources");
        system.resources().forEach(resource -> resources.add(resource(resource)));
        try {
            return HEAD + YAML.writeValueAsString(node);
        } catch (final JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can always be written", e);
        }
    }

    private static ObjectNode resource(final Resource resource) {
        final ObjectNode node = YAML.createObjectNode();
        node.put("code", resource.code()).put("name", resource.name()).put("replace", true).put("table", resource.table());
        texts(node, "businessKey", resource.businessKey());
        resource.incrementField().ifPresent(field -> node.put("incrementField", field));
        resource.parent().ifPresent(parent -> node.put("parent", parent));
        node.put("updateCycle", resource.updateCycle()).put("sharing", resource.sharingType().name()).put("sharingCondition", resource.sharingCondition());
        node.put("level", resource.level()).put("personalData", resource.personalData());
        if (!resource.standards().isEmpty()) {
            texts(node, "standards", resource.standards());
        }
        final ArrayNode fields = node.putArray("fields");
        resource.fields().forEach(field -> fields.add(field(field)));
        if (!resource.rules().isEmpty()) {
            final ArrayNode rules = node.putArray("rules");
            resource.rules().forEach(rule -> rules.add(rule(rule)));
        }
        if (!resource.excluded().isEmpty()) {
            final ArrayNode excluded = node.putArray("excluded");
            resource.excluded().forEach(exclusion -> excluded.addObject().put("label", exclusion.label()).put("reason", exclusion.reason()));
        }
        resource.deleteMarker().ifPresent(marker -> texts(node.putObject("deleteMarker").put("field", marker.field()), "values", marker.values()));
        if (!resource.alerts().equals(ResourceAlerts.COMMON)) {
            alerts(node.putObject("alerts"), resource.alerts());
        }
        return node;
    }

    private static void alerts(final ObjectNode node, final ResourceAlerts alerts) {
        alerts.silentAfter().ifPresent(duration -> node.put("silentAfterHours", duration.toHours()));
        alerts.receiptAfter().ifPresent(duration -> node.put("receiptAfterHours", duration.toHours()));
        alerts.problemShareGrowth().ifPresent(growth -> node.put("problemShareGrowth", growth));
        alerts.reconciliation().ifPresent(wanted -> node.put("reconciliation", wanted));
    }

    private static ObjectNode field(final Field field) {
        final ObjectNode node = YAML.createObjectNode();
        node.put("name", field.name()).put("label", field.label()).put("type", field.notation()).put("required", field.requirement().letter());
        field.domain().ifPresent(domain -> node.put("domain", domain));
        field.dictionary().ifPresent(dictionary -> node.put("dictionary", dictionary));
        if (field.format() != FieldFormat.NONE) {
            node.put("format", field.format().name());
        }
        if (field.sensitivity() != Sensitivity.NONE) {
            node.put("sensitivity", field.sensitivity().name());
        }
        field.role().ifPresent(role -> node.putObject("role").put("person", role.person()).put("kind", role.kind().name()));
        // Label and identifier need not be repeated.
        final List<String> aliases = field.aliases().stream().filter(alias -> !alias.equals(field.label()) && !alias.equals(field.name().toUpperCase(Locale.ROOT))).toList();
        if (!aliases.isEmpty()) {
            texts(node, "aliases", aliases);
        }
        field.dataElement().ifPresent(element -> node.put("dataElement", element));
        node.put("evidence", field.evidence());
        if (!field.note().isEmpty()) {
            node.put("note", field.note());
        }
        return node;
    }

    private static ObjectNode rule(final Rule rule) {
        final ObjectNode node = YAML.createObjectNode();
        switch (rule) {
            case final Rule.NotBefore notBefore -> head(node, "not-before", rule).put("other", notBefore.other());
            case final Rule.NotAfter notAfter -> head(node, "not-after", rule).put("other", notAfter.other());
            case final Rule.Range range -> {
                head(node, "range", rule);
                bound(node, "min", range.min());
                bound(node, "max", range.max());
            }
            case final Rule.Matches matches -> head(node, "matches", rule).put("pattern", matches.pattern());
            case final Rule.RequiredIf requiredIf -> {
                head(node, "required-if", rule).put("other", requiredIf.other());
                if (!requiredIf.values().isEmpty()) {
                    texts(node, "values", requiredIf.values());
                }
            }
            case final Rule.Sum sum -> texts(head(node, "sum", rule), "parts", sum.parts());
            case final Rule.EqualsDerived derived -> texts(head(node, "equals-derived", rule).put("derivation", derived.derivation().name()), "inputs", derived.inputs());
            case final Rule.WithinDays within -> head(node, "within-days", rule).put("other", within.other()).put("days", within.days());
        }
        if (rule.severity() != Severity.ERROR) {
            node.put("severity", rule.severity().name());
        }
        return node.put("source", rule.source());
    }

    private static ObjectNode head(final ObjectNode node, final String kind, final Rule rule) {
        return node.put("rule", kind).put("field", rule.field());
    }

    private static void bound(final ObjectNode node, final String key, final BigDecimal bound) {
        if (bound != null) {
            node.put(key, bound);
        }
    }

    private static void texts(final ObjectNode node, final String key, final List<String> texts) {
        final ArrayNode array = node.putArray(key);
        texts.forEach(array::add);
    }
}
