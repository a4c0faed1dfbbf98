// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Requirement;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.SharingType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookReaderTest {

    private static Catalogue builtIn;

    @TempDir
    private Path folder;

    @BeforeAll
    static void loadCatalogue() throws CatalogueException {
        builtIn = CatalogueLoader.builtIn();
    }

    @Test
    void testColumnsInAnotherOrderWithCaptionMarksAndBlanks() throws Exception {
        final WorkbookImport read = read(sheet -> rows(sheet, List.of(
                List.of("人口死亡信息编目表"),
                List.of("数据类型", "信息项名称 *", "信息资源名称（必填）", "数据长度", "共享类型"),
                List.of("字符型", " 死亡证明编号 ", "人口死亡信息", "４８", "有条件"),
                List.of("Ｃ", "死者姓名", "", "60", ""),
                List.of("日期型", "出生日期", "", "10", ""),
                List.of("", "", "", "", ""))));

        assertEquals(List.of(), ofKind(read, WorkbookFinding.Kind.ERROR));
        final Resource resource = load(read).resource("S20R01").orElseThrow();
        final Resource before = builtIn.resource("S20R01").orElseThrow();
        assertEquals(48, resource.field("death_cert_no").orElseThrow().length());
        assertEquals(60, resource.field("name").orElseThrow().length());
        assertEquals(before.field("birth_date"), resource.field("birth_date"));
        assertEquals(before.rules(), resource.rules());
        assertEquals(before.fields().size(), resource.fields().size(), "items that the workbook lacks are kept");
        assertEquals(before.field("name").orElseThrow().role(), resource.field("name").orElseThrow().role());
    }

    @Test
    void testMergedRepeatedAndEmptyCellsMeanTheSame() throws Exception {
        final List<List<String>> head = List.of(List.of("信息资源代码", "信息资源名称", "信息项名称", "数据类型", "数据长度"));
        final List<String> first = List.of("S20R01", "人口死亡信息", "死亡证明编号", "字符型", "41");
        final WorkbookImport empty = read(sheet -> rows(sheet, List.of(head.getFirst(), first, List.of("", "", "死者姓名", "字符型", "51"))));
        final WorkbookImport repeated = read(sheet -> rows(sheet, List.of(head.getFirst(), first, List.of("S20R01", "人口死亡信息", "死者姓名", "字符型", "51"))));
        final WorkbookImport merged = read(sheet -> {
            rows(sheet, List.of(head.getFirst(), first, List.of("", "", "死者姓名", "字符型", "51")));
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 1, 2, 1).merge();
        });

        assertEquals(empty.files(), repeated.files());
        assertEquals(empty.files(), merged.files());
        assertEquals(51, load(merged).resource("S20R01").orElseThrow().field("name").orElseThrow().length());
    }

    @Test
    void testFaultsAreNamedByCellAddress() throws Exception {
        final WorkbookImport read = read(sheet -> {
            rows(sheet, List.of(
                    List.of("信息资源代码", "信息资源名称", "信息项名称", "数据类型", "数据长度", "共享类型", "更新周期"),
                    List.of("S20R01", "人口死亡信息", "死亡证明编号", "字符串型", "4x", "随便", "每日"),
                    List.of("", "", "死者姓名", "字符型", "5000", "有条件共享", "每周"),
                    List.of("", "", "死者姓名", "字符型", "50", "", ""),
                    List.of("", "", "", "字符型", "50", "", ""),
                    List.of("", "", "出生日期", "通用型", "", "", ""),
                    List.of("没有的代码", "没有的资源", "某项", "字符型", "5", "", "")));
        });

        assertEquals(List.of(
                "编目!F3: '有条件共享' differs from '随便' in 编目!F2 of the same resource; write one of them",
                "编目!G3: '每周' differs from '每日' in 编目!G2 of the same resource; write one of them",
                "编目!D2: '字符串型' is none of 字符型、数值型、货币型、日期型、日期时间型、逻辑型、备注型、通用型、双精度型、整型、浮点型",
                "编目!E2: '4x' is no length of text; write a whole number from 1 to 4000, or choose 备注型 for longer texts",
                "编目!E3: '5000' is no length of text; write a whole number from 1 to 4000, or choose 备注型 for longer texts",
                "编目!C4: '死者姓名' already stands in C3; delete one of the two rows",
                "编目!D5: the row names no item; write the name of the item into it or clear the row",
                "编目!D6: the catalogue has nothing like '通用型'; choose another value",
                "编目!F2: '随便' is none of 无条件共享、有条件共享、不予共享",
                "编目!A7: the catalogue has no resource of this name; write the hub's code of the resource, such as S20R01"),
                ofKind(read, WorkbookFinding.Kind.ERROR));
        assertTrue(read.hasErrors());
        assertEquals(builtIn.resource("S20R01").orElseThrow().field("name"), load(read).resource("S20R01").orElseThrow().field("name"), "a faulty cell changes nothing");
    }

    @Test
    void testNewItemsAndResourcesAreCompletedAndListed() throws Exception {
        final WorkbookImport read = read(sheet -> rows(sheet, List.of(
                List.of("信息资源代码", "信息资源名称", "信息项名称", "数据类型", "数据长度", "共享类型", "共享条件/不予共享依据", "更新周期"),
                List.of("S20R01", "人口死亡信息", "火化证编号", "字符型(30)", "", "不予共享", "某法第三条", "实时"),
                List.of("S20R09", "丧葬信息", "体重", "数值型", "6,3", "2", "经同意", "每天"))));

        assertEquals(List.of(), ofKind(read, WorkbookFinding.Kind.ERROR));
        assertTrue(ofKind(read, WorkbookFinding.Kind.MISSING).contains("编目!C2: '火化证编号' has no identifier; item_01 stands in the catalogue file, write a better one"));
        final Catalogue catalogue = load(read);
        final Field added = catalogue.resource("S20R01").orElseThrow().field("item_01").orElseThrow();
        assertEquals("火化证编号", added.label());
        assertEquals(30, added.length());
        final Resource changed = catalogue.resource("S20R01").orElseThrow();
        assertEquals(SharingType.DENIED, changed.sharingType());
        assertEquals("实时", changed.updateCycle());
        final Resource resource = catalogue.resource("S20R09").orElseThrow();
        assertEquals("每日", resource.updateCycle());
        assertEquals(SharingType.CONDITIONAL, resource.sharingType());
        assertEquals(FieldType.N, resource.fields().getFirst().type());
        assertEquals(List.of(6, 3), List.of(resource.fields().getFirst().length(), resource.fields().getFirst().scale()));
    }

    @Test
    void testLayoutBCarriesItemsInFull() throws Exception {
        final WorkbookImport read = read("信息项", sheet -> rows(sheet, List.of(
                List.of("资源代码", "信息项名称", "信息项标识", "数据类型", "数据长度", "是否必填", "是否主键", "值域", "敏感类别", "依据", "说明"),
                List.of("s20r01", "证明编号", "death_cert_no", "字符型", "40", "必填", "√", "", "个人编号", "", ""),
                List.of("", "登记编号", "register_no", "字符型", "20", "条件必填", "是", "", "", "D", "=x"),
                List.of("", "新性别", "sex_code", "字符型", "1", "否", "", "性别代码", "", "", ""))));

        final Resource resource = load(read).resource("S20R01").orElseThrow();
        assertEquals(List.of("death_cert_no", "register_no"), resource.businessKey());
        assertEquals("=x", resource.field("register_no").orElseThrow().note());
        assertEquals(Requirement.OPTIONAL, resource.field("register_no").orElseThrow().requirement());
        assertTrue(ofKind(read, WorkbookFinding.Kind.MISSING).stream().anyMatch(text -> text.startsWith("信息项!F3: no rule says when")), () -> read.findings().toString());
        assertEquals(Optional.of("sex"), resource.field("sex_code").orElseThrow().domain());
        final Field renamed = resource.field("death_cert_no").orElseThrow();
        assertEquals("证明编号", renamed.label());
        assertTrue(renamed.aliases().contains("死亡证明编号"), "the former name is still met in sources");
    }

    @Test
    void testItemWithNothingButItsIdentifier() throws Exception {
        final WorkbookImport read = read("信息项", sheet -> rows(sheet, List.of(List.of("资源代码", "信息项标识"), List.of("S20R01", "name"), List.of("", "new_one"), List.of("", "9x"))));

        assertEquals(List.of("信息项!B3: 'new_one' is new and has no Chinese name; write the name of the item into the row",
                "信息项!B4: '9x' is no identifier; write lower-case letters, digits and _, beginning with a letter, at most 30",
                "信息项!B4: '9x' is new and has no Chinese name; write the name of the item into the row"),
                ofKind(read, WorkbookFinding.Kind.ERROR).stream().filter(text -> text.startsWith("信息项!")).toList());
        assertEquals(builtIn.resource("S20R01").orElseThrow().field("name"), load(read).resource("S20R01").orElseThrow().field("name"));
    }

    @Test
    void testWhatTheCatalogueCannotHoldIsSaid() throws Exception {
        final WorkbookImport read = read(sheet -> {
            rows(sheet, List.of(List.of("信息资源代码", "信息资源名称", "信息项名称", "下设机构", "是否向社会开放"), List.of("301001/000001", "人口死亡信息", "死者姓名", "统计中心", "否")));
            sheet.formula(2, 2, "CONCATENATE(1,2)");
        });

        assertEquals(List.of("编目!C3: holds a formula without a value; write the value"), ofKind(read, WorkbookFinding.Kind.ERROR));
        final List<String> notes = ofKind(read, WorkbookFinding.Kind.NOTE);
        assertTrue(notes.contains("编目!A2: the code '301001/000001' is not the hub's; the resource was taken by its name for S20R01, and the code is not kept"), notes::toString);
        assertTrue(notes.contains("编目!D2: '统计中心' has no place in the catalogue and is not kept; write it into the column mapping file as constant"), notes::toString);
        assertEquals(builtIn.resource("S20R01"), load(read).resource("S20R01").map(WorkbookReaderTest::inOrder));
    }

    @Test
    void testColumnsLeftOutOnPurposeAreRefused() throws Exception {
        final Resource resource = builtIn.resources().stream().filter(candidate -> !candidate.excluded().isEmpty()).findFirst().orElseThrow();
        final String label = resource.excluded().getFirst().label();

        final WorkbookImport read = read(sheet -> rows(sheet, List.of(List.of("信息资源代码", "信息资源名称", "信息项名称"), List.of(resource.code(), resource.name(), label))));

        assertTrue(ofKind(read, WorkbookFinding.Kind.ERROR).getFirst().startsWith("编目!C2: '%s' is left out on purpose".formatted(label)), () -> read.findings().toString());
        assertEquals(resource, load(read).resource(resource.code()).orElseThrow());
    }

    @Test
    void testSheetWithoutItsColumnsIsNamed() throws Exception {
        final WorkbookImport read = read(sheet -> rows(sheet, List.of(List.of("姓名", "电话"))));

        assertEquals(List.of("编目: no sheet has the columns of '编目'; write the titles 信息资源名称、信息资源代码、信息项名称 into one row near the top"), ofKind(read, WorkbookFinding.Kind.ERROR));
    }

    @Test
    void testOtherFilesAreRefusedWithAdvice() {
        assertTrue(assertThrows(WorkbookFileException.class, () -> parse("name,value\n".getBytes("UTF-8"))).getMessage().contains("save it as .xlsx"));
        final byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
        assertTrue(assertThrows(WorkbookFileException.class, () -> parse(old)).getMessage().contains(".xls file"));
        assertTrue(assertThrows(WorkbookFileException.class, () -> parse(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0})).getMessage().contains("damaged"));
    }

    /** Items that were in the workbook come first; the catalogue's own order is restored for comparing. */
    private static Resource inOrder(final Resource resource) {
        final Resource before = builtIn.resource(resource.code()).orElseThrow();
        return new Resource(resource.code(), resource.systemCode(), resource.name(), resource.table(),
                before.fields().stream().map(field -> resource.field(field.name()).orElseThrow()).toList(), resource.businessKey(), resource.incrementField(), resource.parent(),
                resource.updateCycle(), resource.sharingType(), resource.sharingCondition(), resource.level(), resource.personalData(), resource.standards(), resource.rules(),
                resource.deleteMarker(), resource.excluded(), resource.alerts());
    }

    @FunctionalInterface
    private interface Filler {
        void fill(Worksheet sheet);
    }

    private static void rows(final Worksheet sheet, final List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (!rows.get(row).get(column).isEmpty()) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
    }

    private static WorkbookImport read(final Filler filler) throws Exception {
        return read("编目", filler);
    }

    private static WorkbookImport read(final String name, final Filler filler) throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            filler.fill(workbook.newWorksheet(name));
        }
        return WorkbookReader.read(new ByteArrayInputStream(out.toByteArray()), List.of(LayoutLoader.builtIn(name.equals("编目") ? "A" : "B")), builtIn);
    }

    private static void parse(final byte[] bytes) throws WorkbookFileException, IOException {
        WorkbookReader.read(new ByteArrayInputStream(bytes), List.of(LayoutLoader.builtIn("A")), builtIn);
    }

    private static List<String> ofKind(final WorkbookImport read, final WorkbookFinding.Kind kind) {
        return read.findings().stream().filter(finding -> finding.kind() == kind).map(finding -> finding.toString().substring(kind.name().length() + 1)).toList();
    }

    private Catalogue load(final WorkbookImport read) throws Exception {
        for (final Map.Entry<String, String> file : read.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        assertFalse(read.files().isEmpty());
        return CatalogueLoader.withOverrides(folder);
    }
}
