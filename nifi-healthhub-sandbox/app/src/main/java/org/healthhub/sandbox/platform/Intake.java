// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A place where the platform finds parts.
 */
interface Intake {

    /**
     * Takes all parts that lie ready, and looks again at those whose judgement was to come later.
     *
     * @return how many new parts were taken
     */
    int pass() throws SQLException, IOException;
}
