// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.status;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StatusTableTest {
    private static final ResourceCounts CLOSED = new ResourceCounts("S20R01", "死亡信息", 1000, 1000, 970, 12, 30, 970, 970, 968, 2, 0, 2, 0, 0, 30, 0, 0, 0);
    private static final ResourceCounts OPEN = new ResourceCounts("S06R01", "档案", 1000, 900, 890, 1, 10, 880, 500, 500, 0, 0, 1, 0, 5, 9, 0, 0, 0);

    private static StatusReport report() {
        return new StatusReport(new StatusReport.NiFi("http://127.0.0.1:18080/nifi/", "2.3.0"), List.of(
            new SystemStatus("S06", "计划免疫", true, true, List.of(OPEN)), new SystemStatus("S20", "人口死亡", true, true, List.of(CLOSED))));
    }

    @Test
    void testColumnsAlignWithChineseNames() {
        final List<String> lines = StatusTable.of(report()).lines().toList();
        assertEquals(column(lines.get(0), " source") + " source".length(), column(lines.get(1), "1000") + "1000".length());
        assertTrue(lines.get(1).endsWith("working"));
        assertTrue(lines.get(2).endsWith("complete"));
        assertEquals("NiFi 2.3.0  http://127.0.0.1:18080/nifi/", lines.getLast());
    }

    @Test
    void testLastRowSumsAllUp() {
        assertTrue(StatusTable.of(report()).lines().anyMatch(line -> line.matches("all +2 resources +2000 +1900 +1860 +13 +40 +1850 +1470 +1468 +2 +0 +3 +0 +5 +39 +1 complete")));
    }

    @Test
    void testSystemsThatAreNotImportedAreOnlyNamed() {
        final StatusReport report = new StatusReport(report().nifi(), List.of(new SystemStatus("S01", "健康卡", false, false, List.of(CLOSED))));

        assertTrue(StatusTable.of(report).contains("not imported: S01"));
        assertFalse(StatusTable.of(report).contains("健康卡"));
    }

    @Test
    void testPendingRecordsShowHowFarTheyHaveCome() {
        final ResourceCounts waiting = new ResourceCounts("S20R01", "", 1000, 1000, 970, 0, 30, 970, 970, 900, 0, 70, 2, 0, 0, 30, 20, 0, 50);
        final StatusReport report = new StatusReport(report().nifi(), List.of(new SystemStatus("S20", "人口死亡", true, true, List.of(waiting))));

        assertTrue(StatusTable.of(report).contains("waiting for receipts: 已提交 20, 质检中 50"));
    }

    private static int column(final String line, final String text) {
        return StatusTable.width(line.substring(0, line.indexOf(text)));
    }

    @Test
    void testClosedOnlyWhenEveryCountAgrees() {
        assertTrue(CLOSED.isClosed());
        assertFalse(OPEN.isClosed());
        assertFalse(new ResourceCounts("S20R01", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).isClosed());
    }

    @Test
    void testUpdatesAndCorrectionsCloseToo() {
        // three corrected problems came in, two records were updated, the whole table was read twice
        final ResourceCounts counts = new ResourceCounts("S20R01", "", 1000, 1005, 975, 12, 30, 973, 975, 973, 2, 0, 4, 2, 970, 27, 0, 0, 0);
        assertTrue(counts.isClosed());
    }

    @Test
    void testJsonBeginsWithTheContract() {
        final String resource = report().toJson().lines().filter(line -> line.contains("\"")).map(line -> line.strip().replaceFirst("\"(\\w+)\".*", "$1"))
            .distinct().reduce("", (first, second) -> first + " " + second).strip();
        assertEquals("nifi url version systems code name imported running resources source read canonical suspect problem stored pushed accepted rejected pending receipts "
            + "updated unchanged open submitted received checking", resource);
    }
}
