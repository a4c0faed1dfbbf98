// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;

import java.util.List;

/**
 * The index of all flow definitions.
 */
final class IndexPage {

    static final String GENERATED = "生成的文件，请勿手改。Generated from the resource catalogue: "
            + "mvn -pl flow-templates -am test -Dtest=DefinitionDriftTest -Dsurefire.failIfNoSpecifiedTests=false -Dhealthhub.generate=true";

    private IndexPage() {
    }

    static String of(final Catalogue catalogue) {
        final Markdown page = new Markdown();
        page.paragraph("<!-- " + GENERATED + " -->");
        page.heading(1, "流程定义 / Flow definitions");
        page.paragraph("""
                每个业务系统一个文件夹：`flow.json` 导入 NiFi，`README.md` 讲参数、导入步骤和常见问题。全部由资源目录生成，构建时逐字节核对。

                One folder a business system: `flow.json` is imported into NiFi, `README.md` explains parameters, import and troubles.
                All of it is generated from the resource catalogue and compared byte for byte in the build.""");
        page.table(List.of("系统 / System", "名称 / Name", "资源 / Resources", "对接方式 / Docking", "参数 / Parameters"),
                catalogue.systems().stream().map(IndexPage::row).toList());
        page.paragraph("""
                整个枢纽只导入一次的 / Once for the whole hub: [%s](%s/README.md) 按授权共享、数据问题反馈 / sharing under grants, problem reports;
                [%s](%s/README.md) 看板网页、指标和告警 / page to watch, metrics, alerts"""
                .formatted(SharingFlow.GROUP, SharingFlow.FOLDER, DashboardFlow.GROUP, DashboardFlow.FOLDER));
        page.paragraph("""
                公共参数上下文 `%s` 有 %d 个参数，各系统继承，只填一次。

                The common parameter context `%s` has %d parameters, inherited by every system and filled in once.

                支持 NiFi 2.3.0 及以后的 2.x；存量组件的属性名是 2.3.0 的，新版本导入时自动迁移。

                For NiFi 2.3.0 and later 2.x: the property names of stock components are those of 2.3.0, which later versions migrate on import."""
                .formatted(CommonParameters.CONTEXT, CommonParameters.ALL.size(), CommonParameters.CONTEXT, CommonParameters.ALL.size()));
        page.paragraph("""
                资源目录改动后重新生成 / After a change of the catalogue regenerate:

                ```sh
                mvn -pl flow-templates -am test -Dtest=DefinitionDriftTest -Dsurefire.failIfNoSpecifiedTests=false -Dhealthhub.generate=true
                ```""");
        return page.page();
    }

    private static List<String> row(final BusinessSystem system) {
        final SystemParameters parameters = new SystemParameters(system);
        return List.of(system.code(), "[" + system.name() + "](" + Definitions.folder(system) + "/README.md)",
                String.join("<br>", system.resources().stream().map(IndexPage::label).toList()), "库表 / table<br>接口 / interface<br>文件 / file",
                Markdown.code(parameters.context()) + "：" + parameters.all().size());
    }

    private static String label(final Resource resource) {
        return resource.code() + " " + resource.name();
    }
}
