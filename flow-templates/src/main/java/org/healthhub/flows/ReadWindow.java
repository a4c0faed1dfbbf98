// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;

/**
 * The condition by which an incremental read leaves the youngest rows to the next one. A read remembers the greatest time that it saw and asks for greater ones
 * only: a row whose transaction commits after it, with a time before that, would be lost. So no read sees anything younger than the lag, which no
 * transaction of the source may outlast. Rows of the same second come together, and a time in the future waits instead of hiding what comes before it.
 */
final class ReadWindow {

    private static final int MILLISECONDS = 1000;
    private static final int DAY = 24 * 60 * 60 * MILLISECONDS;
    /** True for every row, in every database: NiFi takes no empty condition. */
    private static final String ALL = "1 = 1";

    private ReadWindow() {
    }

    /**
     * The condition as an expression for NiFi. Children lag a generation more than their parents, which so are a lag ahead.
     */
    static String condition(final BusinessSystem system, final Resource resource) {
        final String increment = SystemParameters.increment(resource).reference();
        final String bound = SystemParameters.BOUND.reference();
        final String time = "${now():toNumber():minus(${%s:multiply(%d)})%s:format('yyyy-MM-dd HH:mm:ss', 'Asia/Shanghai')}".formatted(
                SystemParameters.LAG.reference(), MILLISECONDS * Generations.of(system, resource), isWholeDay(resource) ? ":minus(%d)".formatted(DAY) : "");
        return "${%s:isEmpty():or(${%s:isEmpty()}):ifElse('%s', ${%s:getDelimitedField(1):append(' < '):append(${%s:replace('?', %s)})})}".formatted(
                increment, bound, ALL, increment, bound, time);
    }

    /** A day is complete only when it is over. */
    private static boolean isWholeDay(final Resource resource) {
        return resource.incrementField().flatMap(resource::field).filter(field -> field.type() == FieldType.D).isPresent();
    }
}
