// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.healthhub.core.canonical.TextNormalizer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The allowed texts of coded columns: a drop-down list. Immutable.
 *
 * @param name name of the list, which also heads it in the workbook
 * @param entries allowed texts in order
 */
public record ValueList(String name, List<Entry> entries) {

    /**
     * One allowed text.
     *
     * @param label text in the workbook
     * @param value value in the catalogue; empty when the catalogue has nothing of the kind
     * @param spellings other texts that are understood when read
     */
    public record Entry(String label, Optional<String> value, List<String> spellings) {

        public Entry {
            spellings = List.copyOf(spellings);
        }

        private boolean isSpelled(final String key) {
            return TextNormalizer.spelling(label).equals(key) || spellings.stream().anyMatch(spelling -> TextNormalizer.spelling(spelling).equals(key));
        }
    }

    public ValueList {
        entries = List.copyOf(entries);
    }

    /**
     * The label of a catalogue value: of the entry with that value, or of the first one that the value begins with (每日 (or 实时) is 每日), or the value itself.
     */
    String label(final String value) {
        return entries.stream().filter(entry -> entry.value().filter(value::equals).isPresent()).findFirst()
                .or(() -> entries.stream().filter(entry -> value.startsWith(entry.label())).findFirst())
                .map(Entry::label).orElse(value);
    }

    /** The entry whose label or spelling a cell holds. */
    Optional<Entry> entry(final String text) {
        final String key = TextNormalizer.spelling(text);
        return entries.stream().filter(entry -> entry.isSpelled(key)).findFirst();
    }

    String labels() {
        return entries.stream().map(Entry::label).collect(Collectors.joining("、"));
    }
}
