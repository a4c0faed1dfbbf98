// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

/**
 * Texts that a browser shows as they are.
 */
public final class HtmlText {

    private HtmlText() {
    }

    /** A text for content and for attributes in either kind of quotes. */
    public static String escape(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
