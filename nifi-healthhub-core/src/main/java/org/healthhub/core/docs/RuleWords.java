// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says the rules of one resource in Chinese.
 *
 * @param catalogue for the meanings of codes
 * @param resource owner of the rules
 */
record RuleWords(Catalogue catalogue, Resource resource) {

    String words(final Rule rule) {
        final String field = label(rule.field());
        return switch (rule) {
            case final Rule.NotBefore stated -> "%s不早于%s".formatted(field, label(stated.other()));
            case final Rule.NotAfter stated -> "%s不晚于%s".formatted(field, Rule.NOW.equals(stated.other()) ? "当前时间" : label(stated.other()));
            case final Rule.Range stated -> field + range(stated);
            case final Rule.Matches stated -> "%s符合 %s".formatted(field, Cells.code(stated.pattern()));
            case final Rule.RequiredIf stated -> "%s必填：%s".formatted(field, condition(stated));
            case final Rule.Sum stated -> "%s等于%s之和".formatted(field, labels(stated.parts()));
            case final Rule.EqualsDerived stated -> switch (stated.derivation()) {
                case AGE_YEARS -> "%s等于从%s到%s的周岁".formatted(field, label(stated.inputs().getFirst()), label(stated.inputs().getLast()));
            };
            case final Rule.WithinDays stated -> "%s不超过%s之后 %d 天".formatted(field, label(stated.other()), stated.days());
        };
    }

    /**
     * Where the rule comes from; a proposal is set in italics.
     */
    static String source(final Rule rule) {
        final String source = Cells.text(rule.source());
        return source.startsWith("proposal") ? "*" + source.replaceFirst("^proposal", "建议稿") + "*"
                : source.replaceFirst(" field table: ", " 信息项表：").replaceFirst(" quality checks: ", " 质量检查：");
    }

    private static String range(final Rule.Range rule) {
        if (rule.max() == null) {
            return "不小于 " + rule.min().toPlainString();
        }
        if (rule.min() == null) {
            return "不大于 " + rule.max().toPlainString();
        }
        return "在 %s 至 %s 之间".formatted(rule.min().toPlainString(), rule.max().toPlainString());
    }

    private String condition(final Rule.RequiredIf rule) {
        return rule.values().isEmpty() ? label(rule.other()) + "有值时"
                : "%s为 %s 时".formatted(label(rule.other()), rule.values().stream().map(code -> meaning(rule.other(), code)).collect(Collectors.joining("、")));
    }

    private String meaning(final String fieldName, final String code) {
        return code + resource.field(fieldName).flatMap(field -> field.domain()).map(catalogue.domains()::get).flatMap(domain -> domain.value(code))
                .map(value -> "（" + value.label() + "）").orElse("");
    }

    private String labels(final List<String> fieldNames) {
        return fieldNames.stream().map(this::label).collect(Collectors.joining());
    }

    private String label(final String fieldName) {
        return "「" + Cells.text(resource.field(fieldName).map(field -> field.label()).orElse(fieldName)) + "」";
    }
}
