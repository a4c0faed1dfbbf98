// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import java.time.Duration;
import java.util.Locale;

/**
 * Measures two sides in alternation, so that whatever else the machine does falls on both, and takes the ratio of each pair.
 *
 * @param warmUp processor time of pairs that are not counted: rare paths, such as faulty records, are compiled late
 * @param rounds pairs that are counted
 */
record PairedRun(Duration warmUp, int rounds) {

    Result measure(final String name, final Side ours, final Side peer) {
        final long warm = ProcessTime.nanos() + warmUp.toNanos();
        do {
            ours.run();
            peer.run();
        } while (ProcessTime.nanos() < warm);
        final double[] ratios = new double[rounds];
        final double[] wallRatios = new double[rounds];
        final double[] oursTimes = new double[rounds];
        final double[] peerTimes = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            // Every second pair begins with the other side: the second place profits from warm caches, or pays for the garbage of the first.
            final Times first = (i % 2 == 0 ? ours : peer).run();
            final Times second = (i % 2 == 0 ? peer : ours).run();
            final Times mine = (i % 2 == 0 ? first : second).perRecord(ours.records());
            final Times theirs = (i % 2 == 0 ? second : first).perRecord(peer.records());
            oursTimes[i] = mine.work();
            peerTimes[i] = theirs.work();
            ratios[i] = theirs.work() / mine.work();
            wallRatios[i] = theirs.wall() / mine.wall();
        }
        final Quartiles quartiles = Quartiles.of(ratios);
        System.err.printf(Locale.ROOT, "%s %.3f%n", name, quartiles.median());
        return new Result(name, quartiles.median(), quartiles.q25(), quartiles.q75(), rounds, median(oursTimes), median(peerTimes),
                median(wallRatios));
    }

    private static double median(final double[] sample) {
        return Quartiles.of(sample).median();
    }
}
