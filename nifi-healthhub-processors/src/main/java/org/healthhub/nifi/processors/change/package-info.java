// SPDX-License-Identifier: Apache-2.0
/**
 * Comparing canonical records with what the ledger knows of their keys.
 */
package org.healthhub.nifi.processors.change;
