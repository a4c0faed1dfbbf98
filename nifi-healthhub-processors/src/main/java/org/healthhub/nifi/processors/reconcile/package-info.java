// SPDX-License-Identifier: Apache-2.0
/**
 * The parts of ReconcileCollection.
 */
package org.healthhub.nifi.processors.reconcile;
