// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The merged cells of a workbook (ECMA-376 part 1, 18.3.1.55), which the reading library leaves out.
 */
final class MergedCells {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int LETTERS = 26;

    private MergedCells() {
    }

    /**
     * Cells of one column that were merged; all values from 0.
     */
    record Range(int column, int top, int bottom) {
    }

    /**
     * Merged ranges by name of the sheet; only the first column of each, because a value never runs on into another column.
     */
    static Map<String, List<Range>> of(final ZipFile file) throws IOException, XMLStreamException {
        final Map<String, String> targets = new HashMap<>();
        elements(file, WORKBOOK_RELATIONS, "Relationship", element -> targets.put(element.getAttributeValue(null, "Id"), element.getAttributeValue(null, "Target")));
        final Map<String, String> parts = new HashMap<>();
        elements(file, WORKBOOK, "sheet", element -> Optional.ofNullable(element.getAttributeValue(RELATIONSHIPS, "id")).map(targets::get)
                .ifPresent(target -> parts.put(element.getAttributeValue(null, "name"), target.startsWith("/") ? target.substring(1) : "xl/" + target)));
        final Map<String, List<Range>> ranges = new HashMap<>();
        for (final Map.Entry<String, String> part : parts.entrySet()) {
            final List<Range> merged = new ArrayList<>();
            elements(file, part.getValue(), "mergeCell", element -> range(element.getAttributeValue(null, "ref")).ifPresent(merged::add));
            ranges.put(part.getKey(), merged);
        }
        return ranges;
    }

    private static Optional<Range> range(final String reference) {
        final Matcher matcher = REFERENCE.matcher(reference == null ? "" : reference);
        return matcher.matches()
                ? Optional.of(new Range(column(matcher.group(1)), Integer.parseInt(matcher.group(2)) - 1, Integer.parseInt(matcher.group(4)) - 1)) : Optional.empty();
    }

    private static int column(final String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * LETTERS + letter - 'A' + 1) - 1;
    }

    private static void elements(final ZipFile file, final String part, final String name, final Consumer<XMLStreamReader> use) throws IOException, XMLStreamException {
        final ZipArchiveEntry entry = file.getEntry(part);
        if (entry == null) {
            return;
        }
        final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = file.getInputStream(entry)) {
            final XMLStreamReader reader = factory.createXMLStreamReader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name)) {
                    use.accept(reader);
                }
            }
            reader.close();
        }
    }
}
