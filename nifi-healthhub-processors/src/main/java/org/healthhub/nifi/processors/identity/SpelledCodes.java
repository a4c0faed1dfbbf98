// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.identity;

import org.healthhub.core.canonical.TextNormalizer;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.ValueDomain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Standard codes of the spellings of a coded field, as far as they are certain: what the identity check compares with must not be a guess. Immutable.
 */
final class SpelledCodes {

    /** Sexes of GB/T 2261.1-2003 in the spellings that mean the same everywhere. */
    static final SpelledCodes SEX = new SpelledCodes(Map.of("1", "1", "2", "2", "男", "1", "女", "2", "男性", "1", "女性", "2"), true);
    /** Values as they are, for fields without a value domain. */
    static final SpelledCodes AS_WRITTEN = new SpelledCodes(Map.of(), false);

    private final Map<String, String> codes;
    private final boolean closed;

    private SpelledCodes(final Map<String, String> codes, final boolean closed) {
        this.codes = codes;
        this.closed = closed;
    }

    /**
     * The spellings of a field's value domain, its selected local dictionary first.
     */
    static SpelledCodes of(final Field field, final Catalogue catalogue) {
        final ValueDomain domain = field.domain().map(catalogue.domains()::get).orElse(null);
        if (domain == null) {
            return AS_WRITTEN;
        }
        final Map<String, String> codes = new HashMap<>();
        field.dictionary().map(domain.dictionaries()::get).orElse(Map.of()).forEach((spelling, code) -> codes.put(TextNormalizer.spelling(spelling), code));
        final Set<String> ambiguous = domain.ambiguous().stream().map(TextNormalizer::spelling).filter(spelling -> !codes.containsKey(spelling)).collect(Collectors.toSet());
        domain.values().forEach(value -> codes.putIfAbsent(TextNormalizer.spelling(value.code()), value.code()));
        domain.spellings().forEach((spelling, code) -> codes.putIfAbsent(TextNormalizer.spelling(spelling), code));
        domain.values().forEach(value -> codes.putIfAbsent(TextNormalizer.spelling(value.label()), value.code()));
        codes.keySet().removeAll(ambiguous);
        return new SpelledCodes(Map.copyOf(codes), domain.closed());
    }

    /**
     * The code of a value.
     *
     * @param value value as it was read, or {@code null}
     * @return code; {@code null} when there is no value or its meaning is not certain
     */
    String code(final Object value) {
        if (value == null) {
            return null;
        }
        final String text = value.toString();
        final String known = codes.get(text);
        if (known != null) {
            return known;
        }
        final String code = codes.get(TextNormalizer.spelling(text));
        return code != null || closed ? code : text;
    }
}
