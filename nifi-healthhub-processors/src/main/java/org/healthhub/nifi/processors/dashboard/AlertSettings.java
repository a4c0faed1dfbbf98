// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.Validator;
import org.apache.nifi.expression.ExpressionLanguageScope;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.alert.AlertLimits;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The common limits of alerts, the same for the page that marks what is wrong and for the processor that tells of it. A resource's own limits stand in the
 * catalogue, under {@code alerts}.
 */
public final class AlertSettings {

    private static final int HUNDRED = 100;
    private static final long MOST_CYCLES = 1_000;

    private static final Validator CYCLES = StandardValidators.createLongValidator(1, MOST_CYCLES, true);

    public static final PropertyDescriptor SILENT_CYCLES = new PropertyDescriptor.Builder()
            .name("Silent Cycles")
            .description("A resource is silent when nothing was read of it for this many of its update cycles. Resources without a regular cycle are never silent")
            .required(true)
            .defaultValue("2")
            .expressionLanguageSupported(ExpressionLanguageScope.NONE)
            .addValidator(CYCLES)
            .build();

    public static final PropertyDescriptor RECEIPT_OVERDUE_AFTER = new PropertyDescriptor.Builder()
            .name("Receipt Overdue After")
            .description("A part of a batch is overdue when it has had no final judgement for longer. 0 secs: never")
            .required(true)
            .defaultValue("24 hours")
            .expressionLanguageSupported(ExpressionLanguageScope.NONE)
            .addValidator(StandardValidators.TIME_PERIOD_VALIDATOR)
            .build();

    public static final PropertyDescriptor PROBLEM_SHARE_GROWTH = new PropertyDescriptor.Builder()
            .name("Problem Share Growth")
            .description("The share of records with errors, read within the last 24 hours, may be this many percentage points above that of the seven days before. 100: no alert")
            .required(true)
            .defaultValue("10")
            .expressionLanguageSupported(ExpressionLanguageScope.NONE)
            .addValidator(StandardValidators.createLongValidator(0, HUNDRED, true))
            .build();

    public static final PropertyDescriptor PROBLEM_SHARE_RECORDS = new PropertyDescriptor.Builder()
            .name("Problem Share Records")
            .description("When fewer records were read within the last 24 hours, their share of errors says nothing")
            .required(true)
            .defaultValue("100")
            .expressionLanguageSupported(ExpressionLanguageScope.NONE)
            .addValidator(StandardValidators.POSITIVE_LONG_VALIDATOR)
            .build();

    private AlertSettings() {
    }

    /** The limits that a processor is set to. */
    public static AlertLimits limits(final ProcessContext context) {
        return new AlertLimits(
                context.getProperty(SILENT_CYCLES).asInteger(),
                Duration.ofMillis(context.getProperty(RECEIPT_OVERDUE_AFTER).asTimePeriod(TimeUnit.MILLISECONDS)),
                context.getProperty(PROBLEM_SHARE_GROWTH).asInteger(),
                context.getProperty(PROBLEM_SHARE_RECORDS).asLong());
    }
}
