// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.sandbox.RunningSandbox;
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
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** An operator with a record key and a browser: Data Provenance, search, event, lineage. */
@ExtendWith(SandboxExtension.class)
class ProvenancePageIT {
    private static final String RESOURCE = "S20R01";
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
    void testRecordKeyLeadsToItsEventsAndTheirLineage() {
        final ExpectedRow row = path.expected(RESOURCE).stream().filter(candidate -> candidate.verdict() == Verdict.PROBLEM && !candidate.businessKey().contains(null))
            .findFirst().orElseThrow();
        final URI provenance = URI.create("http://127.0.0.1:%d/nifi/#/provenance".formatted(path.sandbox().ports().of(SandboxPort.NIFI)));
        try (BrowserPage page = chromium.orElseThrow().open(provenance, WIDTH, HEIGHT)) {
            search(page, path.recordKey(RESOURCE, row));
            page.await("the found events", "document.body.innerText.includes('Clear Search') && %s.length > 0".formatted(ROWS));
            final List<String> listed = texts(page.evaluate(ROWS + ".map(row => row.innerText)"));
            assertTrue(listed.size() < 10 && listed.stream().anyMatch(event -> event.contains("ROUTE") && event.contains("规范化")), listed::toString);

            page.evaluate(ROWS + "[0].querySelector('button').click()");
            click(page, ".mat-mdc-menu-panel button", "Show Lineage");
            page.await("the lineage", "document.querySelectorAll('#lineage g.node.event').length > 1");
            final List<String> lineage = texts(page.evaluate("[...document.querySelectorAll('#lineage text.event-type')].map(text => text.textContent)"));
            assertTrue(lineage.contains("ROUTE"), lineage::toString);
        }
    }

    private static void search(final BrowserPage page, final String recordKey) {
        page.await("the page Data Provenance", "!!" + SEARCH_BUTTON);
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
