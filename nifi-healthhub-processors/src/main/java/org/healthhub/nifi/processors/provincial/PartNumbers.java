// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of parts. Parts cut by the limits are counted from 1. The halves of a part of n rows, halved again until single rows remain, make a tree of
 * 2n - 1 parts; in pre-order they take the numbers from 100,000,000 + 2 × first row of the part on. So every part that a split can ever make has a number of its own
 * that depends on nothing but its rows' positions in the batch.
 */
final class PartNumbers {

    /** Numbers below belong to parts cut by the limits. */
    static final int FIRST_SPLIT = 100_000_000;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,10})(?:-(\\d{1,10}))?");
    /** No attribute names more parts; more would be a fault of whoever wrote it. */
    private static final int MOST = 2_000_000;

    private PartNumbers() {
    }

    /** Whether a part can be halved: it has two rows, and numbers are left. */
    static boolean hasHalves(final BatchPart part) {
        return part.size() > 1 && position(part) + 2L * part.size() - 2 <= Integer.MAX_VALUE;
    }

    static int middle(final BatchPart part) {
        return (part.size() + 1) / 2;
    }

    static int firstHalf(final BatchPart part) {
        return Math.toIntExact(position(part) + 1);
    }

    static int secondHalf(final BatchPart part) {
        return Math.toIntExact(position(part) + 2L * middle(part));
    }

    private static long position(final BatchPart part) {
        return part.partNo() >= FIRST_SPLIT ? part.partNo() : FIRST_SPLIT + 2 * part.firstRow();
    }

    /**
     * Numbers in short.
     *
     * @param numbers in any order, which is kept
     * @return such as {@code 1-3,7}
     */
    static String text(final List<Integer> numbers) {
        final StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < numbers.size()) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ",").append(numbers.get(i));
            if (end > i) {
                text.append('-').append(numbers.get(end));
            }
            i = end + 1;
        }
        return text.toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws RecordFailureException when it is something else
     */
    static List<Integer> read(final String text) throws RecordFailureException {
        final List<Integer> numbers = new ArrayList<>();
        for (final String range : text.split(",", -1)) {
            final Matcher matcher = RANGE.matcher(range.strip());
            final long first = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
            final long last = first > 0 && matcher.group(2) != null ? Long.parseLong(matcher.group(2)) : first;
            if (first < 1 || last < first || last > Integer.MAX_VALUE || numbers.size() + last - first >= MOST) {
                throw new RecordFailureException(FailureCode.BATCH_NUMBER_INVALID, 0,
                        "The attribute healthhub.batch.parts names no parts: write numbers and ranges such as 1-3,7, or remove it when the FlowFile holds the whole batch");
            }
            for (long number = first; number <= last; number++) {
                numbers.add((int) number);
            }
        }
        return numbers;
    }
}
