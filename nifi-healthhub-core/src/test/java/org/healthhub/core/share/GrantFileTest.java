// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GrantFileTest {

    private static final String[] TITLES = {"使用方标识", "使用方名称", "资源代码", "用法", "信息项", "行条件", "掩码方案", "用途", "依据", "生效日期", "到期日期"};
    private static final String[] VALUES = {"demo-civil", "民政厅", "S20R01", "取数、核验", "死者姓名、sex_code", "sex_code=2", "标准", "核验", "办法", "2026-11-01", "2027-10-31"};

    private static void assertGrant(final Map<Integer, GrantDraft> drafts) {
        assertEquals(Set.of(2), drafts.keySet());
        final Grant grant = drafts.get(2).grant("G1", Grants.CATALOGUE, Grants.TODAY);
        assertEquals(List.of("name", "sex_code"), grant.columns());
        assertEquals(Set.of(ShareOperation.RECORDS, ShareOperation.VERIFICATION), grant.operations());
        assertEquals(Map.of("sex_code", "2"), grant.rowFilter());
        assertEquals("STANDARD", grant.maskingProfile());
        assertEquals("民政厅", drafts.get(2).consumerName());
        assertEquals(List.of(), new GrantCheck(Grants.CATALOGUE).check(grant, Grants.TODAY));
    }

    @Test
    void testCsv() throws Exception {
        final String text = "\ufeff" + String.join(",", TITLES) + "\n" + String.join(",", VALUES) + "\n,,\n";
        assertGrant(GrantFile.read("grants.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void testWorkbook() throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            final Worksheet sheet = workbook.newWorksheet("授权");
            for (int i = 0; i < TITLES.length; i++) {
                sheet.value(0, i, TITLES[i]);
                sheet.value(1, i, VALUES[i]);
            }
        }
        assertGrant(GrantFile.read("grants.XLSX", new ByteArrayInputStream(out.toByteArray())));
    }

    @Test
    void testFaultsAreNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> GrantFile.read("a.csv", new ByteArrayInputStream("使用方,资源\na,b\n".getBytes(StandardCharsets.UTF_8))))
                .getMessage().contains("'使用方'"));
        final GrantDraft draft = new GrantDraft().put(GrantDraft.Title.CONSUMER, "c").put(GrantDraft.Title.RESOURCE, "S20R01").put(GrantDraft.Title.COLUMNS, "name")
                .put(GrantDraft.Title.FROM, "2026/1/1");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> draft.grant("G1", Grants.CATALOGUE, Grants.TODAY)).getMessage().contains("yyyy-MM-dd"));
    }
}
