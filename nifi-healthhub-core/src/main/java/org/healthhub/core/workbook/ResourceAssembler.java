// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.canonical.TextNormalizer;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.SharingType;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes resources of what a workbook says and what the catalogue already knows. Not thread-safe.
 */
final class ResourceAssembler {

    /** Placeholder for texts that a catalogue file needs and the workbook does not say. */
    static final String TO_COMPLETE = "待补充";

    private static final Pattern CODE = Pattern.compile("S\\d{2}R\\d{2}");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final int SYSTEM_LENGTH = 3;

    private final Catalogue catalogue;
    private final List<WorkbookFinding> findings;

    ResourceAssembler(final Catalogue catalogue, final List<WorkbookFinding> findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /**
     * The resource of a draft; empty after a finding when nobody can say which resource is meant.
     */
    Optional<Resource> assemble(final ResourceDraft draft) {
        final Optional<String> code = code(draft);
        return code.map(found -> {
            final Optional<Resource> known = catalogue.resource(found);
            known.ifPresent(resource -> notKept(draft, resource));
            return resource(draft, found, known);
        });
    }

    private Optional<String> code(final ResourceDraft draft) {
        final Optional<CellText> cell = draft.cell(CellSource.RESOURCE_CODE);
        final String code = TextNormalizer.spelling(draft.text(CellSource.RESOURCE_CODE));
        if (CODE.matcher(code).matches()) {
            return Optional.of(code);
        }
        final String name = TextNormalizer.spelling(draft.text(CellSource.RESOURCE_NAME));
        final List<String> named = catalogue.resources().stream().filter(resource -> TextNormalizer.spelling(resource.name()).equals(name)).map(Resource::code).toList();
        if (named.size() == 1) {
            cell.ifPresent(other -> findings.add(other.finding(WorkbookFinding.Kind.NOTE,
                    "the code '%s' is not the hub's; the resource was taken by its name for %s, and the code is not kept", other.text(), named.getFirst())));
            return Optional.of(named.getFirst());
        }
        findings.add(draft.place().finding(WorkbookFinding.Kind.ERROR, named.isEmpty()
                ? "the catalogue has no resource of this name; write the hub's code of the resource, such as S20R01"
                : "several resources have this name: %s; write the code of one", String.join(", ", named)));
        return Optional.empty();
    }

    /** Cells that the catalogue has no place for are named, once a column, when they say something else than an export would. */
    private void notKept(final ResourceDraft draft, final Resource resource) {
        final CatalogueRow row = new CatalogueRow(catalogue, system(resource.systemCode()), resource, Optional.empty());
        for (final CellText cell : draft.others()) {
            if (cell.column().source() != CellSource.ROW_NUMBER && !same(cell.text(), row.text(cell.column(), 0))) {
                findings.add(cell.finding(WorkbookFinding.Kind.NOTE, "'%s' has no place in the catalogue and is not kept; write it into the column mapping file as constant",
                        cell.text()));
            }
        }
    }

    private BusinessSystem system(final String code) {
        return catalogue.system(code).orElseGet(() -> new BusinessSystem(code, "", TO_COMPLETE, List.of()));
    }

    private Resource resource(final ResourceDraft draft, final String code, final Optional<Resource> known) {
        final String systemCode = code.substring(0, SYSTEM_LENGTH);
        final FieldAssembler fieldAssembler = new FieldAssembler(catalogue, system(systemCode), known, findings);
        final List<Field> fields = new ArrayList<>();
        final Set<String> keys = new LinkedHashSet<>();
        boolean keysStated = false;
        for (final Map<CellSource, CellText> item : draft.items()) {
            final Optional<Field> field = fieldAssembler.assemble(item);
            field.ifPresent(fields::add);
            final Optional<String> key = Optional.ofNullable(item.get(CellSource.FIELD_KEY)).flatMap(cell -> Codes.read(cell, findings));
            keysStated |= key.isPresent();
            if (field.isPresent() && key.filter("Y"::equals).isPresent()) {
                keys.add(field.get().name());
            }
        }
        keep(draft, known, fields);
        if (fields.isEmpty()) {
            missing(draft, "resource %s has no item; write at least one row with the name of an item", code);
        }
        final Resource base = known.orElseGet(() -> blank(draft, code, systemCode));
        return new Resource(code, systemCode, text(draft, CellSource.RESOURCE_NAME, base.name(), known), table(draft, base), fields,
                keys(draft, base, known, fields, keys, keysStated), base.incrementField(), parent(draft, base), cycle(draft, base), sharing(draft, base),
                text(draft, CellSource.RESOURCE_SHARING_CONDITION, base.sharingCondition(), known), level(draft, base),
                text(draft, CellSource.RESOURCE_PERSONAL_DATA, base.personalData(), known), base.standards(), base.rules(), base.deleteMarker(),
                base.excluded(), base.alerts());
    }

    /** Items of the catalogue that the workbook leaves out stay: a rule or the business key may need them. */
    private void keep(final ResourceDraft draft, final Optional<Resource> known, final List<Field> fields) {
        final Set<String> names = fields.stream().map(Field::name).collect(Collectors.toSet());
        final List<Field> left = known.map(resource -> resource.fields().stream().filter(field -> !names.contains(field.name())).toList()).orElse(List.of());
        if (!left.isEmpty() && !draft.items().isEmpty()) {
            findings.add(draft.place().finding(WorkbookFinding.Kind.NOTE,
                    "items of the catalogue that the workbook lacks are kept after the others: %s; delete them from the catalogue file if they are gone",
                    left.stream().map(Field::label).collect(Collectors.joining("、"))));
        }
        fields.addAll(left);
    }

    private Resource blank(final ResourceDraft draft, final String code, final String systemCode) {
        missing(draft, "resource %s is new to the catalogue: complete table, level, personalData, standards, rules and increment field in the catalogue file", code);
        return new Resource(code, systemCode, TO_COMPLETE, code.toLowerCase(Locale.ROOT), List.of(), List.of(), Optional.empty(), Optional.empty(), TO_COMPLETE,
                SharingType.CONDITIONAL, TO_COMPLETE, "L4", TO_COMPLETE, List.of(), List.of(), Optional.empty());
    }

    private List<String> keys(final ResourceDraft draft, final Resource base, final Optional<Resource> known, final List<Field> fields, final Set<String> stated,
            final boolean keysStated) {
        if (!stated.isEmpty() && !stated.equals(Set.copyOf(base.businessKey()))) {
            return List.copyOf(stated);
        }
        if (known.isPresent()) {
            if (keysStated && stated.isEmpty()) {
                findings.add(draft.place().finding(WorkbookFinding.Kind.ERROR, "no item is marked as key; the catalogue's key is kept"));
            }
            return base.businessKey();
        }
        missing(draft, "which items identify a record is not said; the first item stands as business key");
        return fields.stream().limit(1).map(Field::name).toList();
    }

    private String text(final ResourceDraft draft, final CellSource source, final String present, final Optional<Resource> known) {
        final String text = draft.text(source);
        if (text.isEmpty() && known.isEmpty()) {
            missing(draft, "'%s' is not said", source.expression());
        }
        return text.isEmpty() || same(text, present) ? present : text;
    }

    private String table(final ResourceDraft draft, final Resource base) {
        final Optional<CellText> cell = draft.cell(CellSource.RESOURCE_TABLE);
        final String table = TextNormalizer.coded(draft.text(CellSource.RESOURCE_TABLE)).toLowerCase(Locale.ROOT);
        if (cell.isPresent() && !TABLE.matcher(table).matches()) {
            findings.add(cell.get().finding(WorkbookFinding.Kind.ERROR, "'%s' is no table name; write lower-case letters, digits and _, at most 30", cell.get().text()));
            return base.table();
        }
        return cell.isPresent() ? table : base.table();
    }

    private Optional<String> parent(final ResourceDraft draft, final Resource base) {
        final Optional<CellText> cell = draft.cell(CellSource.RESOURCE_PARENT);
        if (cell.isEmpty()) {
            return base.parent();
        }
        final String code = TextNormalizer.spelling(cell.get().text());
        if (!CODE.matcher(code).matches()) {
            findings.add(cell.get().finding(WorkbookFinding.Kind.ERROR, "'%s' is no code of a resource; write one such as S06R01", cell.get().text()));
            return base.parent();
        }
        return Optional.of(code);
    }

    private String cycle(final ResourceDraft draft, final Resource base) {
        final Optional<CellText> cell = draft.cell(CellSource.RESOURCE_UPDATE_CYCLE);
        if (cell.isEmpty() || cell.get().column().list().filter(list -> same(list.label(base.updateCycle()), cell.get().text())).isPresent()) {
            return base.updateCycle();
        }
        return Codes.read(cell.get(), findings).orElse(base.updateCycle());
    }

    private SharingType sharing(final ResourceDraft draft, final Resource base) {
        return draft.cell(CellSource.RESOURCE_SHARING).flatMap(cell -> Codes.read(cell, findings)).map(SharingType::valueOf).orElse(base.sharingType());
    }

    private String level(final ResourceDraft draft, final Resource base) {
        return draft.cell(CellSource.RESOURCE_LEVEL).flatMap(cell -> Codes.read(cell, findings)).orElse(base.level());
    }

    private void missing(final ResourceDraft draft, final String format, final Object... arguments) {
        findings.add(draft.place().finding(WorkbookFinding.Kind.MISSING, format, arguments));
    }

    /** Whether a cell holds what an export would write. */
    static boolean same(final String text, final String exported) {
        return text.equals(TextNormalizer.text(exported));
    }
}
