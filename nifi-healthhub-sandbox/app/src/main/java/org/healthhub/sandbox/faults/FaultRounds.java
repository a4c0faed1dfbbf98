// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.rest.NiFiRestException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Rounds of faults: the source grows, something is struck at instants that the seed draws, all comes to rest, and the databases are compared row by row.
 * Not thread-safe.
 */
public final class FaultRounds {
    private static final Duration PUSH_LIMIT = Duration.ofSeconds(30);
    private static final Duration QUIET_LIMIT = Duration.ofMinutes(4);
    private static final Duration STANDSTILL = Duration.ofSeconds(60);
    /** A part then takes about a third of a second, a round's push about fifteen. */
    static final String SLOW = "{\"kind\":\"delay\",\"delay_ms\":250,\"count\":1000000}";
    private static final String TROUBLE = """
        {"kinds":["delay","refuse","drop_before","drop_after","throttle","garbage","garbage_after","bad_gateway","expired","clock_skew","slow_drip",
        "duplicate_receipt"],"seed":%d,"percent":%d,"count":1000000,"delay_ms":400,"on":"any"}""";
    private static final int TROUBLE_PERCENT = 30;
    private static final int FINDINGS = 5;
    /** Rows changed and rows deleted in a round: once with the new rows, once more while their push is under way, so that versions may overtake one another. */
    private static final int UPDATES = 60;
    private static final int DELETIONS = 10;

    private final FaultSandbox sandbox;
    private final long seed;
    private final Random random;
    private final Consumer<String> progress;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> strikes = new TreeMap<>();
    private int rounds;
    private boolean later;

    /**
     * Prepares rounds.
     *
     * @param sandbox started
     * @param seed draws the order of the kinds and the instants
     */
    public FaultRounds(final FaultSandbox sandbox, final long seed, final Consumer<String> progress) {
        this.sandbox = sandbox;
        this.seed = seed;
        this.random = new Random(seed);
        this.progress = progress;
    }

    /**
     * Runs rounds; stops after the first one that is not sound.
     *
     * @param number how many
     * @param wanted kinds; each comes once before any comes again, in an order drawn by the seed
     * @return the sums after the last round
     * @throws SandboxException when a round does not come to rest
     */
    public FaultSums run(final int number, final List<FaultKind> wanted) {
        Comparison comparison = settle();
        comparison.findings(FINDINGS).forEach(progress);
        final List<FaultKind> deck = new ArrayList<>();
        while (rounds < number && comparison.isSound()) {
            if (deck.isEmpty()) {
                deck.addAll(wanted);
                Collections.shuffle(deck, random);
            }
            comparison = round(deck.removeFirst());
        }
        strikes.merge("judgedLater", (int) sandbox.judgedLater(), Integer::sum);
        return FaultSums.of(rounds, seed, kinds, strikes, comparison);
    }

    private Comparison round(final FaultKind kind) {
        final long begin = System.nanoTime();
        final long before = sandbox.parts();
        sandbox.platform().plan(kind == FaultKind.PLATFORM ? trouble() : SLOW);
        if (kind == FaultKind.PLATFORM) {
            sandbox.platform().refuseWholeParts();
        }
        // A platform that is asked for each half of a refused part would make a round of its own.
        later = random.nextBoolean() && kind != FaultKind.PLATFORM;
        sandbox.platform().judgeLater(later);
        sandbox.grow();
        change();
        await(PUSH_LIMIT, () -> sandbox.parts() > before);
        change();
        strike(kind);
        finishFaults();
        final Comparison comparison = settle();
        rounds++;
        kinds.merge(kind.word(), 1, Integer::sum);
        progress.accept("Round %d, %s, %d s: sent %d, accepted %d, rejected %d, pending %d; lost %d, doubled %d, falsely delivered %d, differing %d".formatted(rounds, kind.word(),
            Duration.ofNanos(System.nanoTime() - begin).toSeconds(), comparison.sent(), comparison.accepted(), comparison.rejected(), comparison.pending().size(),
            comparison.lost().size(), comparison.doubled().size(), comparison.falselyDelivered().size(), comparison.differing().size()));
        comparison.findings(FINDINGS).forEach(progress);
        return comparison;
    }

    private void change() {
        sandbox.change(new Random(random.nextLong()), UPDATES, DELETIONS);
        strikes.merge("sourceUpdated", UPDATES, Integer::sum);
        strikes.merge("sourceDeleted", DELETIONS, Integer::sum);
    }

    private String trouble() {
        return TROUBLE.formatted(random.nextInt(), TROUBLE_PERCENT);
    }

    private void strike(final FaultKind kind) {
        switch (kind) {
            case NIFI -> {
                killNiFi(6000);
                sandbox.restart();
                awaitPush();
                killNiFi(4000);
                sandbox.restart();
            }
            case SERVICES -> {
                killServices(8000);
                sandbox.restart();
                sandbox.platform().judgeLater(later);
            }
            case DATABASE -> {
                for (int i = 0; i < 3; i++) {
                    crashDatabase(4000);
                }
            }
            case PLATFORM -> pause(random.nextInt(12_000, 16_000));
            case NODE -> {
                final int first = random.nextInt(sandbox.nodes());
                killNode(first);
                // The others go on alone for a while.
                pause(random.nextInt(5000));
                sandbox.restart();
                awaitPush();
                killNode((first + 1) % sandbox.nodes());
                sandbox.restart();
            }
            case TOGETHER -> {
                sandbox.platform().clearFaults();
                sandbox.platform().plan(trouble());
                crashDatabase(3000);
                killServices(3000);
                killNiFi(1500);
                sandbox.restart();
                sandbox.platform().judgeLater(later);
                sandbox.platform().plan(trouble());
                awaitPush();
                pause(random.nextInt(3000));
            }
        }
    }

    private void awaitPush() {
        await(PUSH_LIMIT, () -> sandbox.openParts() > 0 || sandbox.underWay() == 0);
    }

    private void killNiFi(final int within) {
        pause(random.nextInt(within));
        sandbox.killNiFi(random.nextInt(sandbox.nodes()));
        // Now nobody writes: what is open stays open.
        count("nifiKilled");
    }

    private void killNode(final int node) {
        pause(random.nextInt(4000));
        count("nodeKilled");
        sandbox.killNiFi(node);
    }

    private void killServices(final int within) {
        pause(random.nextInt(within));
        count("servicesKilled");
        sandbox.killServices();
    }

    private void crashDatabase(final int within) {
        pause(random.nextInt(within));
        count("databaseCrashed");
        sandbox.crashDatabase();
    }

    /** Counts a strike, and whether a part was on its way. */
    private void count(final String strike) {
        strikes.merge(strike, 1, Integer::sum);
        if (sandbox.openParts() > 0) {
            strikes.merge(strike + "InPush", 1, Integer::sum);
        }
    }

    private void finishFaults() {
        sandbox.platform().happened().forEach((kind, times) -> strikes.merge("platform." + kind, times, Integer::sum));
        sandbox.platform().clear();
    }

    /** Waits until nothing is on its way and every row has its fate, or nothing moves any more. */
    Comparison settle() {
        final long end = System.nanoTime() + QUIET_LIMIT.toNanos();
        long lastMove = System.nanoTime();
        List<Long> last = List.of();
        while (System.nanoTime() < end) {
            pause(1000);
            final List<Long> now = movement();
            final boolean still = now.equals(last) && now.size() == 3;
            if (!still) {
                last = now;
                lastMove = System.nanoTime();
            }
            final boolean standstill = System.nanoTime() - lastMove > STANDSTILL.toNanos();
            if (still && (standstill || now.getFirst() == 0 && now.get(1) == 0)) {
                final Comparison comparison = compare();
                if (comparison != null && (standstill || comparison.isClosed())) {
                    return comparison;
                }
            }
        }
        throw new SandboxException("The round does not come to rest within %d minutes; its data are in %s".formatted(QUIET_LIMIT.toMinutes(), sandbox.directory()));
    }

    /** FlowFiles under way, open parts, all parts; empty when NiFi does not tell. */
    private List<Long> movement() {
        try {
            return List.of(sandbox.underWay(), sandbox.openParts(), sandbox.parts());
        } catch (final NiFiRestException e) {
            return List.of();
        }
    }

    private Comparison compare() {
        try {
            return sandbox.compare();
        } catch (final SandboxException e) {
            // A table that is not there yet, or a database that recovers.
            return null;
        }
    }

    void await(final Duration limit, final BooleanSupplier condition) {
        final long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
            } catch (final NiFiRestException e) {
                // NiFi is starting.
            }
            pause(100);
        }
    }

    private static void pause(final int millis) {
        try {
            Thread.sleep(millis);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted between two faults", e);
        }
    }
}
