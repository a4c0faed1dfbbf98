// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

/**
 * How a set of pages goes on after a page.
 */
public sealed interface PageStep {

    /**
     * There is another page.
     *
     * @param request asks for it
     */
    record Next(PageRequest request) implements PageStep {
    }

    /** Everything has come. */
    record Complete() implements PageStep {
    }

    /**
     * The source gave fewer records than it stated, or gives the same page for ever.
     *
     * @param reason one sentence without any value of a record
     */
    record Incomplete(String reason) implements PageStep {
    }

    /**
     * Decides. A source that states a total is believed only when that many have come: one that gives smaller pages than it was asked for would lose
     * records otherwise. A source that states none is asked until a page is empty.
     *
     * @param request the request that was answered
     * @param answer the answer
     * @param paging how the source divides its records
     * @param limit most pages of a set
     */
    static PageStep after(final PageRequest request, final AnswerSummary answer, final PagingChoice paging, final long limit) {
        return switch (paging) {
            case NONE -> new Complete();
            case CURSOR -> cursor(request, answer, limit);
            case PAGE_NUMBER -> number(request, answer, limit);
        };
    }

    private static PageStep cursor(final PageRequest request, final AnswerSummary answer, final long limit) {
        final String next = answer.cursor().orElse("");
        if (next.isEmpty()) {
            return end(request, answer);
        }
        if (next.equals(request.cursor())) {
            return new Incomplete("the answer to page %d names the cursor that asked for it: the set would never end".formatted(request.page()));
        }
        return next(request, answer, next, limit);
    }

    private static PageStep number(final PageRequest request, final AnswerSummary answer, final long limit) {
        final boolean enough = answer.totalNumber().filter(total -> request.received() + answer.count() >= total).isPresent();
        return enough || answer.count() == 0 ? end(request, answer) : next(request, answer, "", limit);
    }

    private static PageStep next(final PageRequest request, final AnswerSummary answer, final String cursor, final long limit) {
        return request.asked() >= limit ? new Incomplete("%d pages were asked for and more are to come: see Page Limit".formatted(limit))
                : new Next(request.next(answer.count(), cursor));
    }

    private static PageStep end(final PageRequest request, final AnswerSummary answer) {
        final long received = request.received() + answer.count();
        return answer.totalNumber().filter(total -> received < total)
                .<PageStep>map(total -> new Incomplete("the source states %d records and gave %d".formatted(total, received)))
                .orElseGet(Complete::new);
    }
}
