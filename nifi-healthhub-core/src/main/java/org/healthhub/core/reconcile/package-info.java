// SPDX-License-Identifier: Apache-2.0
/**
 * Reconciliation (对账): what the source was seen to hold, what the hub stores and what the platform keeps, compared by digests of buckets and then record by record.
 */
package org.healthhub.core.reconcile;
