// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Field;

import java.util.random.RandomGenerator;

/**
 * One known way in which a row can be wrong.
 *
 * @param name what is wrong, in words
 * @param target fields it can be put into
 * @param mutation puts it into a draft and states what must be found; what follows from the rules is added later by {@link RuleOracle}
 */
record Fault(String name, Target target, Mutation mutation) {

    /** Selects fields of a resource. */
    @FunctionalInterface
    interface Target {
        boolean includes(FaultContext context, Field field);
    }

    /** Spoils a field of a draft. */
    @FunctionalInterface
    interface Mutation {
        /**
         * @return whether the fault could be put into this draft; when not, the draft must not be used
         */
        boolean apply(FaultContext context, Draft draft, Field field, RandomGenerator random);
    }
}
