// SPDX-License-Identifier: Apache-2.0
/**
 * Working days of the State Council's calendar, and the deadlines that are counted in them.
 */
package org.healthhub.core.calendar;
