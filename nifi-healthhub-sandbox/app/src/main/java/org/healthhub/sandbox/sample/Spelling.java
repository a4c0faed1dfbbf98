// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.ValueDomain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Writes canonical values the way sources do: labels and local spellings for codes, all date forms, full-width digits, stray spaces, 15-digit numbers.
 */
final class Spelling {

    private static final List<DateTimeFormatter> DATES = formats("uuuu-MM-dd", "uuuu-MM-dd", "uuuu-MM-dd", "uuuuMMdd", "uuuuMMdd", "uuuu/M/d", "uuuu.MM.dd", "uuuu年M月d日",
            "uuuu-MM-dd 00:00:00");
    private static final List<DateTimeFormatter> TIMES = formats("uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd HH:mm:ss", "uuuuMMdd'T'HHmmss", "uuuu/M/d H:mm:ss", "uuuuMMddHHmmss",
            "uuuu-MM-dd'T'HH:mm:ss", "uuuu年M月d日 HH时mm分ss秒");
    private static final DateTimeFormatter CANONICAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
    /** Spreadsheet dates of five digits. */
    private static final LocalDate FIRST_SERIAL = LocalDate.of(1930, 1, 1);
    private static final LocalDate LAST_SERIAL = LocalDate.of(2060, 1, 1);
    private static final Map<String, List<String>> BOOLEANS = Map.of("true", List.of("true", "1", "是", "Y"), "false", List.of("false", "0", "否", "N"));

    private final Catalogue catalogue;
    private final Map<String, Map<String, List<String>>> codeSpellings = new HashMap<>();

    Spelling(final Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * One of the ways in which a source may write the value.
     *
     * @param value canonical value
     * @param personalCitizen whether the value is a citizen number of 18 characters
     */
    String of(final Field field, final String value, final boolean personalCitizen, final RandomGenerator random) {
        if (field.role().map(Role::kind).filter(kind -> kind == RoleKind.ID_NUMBER).isPresent()) {
            return personalCitizen ? citizenNumber(value, random) : value;
        }
        if (field.domain().isPresent()) {
            return code(field, value, random);
        }
        return switch (field.type()) {
            case D -> date(LocalDate.parse(value), random);
            case T -> LocalDateTime.parse(value, CANONICAL_TIME).format(SampleWords.pick(random, TIMES));
            case I, N -> random.nextInt(12) == 0 ? fullWidth(value) : value;
            case B -> SampleWords.pick(random, BOOLEANS.get(value));
            case C, M -> text(field, value, random);
        };
    }

    private static String citizenNumber(final String number, final RandomGenerator random) {
        final int year = Integer.parseInt(number.substring(6, 10));
        return switch (random.nextInt(16)) {
            case 0 -> number.toLowerCase(Locale.ROOT);
            case 1 -> fullWidth(number);
            case 2 -> "'" + number;
            case 3 -> " " + number + "\u00a0";
            case 4 -> number + "\u3000";
            // The 15-digit form: no century, no check digit; its last sequences mean another century.
            case 5 -> year >= 1900 && year < 2000 && Integer.parseInt(number.substring(14, 17)) < 996 ? number.substring(0, 6) + number.substring(8, 17) : number;
            default -> number;
        };
    }

    private String code(final Field field, final String value, final RandomGenerator random) {
        final List<String> spellings = codeSpellings.computeIfAbsent(field.domain().orElseThrow() + "/" + field.dictionary().orElse(""), key -> spellings(field))
                .getOrDefault(value, List.of(value));
        return random.nextInt(10) < 6 ? spellings.getFirst() : SampleWords.pick(random, spellings);
    }

    /** Spellings of each code that can only mean it; the code itself comes first unless it is one of the ambiguous ones. */
    private Map<String, List<String>> spellings(final Field field) {
        final ValueDomain domain = catalogue.domains().get(field.domain().orElseThrow());
        final Map<String, String> local = field.dictionary().map(domain.dictionaries()::get).orElse(Map.of());
        final Set<String> unusable = domain.ambiguous().stream().map(Spelling::key).collect(Collectors.toSet());
        local.keySet().forEach(spelling -> unusable.add(key(spelling)));
        final Map<String, Long> labels = domain.values().stream().collect(Collectors.groupingBy(value -> key(value.label()), Collectors.counting()));
        final Map<String, List<String>> byCode = new HashMap<>();
        for (final ValueDomain.Value value : domain.values()) {
            final List<String> spellings = new ArrayList<>();
            if (!unusable.contains(key(value.code()))) {
                spellings.add(value.code());
            }
            if (labels.get(key(value.label())) == 1 && !unusable.contains(key(value.label()))) {
                spellings.add(value.label());
            }
            // Sorted, because the order of a map differs from run to run.
            domain.spellings().entrySet().stream().filter(entry -> entry.getValue().equals(value.code()) && !unusable.contains(key(entry.getKey())))
                    .map(Map.Entry::getKey).sorted().forEach(spellings::add);
            local.entrySet().stream().filter(entry -> entry.getValue().equals(value.code())).map(Map.Entry::getKey).sorted().forEach(spellings::add);
            byCode.put(value.code(), spellings.isEmpty() ? List.of(value.code()) : List.copyOf(spellings));
        }
        return byCode;
    }

    private static String date(final LocalDate date, final RandomGenerator random) {
        final int form = random.nextInt(20);
        if (form == 0 && !date.isBefore(FIRST_SERIAL) && date.isBefore(LAST_SERIAL)) {
            return String.valueOf(ChronoUnit.DAYS.between(SPREADSHEET_EPOCH, date));
        }
        final String text = date.format(SampleWords.pick(random, DATES));
        return form == 1 ? fullWidth(text) : text;
    }

    private static String text(final Field field, final String value, final RandomGenerator random) {
        return switch (random.nextInt(24)) {
            case 0 -> value + " ";
            case 1 -> "\u3000" + value;
            case 2 -> field.format() == FieldFormat.ICD10 || field.format() == FieldFormat.ICD10_UNDERLYING ? value.toLowerCase(Locale.ROOT) : value;
            default -> value;
        };
    }

    static String fullWidth(final String text) {
        final StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }

    private static String key(final String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static List<DateTimeFormatter> formats(final String... patterns) {
        return List.of(patterns).stream().map(DateTimeFormatter::ofPattern).toList();
    }
}
