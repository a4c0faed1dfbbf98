// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.ExpectedRow.Verdict;
import org.healthhub.sandbox.screenshot.BrowserPage;
import org.healthhub.sandbox.screenshot.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** An operator with a record key and a browser: Data Provenance, search, event, lineage. */
@ExtendWith(SandboxExtension.class)
class ProvenancePageIT {
    private static final String RESOURCE = "S20R01";
    private static final int MOST_LOOKS = 60;
    private static final int MOST_TRIES = 3;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final String DIALOG = "provenance-search-dialog";
    private static final String SEARCH_BUTTON = "[...document.querySelectorAll('provenance-event-table button')].find(button => button.querySelector('.fa-search'))";
    private static final String ROWS = "[...document.querySelectorAll('provenance-event-table tr.mat-mdc-row')]";

    private static Optional<Chromium> chromium;
    private static MainPath path;

    @BeforeAll
    static void run(final RunningSandbox sandbox) {
        chromium = Chromium.find();
        assumeTrue(chromium.isPresent(), "No Chromium on the path, so the way through the browser is not tested; apt-get install chromium");
        path = MainPath.of(sandbox);
    }

    @Test
    void testRecordKeyLeadsToItsEventsAndTheirLineage() throws InterruptedException {
        final ExpectedRow row = path.expected(RESOURCE).stream().filter(candidate -> candidate.verdict() == Verdict.PROBLEM && !candidate.businessKey().contains(null))
            .findFirst().orElseThrow();
        final URI provenance = URI.create("http://127.0.0.1:%d/nifi/#/provenance".formatted(path.sandbox().ports().of(SandboxPort.NIFI)));
        final String key = path.recordKey(RESOURCE, row);
        awaitIndexed(key);
        try (BrowserPage page = found(provenance, key)) {
            final List<String> listed = texts(page.evaluate(ROWS + ".map(row => row.innerText)"));
            assertTrue(listed.size() < 10 && listed.stream().anyMatch(event -> event.contains("ROUTE") && event.contains("规范化")), listed::toString);

            page.evaluate(ROWS + "[0].querySelector('button').click()");
            click(page, ".mat-mdc-menu-panel button", "Show Lineage");
            page.await("the lineage", "document.querySelectorAll('#lineage g.node.event').length > 1");
            final List<String> lineage = texts(page.evaluate("[...document.querySelectorAll('#lineage text.event-type')].map(text => text.textContent)"));
            assertTrue(lineage.contains("ROUTE"), lineage::toString);
        }
    }

    /** NiFi's index follows the events at a distance, and the page asks only once. */
    private static void awaitIndexed(final String key) throws InterruptedException {
        for (int i = 0; i < MOST_LOOKS && path.sandbox().nifi().provenance().search(Map.of("healthhub.record.key", key)).isEmpty(); i++) {
            Thread.sleep(1000);
        }
    }

    /** The page with the events found; on a machine under load a browser may need a second try. */
    private static BrowserPage found(final URI provenance, final String key) {
        for (int i = 1; ; i++) {
            final BrowserPage page = chromium.orElseThrow().open(provenance, WIDTH, HEIGHT);
            try {
                search(page, key);
                page.await("the found events", "document.body.innerText.includes('Clear Search') && %s.length > 0".formatted(ROWS));
                return page;
            } catch (final SandboxException e) {
                page.close();
                if (i == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private static void search(final BrowserPage page, final String recordKey) {
        // Not before the page has shown the latest events: their answer would take the place of the one to the search.
        page.await("the page Data Provenance", "!!%s && %s.length > 0".formatted(SEARCH_BUTTON, ROWS));
        page.evaluate(SEARCH_BUTTON + ".click()");
        page.await("the search dialog", "!!document.querySelector('%s input')".formatted(DIALOG));
        // NiFi shows times of Shanghai as CST and reads CST as the time of Chicago: until 14 o'clock, the day's events would lie before the start date.
        type(page, "document.querySelector('%s input[formcontrolname=startDate]')".formatted(DIALOG), "");
        type(page, "[...document.querySelectorAll('%s mat-form-field')].find(field => field.innerText.includes('healthhub.record.key')).querySelector('input')"
            .formatted(DIALOG), recordKey);
        click(page, DIALOG + " button", "Search");
    }

    private static void type(final BrowserPage page, final String field, final String text) {
        page.evaluate("(field => { field.value = '%s'; ['input', 'change'].forEach(name => field.dispatchEvent(new Event(name, {bubbles: true}))); })(%s)".formatted(text, field));
    }

    private static void click(final BrowserPage page, final String selector, final String text) {
        final String found = "[...document.querySelectorAll('%s')].find(element => element.innerText.trim() === '%s')".formatted(selector, text);
        page.await("the button " + text, "!!" + found);
        page.evaluate(found + ".click()");
    }

    private static List<String> texts(final JsonNode array) {
        final List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
