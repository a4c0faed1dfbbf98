// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.logging.ComponentLog;

import java.util.ArrayList;
import java.util.List;

/**
 * Named steps of a verification: each says what it found or what to remedy. Not thread-safe.
 */
public final class VerificationSteps {

    private final ComponentLog log;
    private final List<ConfigVerificationResult> results = new ArrayList<>();

    public VerificationSteps(final ComponentLog log) {
        this.log = log;
    }

    /**
     * Takes a step.
     *
     * @param name what is verified
     * @param step gives the explanation of success
     */
    public void add(final String name, final Step step) {
        try {
            add(name, ConfigVerificationResult.Outcome.SUCCESSFUL, step.explain());
        } catch (final RecordFailureException e) {
            log.error("{}: {}", name, e.getMessage());
            add(name, ConfigVerificationResult.Outcome.FAILED, e.getMessage());
        }
    }

    /**
     * Notes a step that is not taken here.
     *
     * @param name what is not verified
     * @param explanation why, and what to do instead
     */
    public void skip(final String name, final String explanation) {
        add(name, ConfigVerificationResult.Outcome.SKIPPED, explanation);
    }

    private void add(final String name, final ConfigVerificationResult.Outcome outcome, final String explanation) {
        results.add(new ConfigVerificationResult.Builder().verificationStepName(name).outcome(outcome).explanation(explanation).build());
    }

    public List<ConfigVerificationResult> results() {
        return List.copyOf(results);
    }

    /**
     * One step.
     */
    @FunctionalInterface
    public interface Step {

        /**
         * Verifies.
         *
         * @return what was found
         * @throws RecordFailureException when running would fail, with the message that running would give
         */
        String explain() throws RecordFailureException;
    }
}
