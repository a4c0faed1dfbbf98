// SPDX-License-Identifier: Apache-2.0
/**
 * Cuts batches into parts, sends them once in effect, and sorts the records by the platform's judgement.
 */
package org.healthhub.nifi.processors.provincial;
