// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Administrative divisions by GB/T 2260, current and abolished. Built in are Shaanxi completely and the other provinces by name only; an external table
 * adds the counties of others. Even the best table is incomplete, so that a code it lacks is unknown, not wrong. Immutable.
 */
public final class Divisions {
    private static final int COLUMNS = 5;
    private static final short LISTED_CURRENT = Short.MAX_VALUE;
    private static final int COUNTIES_PER_PROVINCE = 10000;
    /** Prefectures that are cities of districts have the numbers 01 to 20; under them, 01 is the total of the districts (市辖区). */
    private static final int LAST_CITY = 20;
    private static final int CITY_TOTAL = 1;

    private final Map<String, Division> byCode;
    private final boolean[] provinces;
    /** Province → county number → {@link #LISTED_CURRENT}, year of abolition, or 0 where no row is; null for a province without a table. */
    private final short[][] years;

    private Divisions(final Map<String, Division> byCode) {
        this.byCode = Map.copyOf(byCode);
        provinces = new boolean[100];
        years = new short[100][];
        for (final Division division : byCode.values()) {
            final int code = Integer.parseInt(division.code());
            final int province = code / COUNTIES_PER_PROVINCE;
            if (code % COUNTIES_PER_PROVINCE == 0) {
                provinces[province] = true;
            } else {
                if (years[province] == null) {
                    years[province] = new short[COUNTIES_PER_PROVINCE];
                }
                years[province][code % COUNTIES_PER_PROVINCE] = division.end() == null ? LISTED_CURRENT : division.end().shortValue();
            }
        }
    }

    /**
     * The built-in tables.
     */
    public static Divisions standard() {
        return Standard.DIVISIONS;
    }

    /**
     * The built-in tables with the rows of a file added. A row replaces the built-in one of the same code; once a file brings counties of a province, the
     * table of that province counts as complete, and its other codes are {@link Status#UNKNOWN} instead of {@link Status#NOT_COVERED}.
     *
     * @param reader text with a heading line and the columns code (six digits), name, start and end (four-digit years, end empty for a current code),
     *         successors (codes joined by +), separated by commas without quoting; an older and a newer row of one code may both be there. Not closed.
     * @throws IOException when reading fails
     * @throws IllegalArgumentException when rows are malformed; the message names the data line of each
     */
    public static Divisions load(final Reader reader) throws IOException {
        final Map<String, Division> byCode = new HashMap<>(standard().byCode);
        parse(ReferenceTable.rows(reader)).forEach(byCode::put);
        return new Divisions(byCode);
    }

    /**
     * {@link #load(Reader)} of a UTF-8 file.
     *
     * @param file file to read
     * @throws IOException when reading fails
     */
    public static Divisions load(final Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return load(reader);
        }
    }

    /**
     * The row of a code; where a code was used twice, the entry in force, else the last one.
     *
     * @param code six digits; anything else, also null, is not found
     */
    public Optional<Division> find(final String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /**
     * The Chinese name of a division.
     *
     * @param code two (province), four (prefecture) or six digits; anything else, also null, has no name
     */
    public Optional<String> name(final String code) {
        if (code == null || code.length() > 6) {
            return Optional.empty();
        }

        return find(code + "000000".substring(code.length())).map(Division::name);
    }

    /**
     * Whether the code is a province of GB/T 2260, 71, 81 and 82 included.
     *
     * @param code two digits, or six of which the last four are 0; null is none
     */
    public boolean isProvince(final String code) {
        return code != null && (code.length() == 2 || code.length() == 6 && code.endsWith("0000")) && Digits.areDigits(code, 0, code.length())
                && isProvince(Digits.value(code, 0, 2));
    }

    /**
     * Whether the code is a county in the tables, current or abolished.
     *
     * @param code six digits; anything else, also null, is none
     */
    public boolean isKnownCounty(final String code) {
        return switch (status(code)) {
            case CURRENT, ABOLISHED -> true;
            case UNKNOWN, NOT_COUNTY, NOT_COVERED -> false;
        };
    }

    /**
     * The standing of a code as a county.
     *
     * @param code six digits; anything else, also null, is {@link Status#UNKNOWN}
     */
    public Status status(final String code) {
        return code != null && code.length() == 6 && Digits.areDigits(code, 0, 6) ? status(Digits.value(code, 0, 6)) : Status.UNKNOWN;
    }

    boolean isProvince(final int province) {
        return provinces[province];
    }

    Status status(final int code) {
        final int province = code / COUNTIES_PER_PROVINCE;
        if (!provinces[province]) {
            return Status.UNKNOWN;
        }
        if (code % 100 == 0) {
            return Status.NOT_COUNTY;
        }

        final short[] counties = years[province];
        final short year = counties == null ? 0 : counties[code % COUNTIES_PER_PROVINCE];
        if (year != 0) {
            return year == LISTED_CURRENT ? Status.CURRENT : Status.ABOLISHED;
        }
        if (isCityTotal(code)) {
            return Status.NOT_COUNTY;
        }

        return counties == null ? Status.NOT_COVERED : Status.UNKNOWN;
    }

    /**
     * The year in which a code with status ABOLISHED was abolished.
     */
    int lastYear(final int code) {
        return years[code / COUNTIES_PER_PROVINCE][code % COUNTIES_PER_PROVINCE];
    }

    private static boolean isCityTotal(final int code) {
        final int prefecture = code / 100 % 100;
        return code % 100 == CITY_TOTAL && prefecture >= 1 && prefecture <= LAST_CITY && switch (code / COUNTIES_PER_PROVINCE) {
            // Beijing, Tianjin, Shanghai, Chongqing: no prefectures, so 01 is a district.
            case 11, 12, 31, 50 -> false;
            default -> true;
        };
    }

    private static Map<String, Division> parse(final List<String[]> rows) {
        final Map<String, Division> byCode = new HashMap<>();
        final List<String> faults = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            final String[] row = rows.get(i);
            if (isWellFormed(row)) {
                final List<String> successors = row[4].isEmpty() ? List.of() : List.of(row[4].split("\\+"));
                final Division division = new Division(row[0], row[1], year(row[2]), year(row[3]), successors);
                byCode.merge(division.code(), division, Divisions::later);
            } else {
                faults.add("data line " + (i + 1) + " is not code,name,start,end,successors");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Division table: " + String.join("; ", faults));
        }

        return byCode;
    }

    private static boolean isWellFormed(final String[] row) {
        return row.length == COLUMNS && row[0].matches("\\d{6}") && !row[1].isBlank() && row[2].matches("(\\d{4})?") && row[3].matches("([12]\\d{3})?")
                && row[4].matches("(\\d{6}(\\+\\d{6})*)?");
    }

    private static Integer year(final String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static Division later(final Division one, final Division other) {
        if (one.end() == null || other.end() == null) {
            return one.end() == null ? one : other;
        }

        return one.end() >= other.end() ? one : other;
    }

    /**
     * The standing of a six-digit code as a county.
     */
    public enum Status {
        /** In force. */
        CURRENT,
        /** Once in force; citizen numbers keep it. */
        ABOLISHED,
        /** In no table although the province's table is there; or no such province. */
        UNKNOWN,
        /** A province, a prefecture, or the total of a city's districts (市辖区). */
        NOT_COUNTY,
        /** The province is known, its counties are not. */
        NOT_COVERED
    }

    /**
     * One row of the tables.
     *
     * @param code six digits
     * @param name Chinese name
     * @param start first year, or null where the source does not state it
     * @param end year of abolition or renaming, or null while in force
     * @param successors codes that took over; empty while in force
     */
    public record Division(String code, String name, Integer start, Integer end, List<String> successors) {

        public Division {
            successors = List.copyOf(successors);
        }
    }

    /** Loaded when first asked for. */
    private static final class Standard {
        private static final Divisions DIVISIONS = read();

        private static Divisions read() {
            final Map<String, Division> byCode = new HashMap<>();
            for (final String[] row : ReferenceTable.rows("provinces.csv")) {
                byCode.put(row[0], new Division(row[0], row[1], null, null, List.of()));
            }
            byCode.putAll(parse(ReferenceTable.rows("divisions-shaanxi.csv")));
            return new Divisions(byCode);
        }
    }
}
