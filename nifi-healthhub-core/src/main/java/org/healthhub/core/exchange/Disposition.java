// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.util.Locale;

/**
 * What an answer means for a part.
 */
public enum Disposition {
    /** The platform took the part and judged its records; the receipt says which it refused. */
    ACCEPTED,
    /** The platform refused the part as a whole because of its data; sending it again gives the same refusal. */
    REJECTED,
    /** The platform took the part and will judge later. */
    PENDING,
    /** Not delivered, or fate unknown; a later try may succeed. */
    RETRY,
    /** A person has to change something first: credentials, address, settings, agreement. */
    FAILURE,
    /** Asked for a receipt, the platform does not know the part. Of a submission it means a failure. */
    UNKNOWN;

    /** The word in the table of outcome rules. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
