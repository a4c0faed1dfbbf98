// SPDX-License-Identifier: Apache-2.0
/**
 * Finds the identity numbers of a record and judges them.
 */
package org.healthhub.nifi.processors.identity;
