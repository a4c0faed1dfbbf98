// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.alert.AlertKind;
import org.healthhub.core.alert.AlertNews;
import org.healthhub.core.catalogue.Catalogue;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is told at one time of one system and one kind of alert: one message, however many resources are concerned.
 *
 * @param systemCode the system
 * @param kind what it is about
 * @param change why now
 * @param news the alerts, of that system, kind and change
 */
public record AlertMessages(String systemCode, AlertKind kind, AlertNews.Change change, List<AlertNews> news) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    public AlertMessages {
        news = List.copyOf(news);
    }

    private record Subject(String systemCode, AlertKind kind, AlertNews.Change change) {
    }

    /** One message for each system, kind and change, in the order of the news. */
    public static List<AlertMessages> of(final List<AlertNews> news, final Catalogue catalogue) {
        final Map<Subject, List<AlertNews>> bySubject = new LinkedHashMap<>();
        news.forEach(one -> bySubject.computeIfAbsent(new Subject(system(one, catalogue), one.alert().kind(), one.change()), subject -> new ArrayList<>()).add(one));
        return bySubject.entrySet().stream()
                .map(entry -> new AlertMessages(entry.getKey().systemCode(), entry.getKey().kind(), entry.getKey().change(), entry.getValue())).toList();
    }

    private static String system(final AlertNews news, final Catalogue catalogue) {
        return catalogue.resource(news.alert().resourceCode()).map(resource -> resource.systemCode()).orElse(news.alert().resourceCode());
    }

    /** One line, for a bulletin or the subject of a mail. */
    public String line(final String handbook) {
        final String resources = news.stream().map(one -> change == AlertNews.Change.ENDED ? one.alert().resourceCode()
                : one.alert().resourceCode() + " " + one.alert().words()).collect(Collectors.joining("；"));
        return "%s %s（%s）：%s。处理步骤：%s".formatted(systemCode, kind.title(), change.label(), resources, link(handbook));
    }

    /** The subject of a mail. */
    public String subject() {
        return "[数据归集] %s %s：%s，%d 个资源".formatted(systemCode, kind.title(), change.label(), news.size());
    }

    /** The text of a mail. */
    public String text(final String handbook, final LocalDateTime now, final Catalogue catalogue) {
        final String resources = news.stream().map(one -> "%s %s\n    %s\n".formatted(one.alert().resourceCode(), name(one, catalogue), one.alert().words()))
                .collect(Collectors.joining());
        final String steps = change == AlertNews.Change.ENDED ? ""
                : kind.remedy().stream().map(step -> "- " + step + "\n").collect(Collectors.joining("", "\n处理步骤：\n", ""));
        return "%s（%s）\n系统：%s %s\n时间：%s，北京时间\n\n%s\n%s\n%s\n手册：%s\n".formatted(kind.title(), change.label(), systemCode,
                catalogue.system(systemCode).map(system -> system.name()).orElse(""), TIME.format(now), resources, kind.meaning(), steps, link(handbook));
    }

    /** The body of a webhook call. */
    public String json(final String handbook, final LocalDateTime now, final Catalogue catalogue) {
        final ObjectNode event = JSON.createObjectNode().put("kind", kind.name()).put("title", kind.title()).put("change", change.name()).put("system", systemCode)
                .put("at", TIME.format(now)).put("handbook", link(handbook));
        final ArrayNode resources = event.putArray("resources");
        news.forEach(one -> resources.addObject().put("code", one.alert().resourceCode()).put("name", name(one, catalogue)).put("measure", one.alert().measure())
                .put("words", one.alert().words()));
        return event.toString() + "\n";
    }

    private static String name(final AlertNews news, final Catalogue catalogue) {
        return catalogue.resource(news.alert().resourceCode()).map(resource -> resource.name()).orElse("");
    }

    private String link(final String handbook) {
        return handbook + "#" + kind.anchor();
    }
}
