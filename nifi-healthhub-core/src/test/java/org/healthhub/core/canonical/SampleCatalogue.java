// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.DeleteMarker;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Requirement;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.catalogue.SharingType;
import org.healthhub.core.catalogue.ValueDomain;
import org.healthhub.core.problem.Severity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small catalogue with a resource that has a field of every kind and a rule of every kind.
 */
final class SampleCatalogue {

    static final String RESOURCE = "S98R01";
    static final String REVERSED = "reversed";

    private SampleCatalogue() {
    }

    static Catalogue catalogue() {
        final ValueDomain sex = new ValueDomain("sex", "性别代码", "GB/T 2261.1-2003", true,
                List.of(value("1", "男性"), value("2", "女性"), value("9", "未说明的性别")), Map.of("男", "1", "M", "1", "女", "2", "F", "2", "不详", "9"), List.of(), Map.of());
        final ValueDomain type = new ValueDomain("id-type", "证件类别", "CV02.01.101", true,
                List.of(value("01", "居民身份证"), value("03", "护照"), value("99", "其他")), Map.of("身份证", "01"), List.of(), Map.of());
        final ValueDomain vaccine = new ValueDomain("vaccine", "疫苗", "CV08.50.001", false,
                List.of(value("02", "乙肝疫苗"), value("0201", "乙肝疫苗（CHO）"), value("0402", "无细胞百白破")), Map.of(), List.of(), Map.of());
        final ValueDomain visit = new ValueDomain("visit", "随访分类", "公卫规范", true,
                List.of(value("1", "不稳定"), value("2", "基本稳定"), value("3", "稳定")), Map.of(), List.of("1", "3"),
                Map.of("standard", Map.of("1", "1", "2", "2", "3", "3"), REVERSED, Map.of("1", "3", "2", "2", "3", "1")));
        final BusinessSystem system = new BusinessSystem("S98", "sample", "样例系统", List.of(resource()));
        return new Catalogue(List.of(system), Map.of("sex", sex, "id-type", type, "vaccine", vaccine, "visit", visit), "sample");
    }

    private static Resource resource() {
        final List<Field> fields = List.of(
                plain("case_no", "病例编号", FieldType.C, 10).required().aliases("blbh", "病历号").build(),
                plain("seq", "序号", FieldType.I, 0).required().build(),
                plain("name", "姓名", FieldType.C, 20).format(FieldFormat.PERSON_NAME).role(RoleKind.NAME, Role.SELF).build(),
                plain("id_type", "证件类别代码", FieldType.C, 2).domain("id-type").role(RoleKind.ID_TYPE, Role.SELF).build(),
                plain("id_no", "证件号码", FieldType.C, 18).role(RoleKind.ID_NUMBER, Role.SELF).aliases("sfzh").build(),
                plain("birth_date", "出生日期", FieldType.D, 0).role(RoleKind.BIRTH_DATE, Role.SELF).aliases("csrq").build(),
                plain("sex_code", "性别代码", FieldType.C, 1).domain("sex").role(RoleKind.SEX, Role.SELF).aliases("xb").build(),
                plain("mother_id_no", "母亲证件号码", FieldType.C, 18).role(RoleKind.ID_NUMBER, "mother").build(),
                plain("age", "年龄", FieldType.I, 0).build(),
                plain("visit_time", "就诊时间", FieldType.T, 0).build(),
                plain("report_date", "报告日期", FieldType.D, 0).build(),
                plain("vaccine_code", "疫苗代码", FieldType.C, 10).domain("vaccine").build(),
                plain("visit_class", "随访分类", FieldType.C, 1).domain("visit").dictionary("standard").build(),
                plain("visit_class_old", "原随访分类", FieldType.C, 1).domain("visit").dictionary(REVERSED).build(),
                plain("visit_class_any", "其他随访分类", FieldType.C, 1).domain("visit").build(),
                plain("org_uscc", "统一社会信用代码", FieldType.C, 18).format(FieldFormat.USCC).build(),
                plain("org_code", "组织机构代码", FieldType.C, 9).format(FieldFormat.ORGANIZATION_CODE).build(),
                plain("health_org_code", "卫生机构代码", FieldType.C, 22).format(FieldFormat.HEALTH_ORGANIZATION_CODE).build(),
                plain("birth_cert_no", "出生医学证明编号", FieldType.C, 10).format(FieldFormat.BIRTH_CERTIFICATE).build(),
                plain("icd", "诊断编码", FieldType.C, 12).format(FieldFormat.ICD10).build(),
                plain("cause", "根本死因", FieldType.C, 12).format(FieldFormat.ICD10_UNDERLYING).build(),
                plain("division_code", "行政区划代码", FieldType.C, 12).format(FieldFormat.DIVISION).build(),
                plain("phone", "联系电话", FieldType.C, 20).format(FieldFormat.PHONE).build(),
                plain("allergy", "过敏史", FieldType.C, 10).build(),
                plain("note", "备注", FieldType.M, 0).build(),
                plain("dose", "剂量", FieldType.N, 6).scale(3).build(),
                plain("total", "合计", FieldType.N, 8).scale(1).build(),
                plain("part_a", "分项甲", FieldType.I, 0).build(),
                plain("part_b", "分项乙", FieldType.N, 8).scale(1).build(),
                plain("active", "是否在册", FieldType.B, 0).build(),
                plain("licence_no", "许可证号", FieldType.C, 12).build(),
                plain("reason", "原因", FieldType.C, 20).build(),
                plain("state", "状态", FieldType.C, 2).build());
        final List<Rule> rules = List.of(
                new Rule.NotAfter("birth_date", Rule.NOW, Severity.ERROR, "test"),
                new Rule.NotBefore("visit_time", "birth_date", Severity.ERROR, "test"),
                new Rule.NotAfter("visit_time", "report_date", Severity.SUSPECT, "test"),
                new Rule.Range("age", BigDecimal.ZERO, new BigDecimal(150), Severity.ERROR, "test"),
                new Rule.EqualsDerived("age", Rule.Derivation.AGE_YEARS, List.of("birth_date", "visit_time"), Severity.SUSPECT, "test"),
                new Rule.WithinDays("report_date", "visit_time", 7, Severity.SUSPECT, "test"),
                new Rule.Matches("licence_no", "[A-Z]{2}\\d{4}", Severity.ERROR, "test"),
                new Rule.RequiredIf("reason", "state", List.of("9"), Severity.ERROR, "test"),
                new Rule.RequiredIf("allergy", "note", List.of(), Severity.SUSPECT, "test"),
                new Rule.Sum("total", List.of("part_a", "part_b"), Severity.ERROR, "test"));
        return new Resource(RESOURCE, "S98", "样例资源", "sample", fields, List.of("case_no", "seq"), Optional.empty(), Optional.empty(), "每日", SharingType.CONDITIONAL, "",
                "L3", "", List.of(), rules, Optional.of(new DeleteMarker("state", List.of("-1"))));
    }

    private static ValueDomain.Value value(final String code, final String label) {
        return new ValueDomain.Value(code, label, "");
    }

    private static FieldBuilder plain(final String name, final String label, final FieldType type, final int length) {
        return new FieldBuilder(name, label, type, length);
    }

    /**
     * Most fields of a test need few of the components.
     */
    private static final class FieldBuilder {
        private final String name;
        private final String label;
        private final FieldType type;
        private final int length;
        private int scale;
        private Requirement requirement = Requirement.OPTIONAL;
        private Optional<String> domain = Optional.empty();
        private Optional<String> dictionary = Optional.empty();
        private FieldFormat format = FieldFormat.NONE;
        private Optional<Role> role = Optional.empty();
        private List<String> aliases = List.of();

        private FieldBuilder(final String name, final String label, final FieldType type, final int length) {
            this.name = name;
            this.label = label;
            this.type = type;
            this.length = length;
        }

        private FieldBuilder scale(final int digits) {
            scale = digits;
            return this;
        }

        private FieldBuilder required() {
            requirement = Requirement.REQUIRED;
            return this;
        }

        private FieldBuilder domain(final String id) {
            domain = Optional.of(id);
            return this;
        }

        private FieldBuilder dictionary(final String id) {
            dictionary = Optional.of(id);
            return this;
        }

        private FieldBuilder format(final FieldFormat form) {
            format = form;
            return this;
        }

        private FieldBuilder role(final RoleKind kind, final String person) {
            role = Optional.of(new Role(kind, person));
            return this;
        }

        private FieldBuilder aliases(final String... names) {
            aliases = List.of(names);
            return this;
        }

        private Field build() {
            return new Field(name, label, type, length, scale, requirement, domain, dictionary, format, Sensitivity.NONE, role, aliases, Optional.empty(), "D", "");
        }
    }
}
