// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import cn.hutool.core.util.IdcardUtil;
import org.healthhub.core.identity.IdentityValidator;
import org.healthhub.core.identity.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * The verdict on valid citizen numbers, ours and Hutool's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IdentityBenchmark {

    private static final int COUNT = 1024;

    private final String[] numbers = new String[COUNT];
    private final IdentityValidator validator = IdentityValidator.standard();
    private final LocalDate today = IdentityValidator.today();
    private int next;

    /** Makes the numbers, and makes sure that both sides find them valid. */
    @Setup
    public void prepare() {
        for (int i = 0; i < COUNT; i++) {
            numbers[i] = SourceRows.number(i * 7);
            if (validator.verdict(numbers[i], today) != Verdict.VALID || !IdcardUtil.isValidCard(numbers[i])) {
                throw new IllegalStateException("Number " + i + " is not valid for both");
            }
        }
    }

    @Benchmark
    public Verdict ours() {
        return validator.verdict(number(), today);
    }

    @Benchmark
    public boolean hutool() {
        return IdcardUtil.isValidCard(number());
    }

    private String number() {
        next = next + 1 & COUNT - 1;
        return numbers[next];
    }
}
