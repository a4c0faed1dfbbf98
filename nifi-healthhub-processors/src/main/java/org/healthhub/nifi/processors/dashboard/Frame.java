// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.docs.HtmlText;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What all pages have around their content.
 *
 * @param nifi address of NiFi's canvas, for links; empty when there is to be no link
 */
record Frame(Optional<URI> nifi) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/assets/uplot.css">
            <link rel="stylesheet" href="/assets/dashboard.css">
            <script src="/assets/uplot.js" defer></script>
            <script src="/assets/dashboard.js" defer></script>
            </head>
            <body>
            <header>
            <h1><a href="/">数据归集看板</a></h1>
            <nav><a href="/">总览</a> <a href="/help">告警与处理</a> <a href="/metrics">指标</a> <a href="/status.json">JSON</a>%2$s</nav>
            </header>
            <p id="broken" hidden>看板连不上，下面是旧数据。</p>
            <main>
            <p class="when">%3$s</p>
            %4$s</main>
            </body>
            </html>
            """;

    /**
     * A page.
     *
     * @param title title, as plain text
     * @param when time of the data in the hub's zone; empty when the page holds none
     * @param content content, as HTML
     */
    String page(final String title, final Optional<LocalDateTime> when, final String content) {
        final String canvas = nifi.map(uri -> " <a href=\"%s\">NiFi 画布</a>".formatted(HtmlText.escape(uri.toString()))).orElse("");
        return PAGE.formatted(HtmlText.escape(title), canvas, when.map(time -> "台账时间 %s，北京时间，每半分钟刷新".formatted(TIME.format(time))).orElse(""), content);
    }

    /** A link to the events of a FlowFile in NiFi's provenance, from which every event leads to its component; plain text without an address of NiFi. */
    String provenance(final Optional<String> flowFile, final String words) {
        return nifi.isEmpty() || flowFile.isEmpty() ? "" : "<a href=\"%s\">%s</a>".formatted(
                HtmlText.escape(nifi.get().toString().replaceFirst("[/#]*$", "") + "/#/provenance?flowFileUuid=" + flowFile.get()), HtmlText.escape(words));
    }
}
