// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

import java.time.LocalDateTime;

/**
 * An alert that was raised and has not ended.
 *
 * @param alert the alert as it was last told
 * @param raisedAt when it was raised, in the hub's zone
 * @param toldAt when a person was last told of it
 */
public record StandingAlert(Alert alert, LocalDateTime raisedAt, LocalDateTime toldAt) {
}
