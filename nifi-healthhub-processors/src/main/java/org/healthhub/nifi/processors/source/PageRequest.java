// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request for a page, as it travels in the attributes of a FlowFile. Nothing of it comes from a record, except that a source may put into a cursor
 * what it likes.
 *
 * @param set number of the set that the page belongs to: all pages from one trigger
 * @param resource code of the data resource
 * @param url address without a query
 * @param page number of the page, counted as the source counts
 * @param asked pages of the set asked for so far, this one included
 * @param size wanted number of records
 * @param cursor what asks for this page, empty for the first
 * @param since records that changed before need not come, in the form that the source wants
 * @param started when the set began, less the overlap: what the next set has to go back to
 * @param received records of the pages before
 * @param tries how often the source has refused this request
 */
public record PageRequest(String set, String resource, String url, long page, long asked, int size, String cursor, String since, Instant started, long received,
                          int tries) {

    /** Prefix of all attributes of a request. */
    public static final String PREFIX = "healthhub.page.";
    public static final String SET = PREFIX + "set";
    public static final String URL = PREFIX + "url";
    public static final String NUMBER = PREFIX + "no";
    public static final String SIZE = PREFIX + "size";
    public static final String CURSOR = PREFIX + "cursor";
    public static final String SINCE = PREFIX + "since";
    private static final String ASKED = PREFIX + "asked";
    private static final String STARTED = PREFIX + "started";
    private static final String RECEIVED = PREFIX + "received";
    private static final String TRIES = PREFIX + "tries";

    /** What {@link #attributes()} gave, empty when the attributes are not those of a request. */
    public static Optional<PageRequest> of(final Map<String, String> attributes, final String resource) {
        if (!attributes.containsKey(SET)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PageRequest(attributes.get(SET), resource, attributes.get(URL), Long.parseLong(attributes.get(NUMBER)),
                    Long.parseLong(attributes.get(ASKED)), Integer.parseInt(attributes.get(SIZE)), attributes.get(CURSOR), attributes.get(SINCE),
                    Instant.ofEpochMilli(Long.parseLong(attributes.get(STARTED))), Long.parseLong(attributes.get(RECEIVED)),
                    Integer.parseInt(attributes.get(TRIES))));
        } catch (final NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Attributes of the FlowFile that asks for the page. */
    public Map<String, String> attributes() {
        final Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(SET, set);
        attributes.put(URL, url);
        attributes.put(NUMBER, Long.toString(page));
        attributes.put(ASKED, Long.toString(asked));
        attributes.put(SIZE, Integer.toString(size));
        attributes.put(CURSOR, cursor);
        attributes.put(SINCE, since);
        attributes.put(STARTED, Long.toString(started.toEpochMilli()));
        attributes.put(RECEIVED, Long.toString(received));
        attributes.put(TRIES, Integer.toString(tries));
        return attributes;
    }

    /** The request for the page after this one. */
    PageRequest next(final long count, final String nextCursor) {
        return new PageRequest(set, resource, url, page + 1, asked + 1, size, nextCursor, since, started, received + count, 0);
    }

    /** The same request once more, after a refusal. */
    public PageRequest again() {
        return new PageRequest(set, resource, url, page, asked, size, cursor, since, started, received, tries + 1);
    }
}
