// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table that says what HTTP statuses and platform codes mean. One rule a line, {@code http:429 = retry} or {@code code:catalog-* = rejected};
 * empty lines and lines that start with {@code #} are skipped. The most specific rule wins: an exact HTTP status, an exact code, the longest code
 * prefix, a class of statuses, then {@code http:*} or {@code code:*}. What no rule names is a failure. A status of class 2xx is judged by the code
 * alone, and only an exact code may mean accepted or pending, so that nothing counts as delivered by accident. Immutable and thread-safe.
 */
public final class OutcomeRules {

    /** The table used when nothing else is configured, in the form that {@link #parse} reads. */
    public static final String DEFAULT_TABLE = """
            # The platform took the part; its receipt says which records it refused
            code:200 = accepted
            # Refusals because of the data: the same data would be refused again
            code:300 = rejected
            code:catalog-* = rejected
            code:res-* = rejected
            # Asked for a receipt, the platform does not know the part: it is sent again under the same numbers
            code:receipt-404 = unknown
            # The batch number was used for other records
            code:db-409 = failure
            # Credentials and clock
            code:sign-* = failure
            code:clock-* = failure
            code:rid-* = failure
            # Anything else the platform says is for a person to read
            code:* = failure
            # Busy or not reached
            http:408 = retry
            http:425 = retry
            http:429 = retry
            http:502 = retry
            http:503 = retry
            http:504 = retry
            http:5xx = retry
            # Address, credentials, size and form: a person must change something
            http:401 = failure
            http:403 = failure
            http:404 = failure
            http:407 = failure
            http:413 = failure
            http:501 = failure
            http:505 = failure
            http:3xx = failure
            http:4xx = failure
            http:* = failure
            """;

    private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|xx)|\\*");
    private static final Pattern CODE = Pattern.compile("[a-z0-9_.\\-]+\\*?|\\*");
    private static final String ANY = "*";
    private static final int NOT_FOUND = 404;

    private final Map<String, Disposition> statuses;
    private final Map<String, Disposition> codes;
    /** Code prefixes without their star, longest first. */
    private final List<String> prefixes;

    private OutcomeRules(final Map<String, Disposition> statuses, final Map<String, Disposition> codes) {
        this.statuses = Map.copyOf(statuses);
        this.codes = Map.copyOf(codes);
        this.prefixes = codes.keySet().stream()
                .filter(code -> code.endsWith(ANY) && code.length() > 1)
                .map(code -> code.substring(0, code.length() - 1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * Which rule decided, and how.
     *
     * @param disposition what the answer means
     * @param decidingCode the platform code that decided, empty when the HTTP status did
     */
    public record Decision(Disposition disposition, Optional<String> decidingCode) {
    }

    public static OutcomeRules standard() {
        return parse(DEFAULT_TABLE);
    }

    /**
     * Reads a table.
     *
     * @param table the lines
     * @return the rules
     * @throws IllegalArgumentException with every faulty line, its number and the remedy
     */
    public static OutcomeRules parse(final String table) {
        final Map<String, Disposition> statuses = new HashMap<>();
        final Map<String, Disposition> codes = new HashMap<>();
        final List<String> faults = new ArrayList<>();
        int number = 0;
        for (final String line : table.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                final Optional<String> fault = readLine(line, statuses, codes);
                if (fault.isPresent()) {
                    faults.add("Line %d '%s': %s".formatted(number, line, fault.get()));
                }
            }
        }
        if (faults.isEmpty() && !codes.containsValue(Disposition.ACCEPTED)) {
            faults.add("No code is accepted, so nothing could ever be delivered: add a line such as 'code:200 = accepted'");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new OutcomeRules(statuses, codes);
    }

    private static Optional<String> readLine(final String line, final Map<String, Disposition> statuses, final Map<String, Disposition> codes) {
        final int equals = line.indexOf('=');
        final int colon = line.indexOf(':');
        if (equals < 0 || colon < 0 || colon > equals) {
            return Optional.of("write 'http:STATUS = outcome' or 'code:CODE = outcome'");
        }
        final String kind = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        final String pattern = line.substring(colon + 1, equals).strip().toLowerCase(Locale.ROOT);
        final String word = line.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
        final Optional<Disposition> disposition = Stream.of(Disposition.values()).filter(value -> value.word().equals(word)).findFirst();
        if (disposition.isEmpty()) {
            return Optional.of("the outcome is one of " + Stream.of(Disposition.values()).map(Disposition::word).collect(Collectors.joining(", ")));
        }
        return switch (kind) {
            case "http" -> readStatus(pattern, disposition.get(), statuses);
            case "code" -> readCode(pattern, disposition.get(), codes);
            default -> Optional.of("a line starts with 'http:' or 'code:'");
        };
    }

    private static Optional<String> readStatus(final String pattern, final Disposition disposition, final Map<String, Disposition> statuses) {
        if (!STATUS.matcher(pattern).matches()) {
            return Optional.of("the status is a number such as 429, a class such as 5xx, or *");
        }
        if (pattern.startsWith("2") || pattern.startsWith("1")) {
            return Optional.of("a status of class 2xx is judged by the platform's code and 1xx never ends a request: write a 'code:' line");
        }
        if (delivers(disposition) || disposition == Disposition.UNKNOWN) {
            return Optional.of("a status alone never means " + disposition.word() + ": only a code with a receipt does");
        }
        return put(pattern, disposition, statuses);
    }

    private static Optional<String> readCode(final String pattern, final Disposition disposition, final Map<String, Disposition> codes) {
        if (!CODE.matcher(pattern).matches()) {
            return Optional.of("the code consists of letters, digits, '_', '.', '-' and may end with *");
        }
        if ((delivers(disposition) || disposition == Disposition.UNKNOWN) && pattern.endsWith(ANY)) {
            return Optional.of("only an exact code may mean " + disposition.word() + ", not a pattern");
        }
        return put(pattern, disposition, codes);
    }

    private static Optional<String> put(final String pattern, final Disposition disposition, final Map<String, Disposition> rules) {
        return rules.putIfAbsent(pattern, disposition) == null ? Optional.empty() : Optional.of("the same rule stands twice");
    }

    /**
     * Judges an answer.
     *
     * @param status HTTP status
     * @param code the platform's outcome code, empty when the answer has none
     * @param domainCode a second, narrower code that some platforms give beside a general refusal, mostly empty; it can only make the judgement worse
     * @return the decision, never {@code null}
     */
    public Decision decide(final int status, final Optional<String> code, final Optional<String> domainCode) {
        return status >= 200 && status < 300 ? decideByCode(code, domainCode) : decideByStatus(status, code, domainCode);
    }

    private Decision decideByCode(final Optional<String> code, final Optional<String> domainCode) {
        return named(domainCode).or(() -> exact(code)).or(() -> prefix(code))
                .orElseGet(() -> new Decision(codes.getOrDefault(ANY, Disposition.FAILURE), code));
    }

    private Decision decideByStatus(final int status, final Optional<String> code, final Optional<String> domainCode) {
        final Optional<Decision> unknown = status == NOT_FOUND ? exact(code).filter(decision -> decision.disposition() == Disposition.UNKNOWN) : Optional.empty();
        if (unknown.isPresent()) {
            // The path is right: the platform says in its own words that it has no such part.
            return unknown.get();
        }
        final Disposition exactStatus = statuses.get(Integer.toString(status));
        if (exactStatus != null) {
            return new Decision(exactStatus, Optional.empty());
        }
        final Optional<Decision> byCode = named(domainCode).or(() -> named(code));
        if (byCode.isPresent()) {
            return byCode.get();
        }
        final Disposition ofClass = statuses.get(status / 100 + "xx");
        return new Decision(ofClass == null ? statuses.getOrDefault(ANY, Disposition.FAILURE) : ofClass, Optional.empty());
    }

    /** A rule that names the code and does not mean delivery. */
    private Optional<Decision> named(final Optional<String> code) {
        return exact(code).or(() -> prefix(code)).filter(decision -> !delivers(decision.disposition()));
    }

    private Optional<Decision> exact(final Optional<String> code) {
        return code.map(text -> codes.get(text.toLowerCase(Locale.ROOT))).map(disposition -> new Decision(disposition, code));
    }

    private Optional<Decision> prefix(final Optional<String> code) {
        return code.flatMap(text -> prefixes.stream().filter(text.toLowerCase(Locale.ROOT)::startsWith).findFirst())
                .map(prefix -> new Decision(codes.get(prefix + ANY), code));
    }

    private static boolean delivers(final Disposition disposition) {
        return disposition == Disposition.ACCEPTED || disposition == Disposition.PENDING;
    }
}
