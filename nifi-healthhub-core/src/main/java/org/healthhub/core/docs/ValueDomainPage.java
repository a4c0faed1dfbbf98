// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.ValueDomain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the page of all value domains: codes, spellings that need a dictionary, and the dictionaries that can be selected.
 */
public final class ValueDomainPage {

    private static final String HEAD = """
            <!-- Generated from the catalogue; do not edit. Write it with: %s -->
            # Value domains · 值域代码表

            A source value becomes a standard code by the code itself, its label or a known spelling. Spellings that mean different things in different
            sources become `CODE_AMBIGUOUS` until the field selects the source's dictionary (see [catalogue-files.md](catalogue-files.md)).

            来源取值按代码、名称或已知写法转换为标准代码。不同来源含义不同的写法，在信息项未指定来源字典时判为 `CODE_AMBIGUOUS`，不作猜测。
            """;
    private static final int SHOWN_VALUES = 130;

    private ValueDomainPage() {
    }

    /**
     * The page.
     *
     * @param catalogue the catalogue
     * @return Markdown, lines ended by {@code \n}
     */
    public static String markdown(final Catalogue catalogue) {
        final StringBuilder page = new StringBuilder(HEAD.formatted(GeneratedFile.COMMAND));
        new TreeMap<>(catalogue.domains()).values().forEach(domain -> append(page, domain, users(catalogue, domain)));
        return page.toString();
    }

    private static String users(final Catalogue catalogue, final ValueDomain domain) {
        return catalogue.resources().stream()
                .flatMap(resource -> resource.fields().stream().filter(field -> field.domain().filter(domain.id()::equals).isPresent()).map(field -> user(resource, field)))
                .collect(Collectors.joining(", "));
    }

    private static String user(final Resource resource, final Field field) {
        return "%s `%s`".formatted(resource.code(), field.name());
    }

    private static void append(final StringBuilder page, final ValueDomain domain, final String users) {
        page.append("\n<a id=\"").append(domain.id()).append("\"></a>\n\n## ").append(domain.id()).append(" · ").append(domain.name()).append("\n\n");
        page.append("- standard 标准: ").append(domain.standard()).append('\n');
        page.append("- ").append(domain.closed() ? "closed: other values are errors 封闭：其他取值为错误" : "open: other values pass 开放：其他取值通过").append('\n');
        page.append("- used by 使用: ").append(users.isEmpty() ? "–" : users).append('\n');
        if (!domain.ambiguous().isEmpty()) {
            page.append("- ambiguous 有歧义: ").append(domain.ambiguous().stream().map("`%s`"::formatted).collect(Collectors.joining(" "))).append('\n');
        }
        page.append('\n').append(values(domain.values()));
        new TreeMap<>(domain.dictionaries()).forEach((name, entries) -> page.append("\nDictionary 字典 `").append(name).append("`: ").append(entries(entries)).append('\n'));
    }

    private static String values(final List<ValueDomain.Value> values) {
        if (values.isEmpty()) {
            return "No public list of values 无公开代码表\n";
        }
        if (values.size() > SHOWN_VALUES) {
            return "%d codes %d 个代码\n".formatted(values.size(), values.size());
        }
        return values.stream().map(value -> "| `%s` | %s | %s |\n".formatted(value.code(), value.label(), value.labelEn()))
                .collect(Collectors.joining("", "| code 代码 | 名称 | meaning |\n|---|---|---|\n", ""));
    }

    private static String entries(final Map<String, String> entries) {
        return new TreeMap<>(entries).entrySet().stream().map(entry -> entry.getKey() + "→" + entry.getValue()).collect(Collectors.joining(", "));
    }
}
