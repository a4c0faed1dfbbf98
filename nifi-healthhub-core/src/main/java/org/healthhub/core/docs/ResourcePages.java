// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the Chinese pages of the resource catalogue: an index and one page a system.
 */
public final class ResourcePages {

    static final String GENERATED = "<!-- Generated from the resource catalogue; do not edit. Write it with: %s -->\n".formatted(GeneratedFile.COMMAND);

    static final String CAUTION = """
            > **陕西省没有公开任何一张表的结构。** 招标文件只公布资源名称（S20 另有七个数据项）。下面的信息项、标识符、类型和长度是起始稿，以数据提供单位的数据字典为准；
            > 依据一栏写 *D 建议稿* 的没有任何出处。""";

    private static final String FOLDER = "docs/resources/";

    private static final String HEAD = """
            # 资源目录

            %s

            共 %d 个系统、%d 个资源、%d 个信息项，其中 %d 项有数据元标识符。[值域](../value-domains.md) %d 个。
            目录文件的写法和覆盖办法见[资源目录文件](../catalogue-files.md)，建表语句见 [`docs/ddl`](../ddl/)。

            ## 标记

            | 标记 | 含义 | 可信程度 |
            |---|---|---|
            | **T 招标文件** | 招标文件写明的名称 | 有合同效力 |
            | S 标准或法定项目 | 读过公开文本的标准或法定项目表里有此项 | 项目属实；标识符、类型、长度仍是建议 |
            | C 同类系统 | 同类系统的公开代码里有此列 | 名称属实，但不是陕西的 |
            | M 记忆待核 | 凭对标准或表单的记忆 | 引用前核对 |
            | *D 建议稿* | 没有出处的设计建议 | 问数据提供单位 |

            标准后面的 [V] 表示标题或内容在公开文本、公开代码中读到过，[M] 表示凭记忆。共享类型、数据分级、更新周期都是建议稿，由数据提供单位的部门决定。
            个人信息一栏：SPI 敏感个人信息（个人信息保护法第二十八条），PI 个人信息。
            类型：C(n) 字符，N(p,s) 小数，I 整数，D 日期，T 日期时间，M 长文本。每张规范表另有公共列，见 [`docs/ddl`](../ddl/)。

            """;

    private ResourcePages() {
    }

    /**
     * All pages.
     *
     * @return Markdown, lines ended by {@code \n}, by path below the root of the source tree
     */
    public static Map<String, String> of(final Catalogue catalogue) {
        final Map<String, String> pages = new TreeMap<>();
        pages.put(FOLDER + "README.md", index(catalogue));
        catalogue.systems().forEach(system -> pages.put(FOLDER + ResourcePage.fileName(system), new ResourcePage(catalogue, system).markdown()));
        return pages;
    }

    private static String index(final Catalogue catalogue) {
        final long fields = catalogue.resources().stream().mapToLong(resource -> resource.fields().size()).sum();
        final long elements = catalogue.resources().stream().flatMap(resource -> resource.fields().stream()).filter(field -> field.dataElement().isPresent()).count();
        final StringBuilder page = new StringBuilder(GENERATED);
        page.append(HEAD.formatted(CAUTION, catalogue.systems().size(), catalogue.resources().size(), fields, elements, catalogue.domains().size()));
        final List<List<String>> rows = new ArrayList<>();
        for (final BusinessSystem system : catalogue.systems()) {
            for (final Resource resource : system.resources()) {
                rows.add(row(system, resource));
            }
        }
        final String table = Cells.table(List.of("系统", "资源", "规范表", "信息项", "共享类型（建议稿）", "分级（建议稿）", "更新周期（建议稿）"), rows);
        return page.append("## 系统和资源\n\n").append(table, 0, table.length() - 1).toString();
    }

    private static List<String> row(final BusinessSystem system, final Resource resource) {
        final boolean first = system.resources().getFirst().equals(resource);
        return List.of(first ? "[%s %s](%s)".formatted(system.code(), Cells.text(system.name()), ResourcePage.fileName(system)) : "",
                "%s %s".formatted(resource.code(), Cells.text(resource.name())), Cells.code(resource.table()), Integer.toString(resource.fields().size()),
                resource.sharingType().label(), resource.level(), resource.updateCycle());
    }
}
