// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReconciliationReportTest {

    private BusinessSystem system;

    @BeforeEach
    void readCatalogue() throws CatalogueException {
        system = CatalogueLoader.builtIn().system("S20").orElseThrow();
    }

    @Test
    void testVerdictNamesWhatAPersonHasToDo() {
        assertEquals("一致", balance(0, 0, 0, 0, "").verdict());
        assertEquals("差异均已说明（退回或在途）", balance(2, 1, 1, 0, "").verdict());
        assertEquals("不一致，已重新上报", balance(2, 1, 0, 1, "").verdict());
        assertEquals("不一致，需处理", balance(2, 1, 0, 0, "").verdict());
        assertTrue(balance(2, 1, 0, 0, "").needsPerson());
        assertFalse(balance(2, 1, 0, 1, "").needsPerson());
        assertTrue(balance(0, 0, 0, 0, "TIMEOUT").needsPerson());
    }

    @Test
    void testWorkbookHoldsTheTables() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReconciliationWorkbook.write(report(), out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(List.of("总账", "按日", "批次差异"), workbook.getSheets().map(Sheet::getName).toList());
            final List<Row> rows = workbook.findSheet("总账").orElseThrow().read();
            assertEquals("S20R01", rows.get(1).getCellText(0));
            assertEquals("不一致，需处理", rows.get(1).getCellText(rows.get(1).getCellCount() - 1));
        }
    }

    @Test
    void testPageShowsTheSameCounts() {
        final String page = ReconciliationPage.of(report());
        assertTrue(page.contains("<td class=\"number\">1000</td>"), page);
        assertTrue(page.contains("有差异需要处理"), page);
        assertTrue(page.contains("台账已有结果，平台没有这一分片"), page);
        assertTrue(page.contains("2026-11-23 08:00:00"), page);
    }

    private ReconciliationReport report() {
        final HeldPart part = new HeldPart("B1", 1, "R1", 10, 10, 0);
        return new ReconciliationReport(system, LocalDateTime.of(2026, 11, 23, 8, 0), List.of(balance(2, 1, 0, 0, "")),
                List.of(new DayFigures("S20R01", LocalDate.of(2026, 11, 22), 1000, 964, 36, 964, 963, 1, 0)),
                List.of(new PartDifference(Optional.of(part), Optional.empty())));
    }

    private ResourceBalance balance(final int missing, final long refused, final long waiting, final long pushedAgain, final String fault) {
        final DifferenceCounts counts = new DifferenceCounts();
        for (int i = 0; i < missing; i++) {
            counts.add(Difference.Kind.MISSING);
        }
        return new ResourceBalance(system.resources().getFirst(), 1000, 1000, 1000 - missing, new DifferenceCounts(), counts, refused, waiting, pushedAgain, 0, fault);
    }
}
