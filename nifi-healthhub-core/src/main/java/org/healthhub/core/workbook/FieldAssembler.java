// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.canonical.TextNormalizer;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Exclusion;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.Requirement;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.catalogue.ValueDomain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the items of one resource. An item is known by its identifier, else by its Chinese name, else by a source spelling of it. Not thread-safe.
 */
final class FieldAssembler {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Pattern EVIDENCE = Pattern.compile("[TSCMD]{1,5}");
    private static final Pattern DATA_ELEMENT = Pattern.compile("DE\\d{2}\\.\\d{2}\\.\\d{3}\\.\\d{2}");
    private static final Pattern DOMAIN_ID = Pattern.compile(".*\\[([a-z0-9-]+)]");
    private static final String PROPOSAL = "D";

    private final Catalogue catalogue;
    private final BusinessSystem system;
    private final Optional<Resource> resource;
    private final List<WorkbookFinding> findings;
    private final Map<String, CellText> taken = new HashMap<>();
    private int unnamed;

    FieldAssembler(final Catalogue catalogue, final BusinessSystem system, final Optional<Resource> resource, final List<WorkbookFinding> findings) {
        this.catalogue = catalogue;
        this.system = system;
        this.resource = resource;
        this.findings = findings;
    }

    /**
     * The item of a row; empty after a finding when the row does not say which one, or says one twice.
     */
    Optional<Field> assemble(final Map<CellSource, CellText> item) {
        final CellText place = Optional.ofNullable(item.get(CellSource.FIELD_LABEL)).orElse(item.get(CellSource.FIELD_NAME));
        if (place == null) {
            final CellText any = item.values().iterator().next();
            findings.add(any.finding(WorkbookFinding.Kind.ERROR, "the row names no item; write the name of the item into it or clear the row"));
            return Optional.empty();
        }
        final Optional<String> name = identifier(item);
        final Optional<Field> known = known(name, item);
        if (known.isEmpty() && !item.containsKey(CellSource.FIELD_LABEL)) {
            findings.add(place.finding(WorkbookFinding.Kind.ERROR, "'%s' is new and has no Chinese name; write the name of the item into the row", place.text()));
            return Optional.empty();
        }
        final Optional<Exclusion> exclusion = known.isPresent() ? Optional.empty() : exclusion(place);
        if (exclusion.isPresent()) {
            findings.add(place.finding(WorkbookFinding.Kind.ERROR, "'%s' is left out on purpose (%s); delete the row", place.text(), exclusion.get().reason()));
            return Optional.empty();
        }
        final Field field = field(item, place, known, known.map(Field::name).or(() -> name));
        final CellText earlier = taken.putIfAbsent(field.name(), place);
        if (earlier != null) {
            findings.add(place.finding(WorkbookFinding.Kind.ERROR, "'%s' already stands in %s; delete one of the two rows", place.text(), earlier.cell()));
            return Optional.empty();
        }
        return Optional.of(field);
    }

    private Optional<Exclusion> exclusion(final CellText place) {
        final String label = TextNormalizer.spelling(place.text());
        return resource.map(Resource::excluded).orElse(List.of()).stream().filter(excluded -> TextNormalizer.spelling(excluded.label()).equals(label)).findFirst();
    }

    private Optional<String> identifier(final Map<CellSource, CellText> item) {
        final CellText cell = item.get(CellSource.FIELD_NAME);
        if (cell == null) {
            return Optional.empty();
        }
        final String name = TextNormalizer.coded(cell.text()).toLowerCase(Locale.ROOT);
        if (!IDENTIFIER.matcher(name).matches()) {
            findings.add(cell.finding(WorkbookFinding.Kind.ERROR,
                    "'%s' is no identifier; write lower-case letters, digits and _, beginning with a letter, at most 30", cell.text()));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private Optional<Field> known(final Optional<String> name, final Map<CellSource, CellText> item) {
        final Optional<Field> named = name.flatMap(text -> resource.flatMap(known -> known.field(text)));
        // An identifier that the catalogue does not know is another item, whatever its Chinese name.
        if (named.isPresent() || name.isPresent()) {
            return named;
        }
        final String label = TextNormalizer.spelling(item.get(CellSource.FIELD_LABEL) == null ? "" : item.get(CellSource.FIELD_LABEL).text());
        final List<Field> fields = resource.map(Resource::fields).orElse(List.of());
        return fields.stream().filter(field -> TextNormalizer.spelling(field.label()).equals(label)).findFirst()
                .or(() -> fields.stream().filter(field -> field.aliases().stream().anyMatch(alias -> TextNormalizer.spelling(alias).equals(label))).findFirst());
    }

    private Field field(final Map<CellSource, CellText> item, final CellText place, final Optional<Field> known, final Optional<String> stated) {
        final String name = stated.orElseGet(() -> unnamed(place));
        final TypeSize size = TypeSize.read(item, place, known, findings);
        final String label = changed(item, CellSource.FIELD_LABEL, known).orElseGet(() -> known.map(Field::label).orElse(place.text()));
        if (known.isEmpty()) {
            findings.add(place.finding(WorkbookFinding.Kind.MISSING,
                    "item '%s' is new: complete role, format, sensitivity, domain and aliases in the catalogue file where they apply", place.text()));
        }
        return new Field(name, label, size.type(), size.length(), size.scale(), requirement(item, known), domain(item, known), known.flatMap(Field::dictionary),
                coded(item, CellSource.FIELD_FORMAT).map(FieldFormat::valueOf).orElse(known.map(Field::format).orElse(FieldFormat.NONE)),
                coded(item, CellSource.FIELD_SENSITIVITY).map(Sensitivity::valueOf).orElse(known.map(Field::sensitivity).orElse(Sensitivity.NONE)),
                known.flatMap(Field::role), aliases(known, name, label),
                checked(item, CellSource.FIELD_DATA_ELEMENT, DATA_ELEMENT, "an identifier such as DE02.01.039.00").or(() -> known.flatMap(Field::dataElement)),
                checked(item, CellSource.FIELD_EVIDENCE, EVIDENCE, "letters of T, S, C, M, D").orElse(known.map(Field::evidence).orElse(PROPOSAL)),
                changed(item, CellSource.FIELD_NOTE, known).orElse(known.map(Field::note).orElse("")));
    }

    private String unnamed(final CellText place) {
        String name;
        do {
            unnamed++;
            name = "item_%02d".formatted(unnamed);
        } while (taken.containsKey(name) || resource.flatMap(known -> known.field("item_%02d".formatted(unnamed))).isPresent());
        findings.add(place.finding(WorkbookFinding.Kind.MISSING, "'%s' has no identifier; %s stands in the catalogue file, write a better one", place.text(), name));
        return name;
    }

    /** Names met in sources stay; a former Chinese name becomes one of them. */
    private static List<String> aliases(final Optional<Field> known, final String name, final String label) {
        final List<String> aliases = new ArrayList<>(known.map(Field::aliases).orElse(List.of()));
        for (final String implied : List.of(label, name.toUpperCase(Locale.ROOT))) {
            if (!aliases.contains(implied)) {
                aliases.add(implied);
            }
        }
        return aliases;
    }

    private Requirement requirement(final Map<CellSource, CellText> item, final Optional<Field> known) {
        final Requirement present = known.map(Field::requirement).orElse(Requirement.OPTIONAL);
        final Optional<String> code = coded(item, CellSource.FIELD_REQUIRED);
        if (code.isEmpty()) {
            return present;
        }
        return switch (code.get()) {
            case "Y" -> Requirement.REQUIRED;
            case "C" -> conditional(item, known);
            default -> Requirement.OPTIONAL;
        };
    }

    private Requirement conditional(final Map<CellSource, CellText> item, final Optional<Field> known) {
        final boolean stated = known.isPresent() && resource.isPresent()
                && resource.get().rules().stream().anyMatch(rule -> rule instanceof Rule.RequiredIf && rule.field().equals(known.get().name()));
        if (!stated) {
            findings.add(item.get(CellSource.FIELD_REQUIRED).finding(WorkbookFinding.Kind.MISSING,
                    "no rule says when the item is required; it stands as optional: write 'required: C' and a required-if rule into the catalogue file"));
        }
        return stated ? Requirement.CONDITIONAL : Requirement.OPTIONAL;
    }

    private Optional<String> domain(final Map<CellSource, CellText> item, final Optional<Field> known) {
        final Optional<String> present = known.flatMap(Field::domain);
        final Optional<String> text = changed(item, CellSource.FIELD_DOMAIN, known);
        if (text.isEmpty()) {
            return present;
        }
        final Matcher id = DOMAIN_ID.matcher(TextNormalizer.coded(text.get()));
        final String key = TextNormalizer.spelling(id.matches() ? id.group(1) : text.get());
        final List<String> found = catalogue.domains().values().stream()
                .filter(domain -> TextNormalizer.spelling(domain.id()).equals(key) || TextNormalizer.spelling(domain.name()).equals(key)).map(ValueDomain::id).sorted().toList();
        if (found.size() != 1) {
            findings.add(item.get(CellSource.FIELD_DOMAIN).finding(WorkbookFinding.Kind.ERROR, found.isEmpty()
                    ? "the catalogue has no value domain '%s'; write the id of one, such as [sex], or put its values into 说明"
                    : "'%s' stands for several value domains: " + found, text.get()));
            return present;
        }
        return Optional.of(found.getFirst());
    }

    private Optional<String> coded(final Map<CellSource, CellText> item, final CellSource source) {
        return Optional.ofNullable(item.get(source)).flatMap(cell -> Codes.read(cell, findings));
    }

    private Optional<String> checked(final Map<CellSource, CellText> item, final CellSource source, final Pattern pattern, final String expected) {
        final Optional<CellText> cell = Optional.ofNullable(item.get(source));
        final Optional<String> text = cell.map(value -> TextNormalizer.spelling(value.text()));
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            findings.add(cell.get().finding(WorkbookFinding.Kind.ERROR, "'%s' is not %s", cell.get().text(), expected));
            return Optional.empty();
        }
        return text;
    }

    /** The text of a cell when it says something else than an export of the known item would. */
    private Optional<String> changed(final Map<CellSource, CellText> item, final CellSource source, final Optional<Field> known) {
        return Optional.ofNullable(item.get(source)).filter(cell -> known.isEmpty() || !ResourceAssembler.same(cell.text(),
                new CatalogueRow(catalogue, system, resource.orElseThrow(), known).text(cell.column(), 0))).map(CellText::text);
    }
}
