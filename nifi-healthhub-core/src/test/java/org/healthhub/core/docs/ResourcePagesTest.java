// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResourcePagesTest {

    private static Map<String, String> pages;

    @BeforeAll
    static void write() throws CatalogueException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        pages = ResourcePages.of(catalogue);
    }

    @Test
    void testCommittedPagesAreUpToDate() {
        pages.forEach(GeneratedFile::check);
    }

    @Test
    void testOnePageForEachSystemAndAnIndex() {
        assertEquals(21, pages.size());
        assertTrue(pages.get("docs/resources/README.md").contains("共 20 个系统、70 个资源、1341 个信息项，其中 352 项有数据元标识符"));
    }

    @Test
    void testProposalsLookLikeProposals() {
        assertTrue(pages.values().stream().allMatch(page -> page.contains("陕西省没有公开任何一张表的结构")));
        final String page = pages.get("docs/resources/S20-death-registration.md");
        assertTrue(page.contains("| *有条件共享（建议稿）*：公安/民政/人社/医保（养老、低保核验） |"), page);
        assertTrue(page.contains("| **T 招标文件**<br>S 标准或法定项目 |"), page);
        assertTrue(pages.get("docs/resources/S01-health-card.md").contains("| *D 建议稿* |"));
    }

    @Test
    void testRulesAreSaidInWords() {
        final String page = pages.get("docs/resources/S20-death-registration.md");
        assertTrue(page.contains("| 「年龄(岁)」等于从「出生日期」到「死亡日期时间」的周岁 | 退回 |"), page);
        assertTrue(pages.get("docs/resources/S05-maternal-child-health.md").contains("| 「原证编号」必填：「签发类别代码」为 2（换发）、3（补发） 时 | 退回 |"));
        assertTrue(pages.get("docs/resources/S04-population-health.md").contains("| 「出生人数」等于「出生男婴数」「出生女婴数」之和 | 退回 |"));
    }

    @Test
    void testColumnsLeftOutAreNamed() {
        assertTrue(pages.get("docs/resources/S18-family-planning.md").contains("- **HIV抗体结果代码**：5级特殊病种数据"));
        assertTrue(pages.get("docs/resources/S01-health-card.md").contains("- **动态二维码**："));
    }
}
