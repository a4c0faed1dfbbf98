// SPDX-License-Identifier: Apache-2.0
/**
 * From source records to canonical records and problem records.
 */
package org.healthhub.nifi.processors.canonical;
