// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.sandbox.faults.Evidence.Change;
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
import java.util.stream.LongStream;

/**
 * Source, hub, ledger and platform against each other, record by record and version by version. Each finding comes with the record keys.
 *
 * @param sent versions of records in the ledger's parts
 * @param accepted those that the ledger calls accepted
 * @param rejected those that the ledger calls rejected and nowhere accepted
 * @param pending records of which a version has no judgement yet
 * @param lost records of the source that are neither in effect at the platform nor rejected, listed as problem, or pending, and records of which the platform never took one of
 *     their versions; a record that should be accepted and was rejected or listed as a problem counts as lost
 * @param doubled records that the platform took more than once in the same version, or in more versions than the source had states
 * @param falselyDelivered records that the ledger calls accepted and the platform does not hold, in the part named by the ledger or at all
 * @param differing records that the platform took and the ledger calls rejected or does not know, records in effect in another version or content than the hub's, and
 *     records that the hub holds otherwise than the source
 */
record Comparison(long sent, long accepted, long rejected, Set<String> pending, Set<String> lost, Set<String> doubled, Set<String> falselyDelivered, Set<String> differing) {

    /**
     * One version of a record.
     *
     * @param version 0 in a part that the platform does not know
     */
    private record Sent(String key, long version) {
    }

    static Comparison of(final Evidence evidence) {
        final Map<Place, ReceivedRow> received = new HashMap<>();
        evidence.received().forEach(row -> received.put(row.place(), row));
        final Map<Sent, LedgerState> states = new HashMap<>();
        for (final LedgerRow row : evidence.ledger()) {
            final ReceivedRow held = received.get(row.place());
            states.merge(new Sent(row.key(), held == null ? 0 : held.version()), row.state(), Comparison::stronger);
        }
        final Set<String> pending = keys(states, LedgerState.OPEN);
        return new Comparison(states.size(), count(states, LedgerState.ACCEPTED), count(states, LedgerState.REJECTED), pending, lost(evidence, states, pending),
                doubled(evidence), falselyDelivered(evidence, received), differing(evidence, states));
    }

    /** A part that was split is rejected as a whole, its good records are accepted in other parts. */
    private static LedgerState stronger(final LedgerState one, final LedgerState other) {
        if (one == LedgerState.ACCEPTED || other == LedgerState.ACCEPTED) {
            return LedgerState.ACCEPTED;
        }
        return one == LedgerState.OPEN || other == LedgerState.OPEN ? LedgerState.OPEN : LedgerState.REJECTED;
    }

    private static long count(final Map<Sent, LedgerState> states, final LedgerState wanted) {
        return states.values().stream().filter(state -> state == wanted).count();
    }

    private static Set<String> keys(final Map<Sent, LedgerState> states, final LedgerState wanted) {
        return states.entrySet().stream().filter(entry -> entry.getValue() == wanted).map(entry -> entry.getKey().key()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lost(final Evidence evidence, final Map<Sent, LedgerState> states, final Set<String> pending) {
        final Set<String> rejected = keys(states, LedgerState.REJECTED);
        final Map<String, Set<Long>> taken = new HashMap<>();
        evidence.received().stream().filter(ReceivedRow::taken).forEach(row -> taken.computeIfAbsent(row.key(), key -> new HashSet<>()).add(row.version()));
        final Set<String> lost = new TreeSet<>();
        evidence.expected().forEach((key, fate) -> {
            final boolean accounted = pending.contains(key) || switch (fate) {
                case ACCEPTED -> evidence.inEffect().containsKey(key) && everyVersion(taken.getOrDefault(key, Set.of()), evidence.stored().get(key));
                case REJECTED -> rejected.contains(key);
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

    /** A version that was decided is sent, also when a newer one overtook it. */
    private static boolean everyVersion(final Set<Long> taken, final Version stored) {
        return stored != null && LongStream.rangeClosed(1, stored.number()).allMatch(taken::contains);
    }

    private static Set<String> doubled(final Evidence evidence) {
        final Set<Sent> seen = new HashSet<>();
        final Set<String> doubled = new TreeSet<>();
        for (final ReceivedRow row : evidence.received()) {
            final Change change = evidence.changed().get(row.key());
            if (row.taken() && (!seen.add(new Sent(row.key(), row.version())) || row.version() > 1 + (change == null ? 0 : change.times()))) {
                doubled.add(row.key());
            }
        }
        return doubled;
    }

    private static Set<String> falselyDelivered(final Evidence evidence, final Map<Place, ReceivedRow> received) {
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

    private static Set<String> differing(final Evidence evidence, final Map<Sent, LedgerState> states) {
        final Set<String> differing = new TreeSet<>();
        final Map<Place, LedgerRow> ledger = new HashMap<>();
        evidence.ledger().forEach(row -> ledger.put(row.place(), row));
        for (final ReceivedRow row : evidence.received()) {
            final LedgerRow known = ledger.get(row.place());
            // Of a part that was split the ledger keeps no records: what was refused in it is in its halves.
            final boolean mistaken = known == null ? row.taken() : !known.key().equals(row.key()) || row.taken() && known.state() == LedgerState.REJECTED;
            if (mistaken) {
                differing.add(row.key());
            }
        }
        final Set<String> sent = states.keySet().stream().map(Sent::key).collect(Collectors.toSet());
        final Map<String, Version> stored = evidence.stored();
        evidence.inEffect().forEach((key, version) -> {
            if (!version.equals(stored.get(key)) || evidence.expected().get(key) != Fate.ACCEPTED || !sent.contains(key)) {
                differing.add(key);
            }
        });
        evidence.changed().forEach((key, change) -> {
            if (!change.state().equals(evidence.changedInHub().get(key))) {
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
