// SPDX-License-Identifier: Apache-2.0
/**
 * What the collection ledger (归集台账) decides about a record: whether it is new, changed, deleted or known, and which version it is.
 */
package org.healthhub.core.ledger;
