// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.masking.MaskingProfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A grant as a person writes it, texts by title. Not thread-safe.
 */
public final class GrantDraft {

    /** What a person writes; each under several titles. */
    public enum Title {
        CONSUMER("--consumer", "使用方标识"),
        CONSUMER_NAME("--name", "使用方名称"),
        RESOURCE("--resource", "资源代码"),
        OPERATIONS("--operations", "用法"),
        COLUMNS("--columns", "信息项"),
        FILTER("--filter", "行条件"),
        PROFILE("--profile", "掩码方案"),
        PURPOSE("--purpose", "用途"),
        BASIS("--basis", "依据"),
        FROM("--from", "生效日期"),
        TO("--to", "到期日期"),
        REQUESTS("--requests-per-minute", "每分钟请求数"),
        ROWS("--rows-per-day", "每日行数");

        private static final String DASHES = "--";

        private final String option;
        private final String label;

        Title(final String option, final String label) {
            this.option = option;
            this.label = label;
        }

        /** The option on a command line, such as {@code --resource}; without the dashes also a title in a file. */
        public String option() {
            return option;
        }

        /** Title in a file. */
        public String label() {
            return label;
        }

        /** The title of a text, in either language. */
        public static Optional<Title> of(final String text) {
            return Arrays.stream(values()).filter(title -> title.option.equalsIgnoreCase(DASHES + text.strip()) || title.label.equals(text.strip())).findFirst();
        }
    }

    private static final String EVERYTHING = "all";
    private static final String USUAL_REQUESTS = "60";
    private static final String USUAL_ROWS = "100000";

    private final Map<Title, String> texts = new EnumMap<>(Title.class);

    /** Puts a text. */
    public GrantDraft put(final Title title, final String text) {
        texts.put(title, text.strip());
        return this;
    }

    /** Name of the consumer, empty when it is not written. */
    public String consumerName() {
        return text(Title.CONSUMER_NAME, "");
    }

    /**
     * The grant.
     *
     * @param id number of the grant
     * @param today first day when none is written; the last is a year later
     * @throws IllegalArgumentException when a text is not of its form; the message names the title
     */
    public Grant grant(final String id, final Catalogue catalogue, final LocalDate today) {
        final String resource = required(Title.RESOURCE);
        final LocalDate from = texts.containsKey(Title.FROM) ? day(Title.FROM) : today;
        return new Grant(id, required(Title.CONSUMER), resource, operations(), columns(catalogue.resource(resource)), filter(),
                MaskingProfile.of(text(Title.PROFILE, MaskingProfile.STANDARD.name())).map(Enum::name).orElse(text(Title.PROFILE, "")), text(Title.PURPOSE, ""),
                text(Title.BASIS, ""), from, texts.containsKey(Title.TO) ? day(Title.TO) : from.plusYears(1).minusDays(1),
                (int) number(Title.REQUESTS, USUAL_REQUESTS), number(Title.ROWS, USUAL_ROWS), GrantState.ACTIVE);
    }

    private Set<ShareOperation> operations() {
        final Set<ShareOperation> operations = EnumSet.noneOf(ShareOperation.class);
        for (final String name : list(text(Title.OPERATIONS, ShareOperation.RECORDS.name()))) {
            operations.add(switch (name) {
                case "取数" -> ShareOperation.RECORDS;
                case "核验" -> ShareOperation.VERIFICATION;
                default -> ShareOperation.of(name).orElseThrow(() -> fault(Title.OPERATIONS, "RECORDS, VERIFICATION"));
            });
        }
        return operations;
    }

    /** Names or Chinese names of fields; what is neither stays, so that the check names it. */
    private List<String> columns(final Optional<Resource> resource) {
        final String text = required(Title.COLUMNS);
        final List<Field> fields = resource.map(Resource::fields).orElse(List.of());
        if (EVERYTHING.equalsIgnoreCase(text)) {
            return fields.stream().map(Field::name).toList();
        }
        final List<String> names = list(text).stream().map(name -> fields.stream().filter(field -> field.label().equals(name)).map(Field::name).findFirst().orElse(name))
                .distinct().toList();
        return resource.isPresent() && names.stream().allMatch(name -> ShareColumns.find(resource.get(), name).isPresent())
                ? ShareColumns.ordered(resource.get(), names) : names;
    }

    private SortedMap<String, String> filter() {
        final SortedMap<String, String> filter = new TreeMap<>();
        for (final String part : text(Title.FILTER, "").split("[;；]")) {
            if (!part.isBlank()) {
                final int equals = part.indexOf('=');
                if (equals < 1) {
                    throw fault(Title.FILTER, "column=value;column=value");
                }
                filter.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        return filter;
    }

    private LocalDate day(final Title title) {
        try {
            return LocalDate.parse(required(title));
        } catch (final DateTimeException e) {
            throw fault(title, "yyyy-MM-dd");
        }
    }

    private long number(final Title title, final String preset) {
        try {
            return Long.parseLong(text(title, preset));
        } catch (final NumberFormatException e) {
            throw fault(title, "a whole number");
        }
    }

    private String text(final Title title, final String preset) {
        final String text = texts.getOrDefault(title, "");
        return text.isEmpty() ? preset : text;
    }

    private String required(final Title title) {
        final String text = text(title, "");
        if (text.isEmpty()) {
            throw fault(title, "a text");
        }
        return text;
    }

    private static List<String> list(final String text) {
        return Arrays.stream(text.split("[,，、;；\\s]+")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static IllegalArgumentException fault(final Title title, final String wanted) {
        return new IllegalArgumentException("%s (%s) must be %s".formatted(title.option(), title.label(), wanted));
    }
}
