// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DivisionsTest {
    private static final String HEADING = "code,name,start,end,successors\n";

    private final Divisions divisions = Divisions.standard();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "district, 610102, CURRENT",
        "city of a county, 610881, CURRENT",
        "abolished with its prefecture, 612301, ABOLISHED",
        "abolished when it became a district, 610125, ABOLISHED",
        "in force for a year, 619001, ABOLISHED",
        "code kept under a new name, 610202, CURRENT",
        "not in the table, 610199, UNKNOWN",
        "not in the table of a zone outside GB/T 2260, 616901, UNKNOWN",
        "prefecture, 610100, NOT_COUNTY",
        "former prefecture, 612300, NOT_COUNTY",
        "province, 610000, NOT_COUNTY",
        "total of a city, 610101, NOT_COUNTY",
        "total of a city elsewhere, 440401, NOT_COUNTY",
        "01 is a district in Beijing, 110101, NOT_COVERED",
        "01 is a city in a former prefecture, 222401, NOT_COVERED",
        "other province, 412723, NOT_COVERED",
        "no province, 990101, UNKNOWN",
        "too short, 61010, UNKNOWN",
        "no digits, 61010X, UNKNOWN",
        "no code, , UNKNOWN",
    })
    void testStatus(final String why, final String code, final Divisions.Status status) {
        assertEquals(status, divisions.status(code), why);
    }

    @Test
    void testFindAbolished() {
        final Divisions.Division division = divisions.find("610321").orElseThrow();

        assertEquals("宝鸡县", division.name());
        assertEquals(1981, division.start());
        assertEquals(2003, division.end());
        assertEquals(List.of("610302", "610303", "610304"), division.successors());
    }

    @Test
    void testFindCurrentBeforeFormerEntryOfSameCode() {
        final Divisions.Division division = divisions.find("610626").orElseThrow();

        assertEquals("吴起县", division.name());
        assertNull(division.end());
    }

    @ParameterizedTest
    @CsvSource({"61, 陕西省", "610000, 陕西省", "11, 北京市", "6103, 宝鸡市", "610303, 金台区", "612323, 洋县", "610199, ", "419001, ", "6101021, "})
    void testName(final String code, final String name) {
        assertEquals(Optional.ofNullable(name), divisions.name(code));
    }

    @Test
    void testIsProvince() {
        assertTrue(divisions.isProvince("61"));
        assertTrue(divisions.isProvince("710000"));
        assertFalse(divisions.isProvince("66"));
        assertFalse(divisions.isProvince("610100"));
        assertFalse(divisions.isProvince("6X"));
        assertFalse(divisions.isProvince(null));
    }

    @Test
    void testIsKnownCounty() {
        assertTrue(divisions.isKnownCounty("610102"));
        assertTrue(divisions.isKnownCounty("612301"));
        assertFalse(divisions.isKnownCounty("610199"));
        assertFalse(divisions.isKnownCounty("610100"));
        assertFalse(divisions.isKnownCounty("412723"));
        assertFalse(divisions.isKnownCounty(null));
    }

    @Test
    void testBuiltInTableComplete() {
        int current = 0;
        int abolished = 0;
        for (int code = 610000; code < 620000; code++) {
            switch (divisions.status(code)) {
                case CURRENT -> current++;
                case ABOLISHED -> abolished++;
                default -> { }
            }
        }

        assertEquals(107, current);
        // 104 of GB/T 2260 and three that were in force for about a year.
        assertEquals(107, abolished);
    }

    @Test
    void testSuccessorsExist() {
        for (int code = 610000; code < 620000; code++) {
            for (final String successor : divisions.find(Integer.toString(code)).map(Divisions.Division::successors).orElse(List.of())) {
                assertTrue(divisions.find(successor).isPresent(), successor);
            }
        }
    }

    @Test
    void testLoadCompletesProvince(@TempDir final Path folder) throws IOException {
        final Path file = Files.writeString(folder.resolve("henan.csv"), HEADING + "412701,周口市,1983,2000,411602\n411602,川汇区,2000,,\n");

        final Divisions loaded = Divisions.load(file);

        assertEquals(Divisions.Status.ABOLISHED, loaded.status("412701"));
        assertEquals(Divisions.Status.CURRENT, loaded.status("411602"));
        assertEquals(Divisions.Status.UNKNOWN, loaded.status("412723"));
        assertEquals(Divisions.Status.CURRENT, loaded.status("610102"));
        assertEquals(Divisions.Status.NOT_COVERED, divisions.status("412701"));
    }

    @Test
    void testLoadReplacesRow() throws IOException {
        final Divisions loaded = Divisions.load(new StringReader(HEADING + "610102,新城区,1980,2027,610103\n"));

        assertEquals(Divisions.Status.ABOLISHED, loaded.status("610102"));
        assertEquals(Divisions.Status.CURRENT, loaded.status("610103"));
    }

    @Test
    void testLoadNamesEveryFault() {
        final StringReader reader = new StringReader(HEADING + "41270,周口市,,,\n411602,川汇区,2000,,\n411602,川汇区,20,,\n411602,川汇区\n");

        final String message = assertThrows(IllegalArgumentException.class, () -> Divisions.load(reader)).getMessage();

        assertTrue(message.contains("data line 1 ") && message.contains("data line 3 ") && message.contains("data line 4 "), message);
        assertFalse(message.contains("data line 2 "), message);
    }
}
