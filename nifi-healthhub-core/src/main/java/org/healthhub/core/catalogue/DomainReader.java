// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import org.healthhub.core.canonical.TextNormalizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads value domains and their local dictionaries. A domain file is CSV below a head of {@code # key: value} lines; a file of the same id in a
 * later layer replaces the domain with its dictionaries, a file of dictionaries adds to the domain or replaces its dictionaries by name.
 */
final class DomainReader {

    private static final String HEADER = "code,label,label_en,spellings";
    private static final String DICTIONARY_HEADER = "dictionary,spelling,code";
    private static final Set<String> HEAD_KEYS = Set.of("id", "name", "standard", "evidence", "closed", "table", "ambiguous", "note");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final String SEPARATOR = "\\|";

    private final List<CatalogueFault> faults;
    private final Map<String, ValueDomain> domains = new TreeMap<>();
    /** File that last wrote a domain or its dictionaries, for faults found when all layers are read. */
    private final Map<String, String> origins = new HashMap<>();

    DomainReader(final List<CatalogueFault> faults) {
        this.faults = faults;
    }

    /**
     * Reads the domains of one layer; layers come in order, later ones win.
     */
    void read(final CatalogueFiles layer) {
        layer.texts().stream().filter(CatalogueFiles.Text::isDomain).forEach(this::readDomain);
        layer.texts().stream().filter(CatalogueFiles.Text::isDictionaries).forEach(this::readDictionaries);
    }

    /**
     * All domains after the last layer, checked.
     */
    Map<String, ValueDomain> finish() {
        domains.values().forEach(this::checkAmbiguous);
        return Map.copyOf(domains);
    }

    private void readDomain(final CatalogueFiles.Text text) {
        final Scope scope = new Scope(faults, text.name(), "", "");
        final String fileId = text.name().substring(CatalogueFiles.DOMAIN_FOLDER.length(), text.name().length() - ".csv".length());
        final Map<String, String> head = head(text, scope);
        final String id = required(head, "id", scope);
        if (!id.isEmpty() && !id.equals(fileId)) {
            scope.fault("has the id %s; name the file %s.csv or correct the id", id, id);
        }
        if (!ID.matcher(fileId).matches()) {
            scope.fault("has a name that is no id: lower-case letters, digits and hyphens, at most 40");
        }
        required(head, "evidence", scope);
        final String closed = required(head, "closed", scope);
        if (!Set.of("true", "false", "").contains(closed)) {
            scope.fault("line '# closed:' must say true or false");
        }
        final Set<String> ambiguous = new LinkedHashSet<>();
        for (final String spelling : split(head.getOrDefault("ambiguous", ""))) {
            if (!ambiguous.add(TextNormalizer.spelling(spelling))) {
                scope.fault("lists '%s' twice as ambiguous", spelling);
            }
        }
        final List<ValueDomain.Value> values = new ArrayList<>();
        final List<CsvLine> lines = rows(text, HEADER, scope);
        final Map<String, String> spellings = spellings(lines, values, ambiguous, head.getOrDefault("table", ""), scope);
        if (values.isEmpty() && "true".equals(closed)) {
            scope.fault("is closed and has no value; add values or write '# closed: false'");
        }
        domains.put(fileId, new ValueDomain(fileId, required(head, "name", scope), required(head, "standard", scope), "true".equals(closed), values,
                spellings, List.copyOf(ambiguous), Map.of()));
        origins.put(fileId, text.name());
    }

    private static Map<String, String> spellings(final List<CsvLine> lines, final List<ValueDomain.Value> values, final Set<String> ambiguous, final String table,
            final Scope scope) {
        final Map<String, String> spellings = new LinkedHashMap<>();
        final Set<String> codes = new LinkedHashSet<>();
        for (final CsvLine line : lines) {
            final String code = line.cell(0);
            if (code.isEmpty() || line.cell(1).isEmpty()) {
                scope.fault("line %d needs a code and a label", line.number());
                continue;
            }
            if (!codes.add(code)) {
                scope.fault("line %d repeats the code %s", line.number(), code);
                continue;
            }
            values.add(new ValueDomain.Value(code, line.cell(1), line.cell(2)));
            // A code that is also ambiguous is taken only by a selected dictionary.
            if (!ambiguous.contains(TextNormalizer.spelling(code))) {
                spell(spellings, code, code, ambiguous, line, scope);
            }
            spell(spellings, line.cell(1), code, ambiguous, line, scope);
            if (!table.isEmpty()) {
                spell(spellings, table + "_" + code, code, ambiguous, line, scope);
            }
            for (final String spelling : split(line.cell(3))) {
                spell(spellings, spelling, code, ambiguous, line, scope);
            }
        }
        return spellings;
    }

    private static void spell(final Map<String, String> spellings, final String spelling, final String code, final Set<String> ambiguous, final CsvLine line,
            final Scope scope) {
        final String normal = TextNormalizer.spelling(spelling);
        final String other = spellings.putIfAbsent(normal, code);
        if (other != null) {
            scope.fault("line %d: '%s' already stands for the code %s", line.number(), spelling, other);
        } else if (ambiguous.contains(normal)) {
            scope.fault("line %d: '%s' is listed as ambiguous and cannot be a plain spelling; put it into dictionaries", line.number(), spelling);
        }
    }

    private void readDictionaries(final CatalogueFiles.Text text) {
        final Scope scope = new Scope(faults, text.name(), "", "");
        final String id = text.name().substring(CatalogueFiles.DOMAIN_FOLDER.length(), text.name().length() - CatalogueFiles.DICTIONARIES_SUFFIX.length());
        final ValueDomain domain = domains.get(id);
        if (domain == null) {
            scope.fault("belongs to the value domain %s, which does not exist; add domains/%s.csv", id, id);
            return;
        }
        head(text, scope);
        final Map<String, Map<String, String>> read = new LinkedHashMap<>();
        for (final CsvLine line : rows(text, DICTIONARY_HEADER, scope)) {
            final String code = line.cell(2);
            if (line.cell(0).isEmpty() || line.cell(1).isEmpty()) {
                scope.fault("line %d needs a dictionary and a spelling", line.number());
            } else if (domain.value(code).isEmpty()) {
                scope.fault("line %d: the code '%s' is not in the value domain %s", line.number(), code, id);
            } else if (read.computeIfAbsent(line.cell(0), name -> new LinkedHashMap<>()).putIfAbsent(TextNormalizer.spelling(line.cell(1)), code) != null) {
                scope.fault("line %d repeats '%s' of the dictionary %s", line.number(), line.cell(1), line.cell(0));
            }
        }
        final Map<String, Map<String, String>> dictionaries = new LinkedHashMap<>(domain.dictionaries());
        read.forEach((name, entries) -> dictionaries.put(name, Map.copyOf(entries)));
        domains.put(id, new ValueDomain(id, domain.name(), domain.standard(), domain.closed(), domain.values(), domain.spellings(), domain.ambiguous(), dictionaries));
        origins.put(id, text.name());
    }

    private void checkAmbiguous(final ValueDomain domain) {
        for (final String spelling : domain.ambiguous()) {
            if (domain.dictionaries().values().stream().noneMatch(dictionary -> dictionary.containsKey(spelling))) {
                new Scope(faults, origins.get(domain.id()), "", "").fault("value domain %s: no dictionary gives the ambiguous spelling '%s' a meaning", domain.id(), spelling);
            }
        }
    }

    private static Map<String, String> head(final CatalogueFiles.Text text, final Scope scope) {
        final Map<String, String> head = new LinkedHashMap<>();
        for (final String line : lines(text)) {
            if (!line.startsWith("#")) {
                break;
            }
            final String[] parts = line.substring(1).split(":", 2);
            final String key = parts[0].strip();
            if (parts.length < 2 || !HEAD_KEYS.contains(key)) {
                scope.fault("head line '%s' is none of '# key: value' with the keys %s", line, HEAD_KEYS.stream().sorted().toList());
            } else if (head.put(key, parts[1].strip()) != null && !"note".equals(key)) {
                scope.fault("head line '# %s:' stands twice", key);
            }
        }
        return head;
    }

    private static String required(final Map<String, String> head, final String key, final Scope scope) {
        final String value = head.getOrDefault(key, "");
        if (value.isEmpty()) {
            scope.fault("needs a head line '# %s: …'", key);
        }
        return value;
    }

    private static List<CsvLine> rows(final CatalogueFiles.Text text, final String header, final Scope scope) {
        final List<CsvLine> rows = new ArrayList<>();
        final int columns = header.split(",").length;
        boolean headerSeen = false;
        int number = 0;
        for (final String line : lines(text)) {
            number++;
            if (line.isBlank() || line.startsWith("#") && !headerSeen) {
                continue;
            }
            if (!headerSeen) {
                headerSeen = true;
                if (!line.strip().equals(header)) {
                    scope.fault("line %d must be '%s'", number, header);
                }
                continue;
            }
            final CsvLine row = CsvLine.parse(line, number);
            if (row.cells().size() > columns) {
                scope.fault("line %d has %d columns instead of %d; put text with commas into double quotes", number, row.cells().size(), columns);
            }
            rows.add(row);
        }
        if (!headerSeen) {
            scope.fault("has no line '%s'", header);
        }
        return rows;
    }

    /** Lines without the byte-order mark that spreadsheets write. */
    private static List<String> lines(final CatalogueFiles.Text text) {
        final String content = text.content();
        return (content.startsWith("\uFEFF") ? content.substring(1) : content).lines().toList();
    }

    private static List<String> split(final String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(SEPARATOR));
    }
}
