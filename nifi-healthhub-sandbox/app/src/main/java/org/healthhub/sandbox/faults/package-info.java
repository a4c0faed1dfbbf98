// SPDX-License-Identifier: Apache-2.0
/** Rounds of faults against a sandbox of their own, and the comparison of source, ledger and platform row by row. */
package org.healthhub.sandbox.faults;
