// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.sandbox.faults.Evidence.Fate;
import org.healthhub.sandbox.faults.Evidence.LedgerRow;
import org.healthhub.sandbox.faults.Evidence.LedgerState;
import org.healthhub.sandbox.faults.Evidence.Place;
import org.healthhub.sandbox.faults.Evidence.ReceivedRow;
import org.healthhub.sandbox.faults.Evidence.Version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Source, hub, ledger and platform against each other, record by record. Every count is of records, and each comes with the record keys.
 *
 * @param sent records of the ledger's parts
 * @param accepted records that the ledger calls accepted
 * @param rejected records that the ledger calls rejected and nowhere accepted
 * @param pending records whose judgement is open
 * @param lost records of the source that are neither in effect at the platform nor rejected, listed as problem, or pending; a record that should be
 *     accepted and was rejected or listed as a problem counts as lost
 * @param doubled records that the platform took more than once in the same version, or in more versions than the source has
 * @param falselyDelivered records that the ledger calls accepted and the platform does not hold, in the part named by the ledger or at all
 * @param differing records that the platform took and the ledger calls rejected or does not know, and records in effect in another version or content than the hub's
 */
record Comparison(long sent, long accepted, long rejected, Set<String> pending, Set<String> lost, Set<String> doubled, Set<String> falselyDelivered, Set<String> differing) {

    static Comparison of(final Evidence evidence) {
        final Map<String, LedgerState> states = new HashMap<>();
        for (final LedgerRow row : evidence.ledger()) {
            states.merge(row.key(), row.state(), Comparison::stronger);
        }
        final Set<String> pending = keys(states, LedgerState.OPEN);
        return new Comparison(states.size(), keys(states, LedgerState.ACCEPTED).size(), keys(states, LedgerState.REJECTED).size(), pending, lost(evidence, states),
                doubled(evidence), falselyDelivered(evidence), differing(evidence, states));
    }

    /** A part that was split is rejected as a whole, its good records are accepted in other parts. */
    private static LedgerState stronger(final LedgerState one, final LedgerState other) {
        if (one == LedgerState.ACCEPTED || other == LedgerState.ACCEPTED) {
            return LedgerState.ACCEPTED;
        }
        return one == LedgerState.OPEN || other == LedgerState.OPEN ? LedgerState.OPEN : LedgerState.REJECTED;
    }

    private static Set<String> keys(final Map<String, LedgerState> states, final LedgerState wanted) {
        return states.entrySet().stream().filter(entry -> entry.getValue() == wanted).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lost(final Evidence evidence, final Map<String, LedgerState> states) {
        final Set<String> lost = new TreeSet<>();
        evidence.expected().forEach((key, fate) -> {
            final boolean accounted = states.get(key) == LedgerState.OPEN || switch (fate) {
                case ACCEPTED -> evidence.inEffect().containsKey(key);
                case REJECTED -> states.get(key) == LedgerState.REJECTED;
                case PROBLEM -> evidence.problems().contains(key);
            };
            if (!accounted) {
                lost.add(key);
            }
        });
        for (long missing = evidence.problemsWithoutKey(); missing < evidence.expectedWithoutKey(); missing++) {
            lost.add("without key " + (missing + 1));
        }
        return lost;
    }

    /** The sources of the rounds only grow, so every record has one version. */
    private static Set<String> doubled(final Evidence evidence) {
        final Set<String> seen = new HashSet<>();
        final Set<String> doubled = new TreeSet<>();
        for (final ReceivedRow row : evidence.received()) {
            if (row.taken() && !seen.add(row.key())) {
                doubled.add(row.key());
            }
        }
        return doubled;
    }

    private static Set<String> falselyDelivered(final Evidence evidence) {
        final Map<Place, ReceivedRow> received = received(evidence);
        final Set<String> falsely = new TreeSet<>();
        for (final LedgerRow row : evidence.ledger()) {
            if (row.state() == LedgerState.ACCEPTED) {
                final ReceivedRow held = received.get(row.place());
                if (held == null || !held.taken() || !held.key().equals(row.key()) || !evidence.inEffect().containsKey(row.key())) {
                    falsely.add(row.key());
                }
            }
        }
        return falsely;
    }

    private static Map<Place, ReceivedRow> received(final Evidence evidence) {
        final Map<Place, ReceivedRow> received = new LinkedHashMap<>();
        evidence.received().forEach(row -> received.put(row.place(), row));
        return received;
    }

    private static Set<String> differing(final Evidence evidence, final Map<String, LedgerState> states) {
        final Set<String> differing = new TreeSet<>();
        final Map<Place, LedgerRow> ledger = new HashMap<>();
        evidence.ledger().forEach(row -> ledger.put(row.place(), row));
        for (final ReceivedRow row : evidence.received()) {
            final LedgerRow known = ledger.get(row.place());
            if (known == null || !known.key().equals(row.key()) || row.taken() && known.state() == LedgerState.REJECTED) {
                differing.add(row.key());
            }
        }
        final Map<String, Version> stored = evidence.stored();
        evidence.inEffect().forEach((key, version) -> {
            if (!version.equals(stored.get(key)) || evidence.expected().get(key) != Fate.ACCEPTED || !states.containsKey(key)) {
                differing.add(key);
            }
        });
        return differing;
    }

    /** Whether every record has its fate and nothing contradicts. */
    boolean isClosed() {
        return pending.isEmpty() && isSound();
    }

    /** Whether nothing is lost, doubled, falsely delivered or different. */
    boolean isSound() {
        return lost.isEmpty() && doubled.isEmpty() && falselyDelivered.isEmpty() && differing.isEmpty();
    }

    /** The first record keys of each kind of fault, for a person to look them up with {@code trace}. */
    List<String> findings(final int most) {
        final List<String> findings = new ArrayList<>();
        final Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("pending", pending);
        kinds.put("lost", lost);
        kinds.put("doubled", doubled);
        kinds.put("falsely delivered", falselyDelivered);
        kinds.put("differing", differing);
        kinds.forEach((kind, keys) -> keys.stream().limit(most).forEach(key -> findings.add("%s: %s".formatted(kind, key))));
        return findings;
    }
}
