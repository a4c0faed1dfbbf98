// SPDX-License-Identifier: Apache-2.0
/**
 * What the ledger says about the hub at one moment: counts by resource, what waits, what is wrong. Read with plain SQL that works on every database of the hub;
 * the dashboard, the alerts and the command {@code status} all read it here, so that they tell the same numbers.
 */
package org.healthhub.core.status;
