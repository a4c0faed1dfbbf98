// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.healthhub.core.canonical.TextNormalizer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads layout files (column mappings) strictly and reports all faults at once.
 */
public final class LayoutLoader {

    /** Names of the built-in layouts, after the two public templates (provincial-exchange.md §3.3). */
    public static final List<String> BUILT_IN = List.of("A", "B");

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    /** Office programs refuse other names of sheets. */
    private static final Pattern SHEET_NAME = Pattern.compile("[^\\[\\]:*?/\\\\']{1,31}");
    private static final int MAX_WIDTH = 100;

    private final String file;
    private final List<LayoutFault> faults = new ArrayList<>();

    private LayoutLoader(final String file) {
        this.file = file;
    }

    /**
     * A layout that is part of the product.
     *
     * @param id one of {@link #BUILT_IN}
     * @throws IllegalArgumentException when there is no such layout
     */
    public static WorkbookLayout builtIn(final String id) {
        if (!BUILT_IN.contains(id)) {
            throw new IllegalArgumentException("Unknown layout %s; known: %s".formatted(id, String.join(", ", BUILT_IN)));
        }
        final String name = "layout-" + id + ".yaml";
        try (InputStream stream = LayoutLoader.class.getResourceAsStream(name)) {
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (final IOException | LayoutException e) {
            throw new IllegalStateException("Built-in layout " + id, e);
        }
    }

    /**
     * A layout of a file.
     *
     * @param path layout file in UTF-8
     * @throws LayoutException with every fault found
     */
    public static WorkbookLayout of(final Path path) throws LayoutException {
        final String name = String.valueOf(path.getFileName());
        try {
            return parse(name, Files.readString(path, StandardCharsets.UTF_8));
        } catch (final CharacterCodingException e) {
            throw new LayoutException(List.of(new LayoutFault(name, "", "is not in UTF-8; save it as UTF-8")));
        } catch (final IOException e) {
            throw new LayoutException(List.of(new LayoutFault(name, "", "cannot be read; check name and permissions")));
        }
    }

    static WorkbookLayout parse(final String file, final String text) throws LayoutException {
        final LayoutLoader loader = new LayoutLoader(file);
        final Optional<WorkbookLayout> layout = loader.read(text);
        if (layout.isEmpty() || !loader.faults.isEmpty()) {
            throw new LayoutException(loader.faults);
        }
        return layout.get();
    }

    private Optional<WorkbookLayout> read(final String text) {
        final JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (final JsonProcessingException e) {
            final String line = e.getLocation() == null ? "" : "line %d: ".formatted(e.getLocation().getLineNr());
            faults.add(new LayoutFault(file, "", "is no valid YAML: %s%s".formatted(line, e.getOriginalMessage())));
            return Optional.empty();
        }
        if (!root.isObject()) {
            faults.add(new LayoutFault(file, "", "must be a mapping with 'id', 'name' and 'sheets'"));
            return Optional.empty();
        }
        final LayoutNode node = new LayoutNode(root, file, "", faults);
        final String id = node.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            node.fault("id '%s' must be of at most 20 letters, digits, hyphens and underscores: it becomes part of file names", id);
        }
        final String name = node.text("name");
        final String remark = node.optionalText("remark").orElse("");
        final Map<String, ValueList> lists = lists(node);
        final List<SheetLayout> sheets = new ArrayList<>();
        final Set<String> names = new HashSet<>(Set.of(WorkbookLayout.EXPLANATION_SHEET, WorkbookLayout.LISTS_SHEET));
        for (final JsonNode sheet : node.mappings("sheets")) {
            final SheetLayout read = sheet(node.at(sheet, sheet.path("name").asText()), lists);
            if (!names.add(read.name())) {
                node.at(sheet, read.name()).fault("a sheet of this name stands twice or is made by the writer itself");
            }
            sheets.add(read);
        }
        if (sheets.isEmpty()) {
            node.fault("needs 'sheets' with at least one sheet");
        }
        node.finish();
        return Optional.of(new WorkbookLayout(id, name, remark, sheets, List.copyOf(lists.values())));
    }

    private Map<String, ValueList> lists(final LayoutNode node) {
        final Map<String, ValueList> lists = new LinkedHashMap<>();
        node.mapping("lists").ifPresent(mapping -> mapping.fieldNames().forEachRemaining(name -> lists.put(name, list(node.at(mapping, name), name))));
        return lists;
    }

    private ValueList list(final LayoutNode lists, final String name) {
        final List<ValueList.Entry> entries = new ArrayList<>();
        final Map<String, String> owners = new HashMap<>();
        for (final JsonNode item : lists.mappings(name)) {
            final LayoutNode node = lists.at(item, name);
            final ValueList.Entry entry = new ValueList.Entry(node.text("label"), node.optionalText("value"), node.texts("spellings"));
            node.finish();
            final List<String> texts = new ArrayList<>(entry.spellings());
            texts.addFirst(entry.label());
            for (final String text : texts) {
                final String other = owners.putIfAbsent(TextNormalizer.spelling(text), entry.label());
                if (other != null) {
                    node.fault("'%s' already stands for '%s'", text, other);
                }
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            lists.fault("the list needs at least one entry {label: …}");
        }
        return new ValueList(name, entries);
    }

    private SheetLayout sheet(final LayoutNode node, final Map<String, ValueList> lists) {
        final String name = node.text("name");
        if (!name.isEmpty() && !SHEET_NAME.matcher(name).matches()) {
            node.fault("a sheet's name has at most 31 characters and none of [ ] : * ? / \\ '");
        }
        final String rows = node.text("rows");
        final SheetLayout.Rows kind = "resources".equals(rows) ? SheetLayout.Rows.RESOURCES : SheetLayout.Rows.ITEMS;
        if (!rows.isEmpty() && !rows.equals("resources") && !rows.equals("items")) {
            node.fault("'rows: %s' is none of resources, items", rows);
        }
        final List<ColumnLayout> columns = new ArrayList<>();
        final Map<String, String> owners = new HashMap<>();
        for (final JsonNode item : node.mappings("columns")) {
            final LayoutNode columnNode = node.at(item, name + "/" + item.path("title").asText());
            final ColumnLayout column = column(columnNode, kind, lists);
            final List<String> titles = new ArrayList<>(column.titles());
            titles.addFirst(column.title());
            for (final String title : titles) {
                final String other = owners.putIfAbsent(TextNormalizer.spelling(title), column.title());
                if (other != null) {
                    columnNode.fault("title '%s' already stands for the column '%s'", title, other);
                }
            }
            columns.add(column);
        }
        if (columns.isEmpty()) {
            node.fault("needs 'columns' with at least one column");
        }
        node.finish();
        return new SheetLayout(name, kind, columns);
    }

    private static ColumnLayout column(final LayoutNode node, final SheetLayout.Rows rows, final Map<String, ValueList> lists) {
        final String title = node.text("title");
        final String expression = node.text("value");
        final Optional<CellSource> known = CellSource.of(expression);
        if (known.isEmpty() && !expression.isEmpty()) {
            node.fault("'value: %s' is none of %s", expression, CellSource.vocabulary());
        }
        final CellSource source = known.orElse(CellSource.BLANK);
        if (source.subject() == CellSource.Subject.FIELD && rows == SheetLayout.Rows.RESOURCES) {
            node.fault("'%s' needs a sheet with 'rows: items'", expression);
        }
        final Optional<String> text = node.optionalText("text");
        if (text.isPresent() != (source == CellSource.CONSTANT)) {
            node.fault("'text' belongs to 'value: constant' and only there");
        }
        final Optional<String> listName = node.optionalText("list");
        final Optional<ValueList> list = listName.map(lists::get);
        if (listName.isPresent() && list.isEmpty()) {
            node.fault("list '%s' does not exist; known: %s", listName.get(), String.join(", ", lists.keySet()));
        }
        list.ifPresent(values -> checkList(node, source, text, values));
        final ColumnLayout column = new ColumnLayout(title, node.texts("titles"), source, text.orElse(""), list, node.wholeNumber("width", 1, MAX_WIDTH), node.flag("merge"),
                node.flag("proposal"), node.optionalText("remark").orElse(""));
        node.finish();
        return column;
    }

    private static void checkList(final LayoutNode node, final CellSource source, final Optional<String> text, final ValueList list) {
        final List<String> values = list.entries().stream().flatMap(entry -> entry.value().stream()).distinct().toList();
        if (!source.codes().isEmpty()) {
            source.codes().stream().filter(code -> !values.contains(code)).forEach(code -> node.fault("list '%s' needs an entry with 'value: %s'", list.name(), code));
            values.stream().filter(value -> !source.codes().contains(value))
                    .forEach(value -> node.fault("list '%s' has 'value: %s', which is none of %s", list.name(), value, String.join(", ", source.codes())));
        }
        if (text.isPresent() && list.entries().stream().noneMatch(entry -> entry.label().equals(text.get()))) {
            node.fault("text '%s' is none of the list '%s': %s", text.get(), list.name(), list.labels());
        }
    }
}
