// SPDX-License-Identifier: Apache-2.0
/**
 * Compares the table of a real source with the catalogue: what is missing, what nobody reads, what may lose data, and which aliases could close the gaps.
 * Works on a description of the table, never on its rows.
 */
package org.healthhub.core.inspect;
