// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import org.healthhub.core.problem.Severity;

import java.math.BigDecimal;
import java.util.List;

/**
 * A stated relation between the fields of one record. The vocabulary is small and fixed; a rule with an empty field involved holds, except
 * {@link RequiredIf}. All implementations are immutable.
 */
public sealed interface Rule {

    /** Field that a violation is reported on. */
    String field();

    /** Weight of a violation. */
    Severity severity();

    /** Where the rule comes from, in words. */
    String source();

    /** {@code field} is not before {@code other} (compared by date when either is a date). */
    record NotBefore(String field, String other, Severity severity, String source) implements Rule {
    }

    /** {@code field} is not after {@code other}; {@code other} may be {@link #NOW}. */
    record NotAfter(String field, String other, Severity severity, String source) implements Rule {
    }

    /** {@code field} lies within the closed range; either bound may be {@code null}. */
    record Range(String field, BigDecimal min, BigDecimal max, Severity severity, String source) implements Rule {
    }

    /** {@code field} matches the regular expression as a whole. */
    record Matches(String field, String pattern, Severity severity, String source) implements Rule {
    }

    /** {@code field} is filled when {@code other} has one of {@code values}; empty {@code values} means: when {@code other} is filled. */
    record RequiredIf(String field, String other, List<String> values, Severity severity, String source) implements Rule {
    }

    /** {@code field} is the sum of {@code parts}. */
    record Sum(String field, List<String> parts, Severity severity, String source) implements Rule {
    }

    /** {@code field} equals what {@code derivation} gives from {@code inputs}. */
    record EqualsDerived(String field, Derivation derivation, List<String> inputs, Severity severity, String source) implements Rule {
    }

    /** {@code field} is at most {@code days} days after {@code other}. */
    record WithinDays(String field, String other, int days, Severity severity, String source) implements Rule {
    }

    /** Stands for the present day, or moment, in Asia/Shanghai. */
    String NOW = "now";

    /** Known derivations. */
    enum Derivation {
        /** Completed years from the first input (date) to the second. */
        AGE_YEARS
    }
}
