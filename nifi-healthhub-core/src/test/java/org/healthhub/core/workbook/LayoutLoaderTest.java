// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LayoutLoaderTest {

    @Test
    void testLayoutAHasTheColumnsOfThePublicTemplate() {
        assertEquals(List.of("序号", "部门类信息资源分类", "项分类", "目分类", "细目分类1", "细目分类1.1", "关联业务事项", "信息资源名称", "信息资源代码", "下设机构", "信息资源摘要",
                "信息资源格式分类", "信息资源格式类型", "其他类型资源格式描述", "信息项名称", "数据类型", "数据长度", "共享类型", "共享条件/不予共享依据", "共享方式分类", "共享方式类型", "是否向社会开放",
                "开放条件", "更新周期", "发布日期", "开放主题分类"), titles(LayoutLoader.builtIn("A").sheets().getFirst()));
    }

    @Test
    void testLayoutBHasTheColumnsOfThePublicTemplate() {
        assertEquals(List.of("信息资源分类1", "信息资源分类2", "信息资源分类3", "信息资源分类4", "名称", "格式", "提供方", "提供方代码", "代码", "共享类型", "共享条件", "共享方式", "发布日期", "是否向社会开放",
                "开放类型", "管理方式", "所属系统名称", "权属关系", "摘要", "在线资源链接地址", "更新周期", "关联资源代码", "信息资源生成方式", "涉密属性"), titles(LayoutLoader.builtIn("B").sheets().getFirst()));
    }

    @Test
    void testFileIsLoaded(@TempDir final Path folder) throws Exception {
        final Path file = Files.writeString(folder.resolve("ours.yaml"), """
                id: ours
                name: ours
                sheets:
                  - name: 目录
                    rows: items
                    columns:
                      - {title: 资源, value: resource.name}
                      - {title: 数据项, value: field.label, width: 30}
                """);

        assertEquals(List.of("资源", "数据项"), titles(LayoutLoader.of(file).sheets().getFirst()));
    }

    @Test
    void testAllFaultsAreReportedWithFileAndColumn() {
        final LayoutException e = assertThrows(LayoutException.class, () -> LayoutLoader.parse("ours.yaml", """
                id: ours / 1
                name: ours
                colour: red
                lists:
                  共享类型:
                    - {label: 有条件, value: CONDITIONAL}
                    - {label: 公开, value: PUBLIC, spellings: [有条件]}
                sheets:
                  - name: 说明
                    rows: resources
                    columns:
                      - {title: 项, value: field.label}
                      - {title: 共享, value: resource.sharing, list: 共享类型}
                      - {title: 方式, value: constant, list: 没有}
                      - {title: 名称, value: resource.nam, width: 0}
                      - {title: 名 称, value: resource.name, merge: 'yes'}
                """));

        assertEquals("""
                ours.yaml: id 'ours / 1' must be of at most 20 letters, digits, hyphens and underscores: it becomes part of file names
                ours.yaml 共享类型: '有条件' already stands for '有条件'
                ours.yaml 说明/项: 'field.label' needs a sheet with 'rows: items'
                ours.yaml 说明/共享: list '共享类型' needs an entry with 'value: UNCONDITIONAL'
                ours.yaml 说明/共享: list '共享类型' needs an entry with 'value: DENIED'
                ours.yaml 说明/共享: list '共享类型' has 'value: PUBLIC', which is none of UNCONDITIONAL, CONDITIONAL, DENIED
                ours.yaml 说明/方式: 'text' belongs to 'value: constant' and only there
                ours.yaml 说明/方式: list '没有' does not exist; known: 共享类型
                ours.yaml 说明/名称: 'value: resource.nam' is none of %s
                ours.yaml 说明/名称: 'width' must be a whole number from 1 to 100
                ours.yaml 说明/名 称: 'merge' must be true or false
                ours.yaml 说明/名 称: title '名 称' already stands for the column '名称'
                ours.yaml 说明: a sheet of this name stands twice or is made by the writer itself
                ours.yaml: unknown key 'colour'; known here: id, name, remark, lists, sheets
                """.formatted(CellSource.vocabulary()).strip(), String.join("\n", e.faults().stream().map(LayoutFault::toString).toList()));
    }

    @Test
    void testBrokenFileIsNamed(@TempDir final Path folder) throws Exception {
        final Path broken = Files.writeString(folder.resolve("broken.yaml"), "id: [");
        final Path gbk = Files.write(folder.resolve("gbk.yaml"), "id: 版式".getBytes("GB18030"));

        assertEquals("broken.yaml", assertThrows(LayoutException.class, () -> LayoutLoader.of(broken)).faults().getFirst().file());
        assertEquals("gbk.yaml: is not in UTF-8; save it as UTF-8", assertThrows(LayoutException.class, () -> LayoutLoader.of(gbk)).getMessage());
        assertEquals("no.yaml: cannot be read; check name and permissions", assertThrows(LayoutException.class, () -> LayoutLoader.of(folder.resolve("no.yaml"))).getMessage());
    }

    private static List<String> titles(final SheetLayout sheet) {
        return sheet.columns().stream().map(ColumnLayout::title).toList();
    }
}
