// SPDX-License-Identifier: Apache-2.0
/**
 * Synthetic source systems: rows of made-up people in the spellings that real sources use, some of them faulty in a known way, each with the verdict that
 * it must get.
 */
package org.healthhub.sandbox.sample;
