// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.calendar;

/**
 * Where the working days of a year come from. Immutable.
 *
 * @param year calendar year
 * @param published whether the State Council's notice is entered; otherwise the year counts by weekdays alone
 * @param notice number and day of the notice, or why there is none
 * @param certainty how certain the dates are
 */
public record YearNotice(int year, boolean published, String notice, String certainty) {
}
