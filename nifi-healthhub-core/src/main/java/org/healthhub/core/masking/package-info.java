// SPDX-License-Identifier: Apache-2.0
/**
 * Masking of values of persons (脱敏) by the sensitivity that the catalogue gives each field. The conventions are those of identity-and-codes.md §7; where two
 * compete, the one that tells less is taken. A masked value still shows how long the value was, so that a provider sees a missing digit.
 */
package org.healthhub.core.masking;
