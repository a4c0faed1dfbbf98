// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.screenshot;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.SandboxException;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** NiFi's page Data Provenance as an operator uses it who has a record key: search, events, lineage. Closing it ends the browser. */
public final class ProvenancePage implements AutoCloseable {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int MOST_TRIES = 3;
    private static final String DIALOG = "provenance-search-dialog";
    private static final String SEARCH_BUTTON = "[...document.querySelectorAll('provenance-event-table button')].find(button => button.querySelector('.fa-search'))";
    private static final String ROWS = "[...document.querySelectorAll('provenance-event-table tr.mat-mdc-row')]";

    private static final String EVENTS = "[...document.querySelectorAll('#lineage g.node.event')]";

    private final BrowserPage page;

    private ProvenancePage(final BrowserPage page) {
        this.page = page;
    }

    /**
     * The page with the events of a record found. On a machine under load a browser may need a second try.
     *
     * @param canvas address of NiFi's canvas
     * @param recordKey key of a record whose events are in NiFi's index
     * @throws SandboxException when NiFi does not show them
     */
    public static ProvenancePage found(final Chromium chromium, final URI canvas, final String recordKey) {
        final URI address = URI.create(canvas + "#/provenance");
        for (int i = 1; ; i++) {
            final ProvenancePage provenance = new ProvenancePage(chromium.open(address, WIDTH, HEIGHT));
            try {
                provenance.search(recordKey);
                return provenance;
            } catch (final SandboxException e) {
                provenance.close();
                if (i == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private void search(final String recordKey) {
        // Not before the page has shown the latest events: their answer would take the place of the one to the search.
        page.await("the page Data Provenance", "!!%s && %s.length > 0".formatted(SEARCH_BUTTON, ROWS));
        page.evaluate(SEARCH_BUTTON + ".click()");
        page.await("the search dialog", "!!document.querySelector('%s input')".formatted(DIALOG));
        // NiFi shows times of Shanghai as CST and reads CST as the time of Chicago: until 14 o'clock, the day's events would lie before the start date.
        page.type("document.querySelector('%s input[formcontrolname=startDate]')".formatted(DIALOG), "");
        page.type("[...document.querySelectorAll('%s mat-form-field')].find(field => field.innerText.includes('healthhub.record.key')).querySelector('input')".formatted(DIALOG),
            recordKey);
        page.click(DIALOG + " button", "Search");
        page.await("the found events", "document.body.innerText.includes('Clear Search') && %s.length > 0".formatted(ROWS));
    }

    /** What stands in the lines of the found events. */
    public List<String> events() {
        return texts(page.evaluate(ROWS + ".map(row => row.innerText)"));
    }

    /** Opens the lineage of the first event; gives the types of the events in it. */
    public List<String> showLineage() {
        page.evaluate(ROWS + "[0].querySelector('button').click()");
        page.click(".mat-mdc-menu-panel button", "Show Lineage");
        page.await("the lineage", "%1$s.length > 1 && %1$s.every(node => getComputedStyle(node).opacity === '1')".formatted(EVENTS));
        return texts(page.evaluate("[...document.querySelectorAll('#lineage text.event-type')].map(text => text.textContent)"));
    }

    /** The page itself. */
    public BrowserPage browser() {
        return page;
    }

    @Override
    public void close() {
        page.close();
    }

    private static List<String> texts(final JsonNode array) {
        final List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
