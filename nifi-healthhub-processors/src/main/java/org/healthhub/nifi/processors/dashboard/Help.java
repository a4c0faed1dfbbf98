// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.alert.AlertKind;
import org.healthhub.core.docs.HtmlText;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The handbook paragraphs of all alerts, at hand when everything else is out of reach.
 */
final class Help {

    private Help() {
    }

    static String html() {
        return Arrays.stream(AlertKind.values()).map(kind -> "<h2 id=\"%s\">%s</h2>\n<p>%s</p>\n<ol>\n%s</ol>\n".formatted(kind.anchor(), HtmlText.escape(kind.title()),
                HtmlText.escape(kind.meaning()), kind.remedy().stream().map(step -> "<li>" + HtmlText.escape(step) + "</li>\n").collect(Collectors.joining())))
                .collect(Collectors.joining());
    }
}
