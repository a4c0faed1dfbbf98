// SPDX-License-Identifier: Apache-2.0
/**
 * The page to watch: what is shown, how it looks, and what is asked of the ledger for it.
 */
package org.healthhub.nifi.processors.dashboard;
