// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The beginning of a provision record (提供记录): who asks for what, for what, by which grant. Holds no value of a person.
 *
 * @param number number of the record
 * @param grant the grant
 * @param operation records or verification
 * @param columns columns asked for
 * @param requester operator id at the consumer
 * @param rowLimit most rows that the answer can hold
 */
public record Provision(String number, Grant grant, ShareOperation operation, List<String> columns, Optional<String> requester, int rowLimit) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int RANDOM = 16;

    public Provision {
        columns = List.copyOf(columns);
    }

    /** A provision that begins now. */
    public static Provision begin(final GrantJudge.Decision decision, final Optional<String> requester, final LocalDateTime now) {
        return new Provision("P" + now.format(SECONDS) + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM), decision.grant(),
                decision.query().operation(), decision.query().columns(), requester, decision.query().limit());
    }
}
