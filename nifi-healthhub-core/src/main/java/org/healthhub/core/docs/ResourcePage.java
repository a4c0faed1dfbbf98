// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.DeleteMarker;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.problem.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Chinese page of one business system: its resources with fields, rules and where everything comes from.
 */
final class ResourcePage {

    private static final List<String> HEADS = List.of("序号", "信息项", "标识符", "类型", "必填", "值域", "敏感级别", "数据元", "依据");

    private final Catalogue catalogue;
    private final BusinessSystem system;

    ResourcePage(final Catalogue catalogue, final BusinessSystem system) {
        this.catalogue = catalogue;
        this.system = system;
    }

    /** Name of a system's page in the folder of the pages. */
    static String fileName(final BusinessSystem system) {
        return "%s-%s.md".formatted(system.code(), system.slug());
    }

    String markdown() {
        final StringBuilder page = new StringBuilder(ResourcePages.GENERATED);
        page.append("# %s %s\n\n%s\n\n".formatted(system.code(), Cells.text(system.name()), ResourcePages.CAUTION));
        page.append("[全部系统](README.md) · [值域](../value-domains.md) · 标记的含义见[首页](README.md#标记)\n");
        system.resources().forEach(resource -> append(page, resource));
        return page.toString();
    }

    private void append(final StringBuilder page, final Resource resource) {
        page.append("\n## %s %s\n\n".formatted(resource.code(), Cells.text(resource.name())));
        page.append(Cells.table(List.of("项目", "内容"), facts(resource)));
        page.append("标准依据：\n\n");
        resource.standards().forEach(standard -> page.append("- ").append(Cells.text(standard)).append('\n'));
        if (!resource.excluded().isEmpty()) {
            page.append("\n有意不采集（源表有此列也不映射）：\n\n");
            resource.excluded().forEach(excluded -> page.append("- **%s**：%s\n".formatted(Cells.text(excluded.label()), Cells.text(excluded.reason()))));
        }
        page.append("\n### 信息项（%d）\n\n".formatted(resource.fields().size()));
        final List<List<String>> rows = new ArrayList<>();
        for (final Field field : resource.fields()) {
            rows.add(List.of(Integer.toString(rows.size() + 1), Cells.text(field.label()), Cells.code(field.name()), field.notation(), required(field), values(field),
                    sensitivity(field), field.dataElement().orElse(""), evidence(field.evidence())));
        }
        page.append(Cells.table(HEADS, rows));
        appendRules(page, resource);
    }

    private void appendRules(final StringBuilder page, final Resource resource) {
        if (resource.rules().isEmpty()) {
            page.append("没有跨字段规则。\n");
            return;
        }
        page.append("### 规则（%d）\n\n".formatted(resource.rules().size()));
        final RuleWords words = new RuleWords(catalogue, resource);
        final String table = Cells.table(List.of("规则", "违反时", "来源"),
                resource.rules().stream().map(rule -> List.of(words.words(rule), severity(rule.severity()), RuleWords.source(rule))).toList());
        page.append(table, 0, table.length() - 1);
    }

    private List<List<String>> facts(final Resource resource) {
        final List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("规范表", Cells.code(resource.table())));
        facts.add(List.of("业务主键", resource.businessKey().stream().map(name -> item(resource, name)).collect(Collectors.joining(" + "))));
        facts.add(List.of("增量字段", resource.incrementField().map(name -> item(resource, name)).orElse("未定，取源表的更新时间列")));
        resource.parent().flatMap(catalogue::resource).ifPresent(parent -> facts.add(List.of("先行资源", "%s %s".formatted(parent.code(), Cells.text(parent.name())))));
        facts.add(List.of("更新周期", "*%s（建议稿）*".formatted(resource.updateCycle())));
        facts.add(List.of("共享类型", "*%s（建议稿）*：%s".formatted(resource.sharingType().label(), Cells.text(resource.sharingCondition()))));
        facts.add(List.of("数据分级", "*%s（建议稿）*".formatted(resource.level())));
        facts.add(List.of("个人信息", Cells.text(resource.personalData())));
        resource.deleteMarker().ifPresent(marker -> facts.add(List.of("删除标志", deletion(resource, marker))));
        return facts;
    }

    private static String item(final Resource resource, final String name) {
        return Cells.text(resource.field(name).map(Field::label).orElse("")) + " " + Cells.code(name);
    }

    private static String deletion(final Resource resource, final DeleteMarker marker) {
        return "%s 为 %s".formatted(item(resource, marker.field()), marker.values().stream().map(Cells::code).collect(Collectors.joining("、")));
    }

    private String values(final Field field) {
        final List<String> parts = new ArrayList<>();
        field.domain().map(catalogue.domains()::get).ifPresent(domain -> parts.add("[%s](../value-domains.md#%s)".formatted(Cells.text(domain.name()), domain.id())));
        if (field.format() != FieldFormat.NONE) {
            parts.add(format(field.format()));
        }
        field.role().map(ResourcePage::role).ifPresent(parts::add);
        if (!field.note().isEmpty()) {
            parts.add(Cells.text(field.note()));
        }
        return String.join("<br>", parts);
    }

    private static String required(final Field field) {
        return switch (field.requirement()) {
            case REQUIRED -> "是";
            case OPTIONAL -> "否";
            case CONDITIONAL -> "有条件";
        };
    }

    private static String severity(final Severity severity) {
        return switch (severity) {
            case ERROR -> "退回";
            case SUSPECT -> "标为可疑";
        };
    }

    private static String role(final Role role) {
        return "%s的%s".formatted(person(role.person()), kind(role.kind()));
    }

    private static String kind(final RoleKind kind) {
        return switch (kind) {
            case ID_NUMBER -> "证件号码";
            case ID_TYPE -> "证件类别";
            case BIRTH_DATE -> "出生日期";
            case SEX -> "性别";
            case NAME -> "姓名";
        };
    }

    private static String person(final String person) {
        return switch (person) {
            case Role.SELF -> "本人";
            case "mother" -> "母亲";
            case "father" -> "父亲";
            case "wife" -> "妻子";
            case "husband" -> "丈夫";
            case "guardian" -> "监护人";
            case "doctor" -> "医师";
            case "pharmacist" -> "药师";
            case "applicant" -> "申请人";
            default -> person;
        };
    }

    private static String format(final FieldFormat format) {
        return switch (format) {
            case NONE -> "";
            case USCC -> "统一社会信用代码（GB 32100）";
            case ORGANIZATION_CODE -> "组织机构代码（GB 11714）";
            case HEALTH_ORGANIZATION_CODE -> "卫生机构（组织）代码（WS 218）";
            case BIRTH_CERTIFICATE -> "1 个字母加 9 位数字";
            case ICD10 -> "ICD-10（GB/T 14396）";
            case ICD10_UNDERLYING -> "可作根本死因的 ICD-10 编码";
            case DIVISION -> "行政区划代码（GB/T 2260，6 位或 12 位）";
            case PHONE -> "电话号码";
            case PERSON_NAME -> "人名，不含数字";
        };
    }

    private static String sensitivity(final Field field) {
        return switch (field.sensitivity()) {
            case NONE -> "";
            case NAME -> "姓名";
            case IDENTITY_NUMBER -> "证件号码";
            case PHONE -> "电话";
            case ADDRESS -> "地址";
            case BIRTH_DATE -> "出生日期";
            case PERSON_NUMBER -> "个人编号";
            case HEALTH -> "健康信息";
            case FREE_TEXT -> "自由文本";
        };
    }

    /** Each mark with its word; a proposal is set in italics so that it looks like one. */
    private static String evidence(final String marks) {
        return marks.chars().mapToObj(mark -> evidence((char) mark)).collect(Collectors.joining("<br>"));
    }

    private static String evidence(final char mark) {
        return switch (mark) {
            case 'T' -> "**T 招标文件**";
            case 'S' -> "S 标准或法定项目";
            case 'C' -> "C 同类系统";
            case 'M' -> "M 记忆待核";
            default -> "*D 建议稿*";
        };
    }
}
