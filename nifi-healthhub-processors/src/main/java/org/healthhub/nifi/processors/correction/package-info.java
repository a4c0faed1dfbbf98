// SPDX-License-Identifier: Apache-2.0
/**
 * Writing problem records into correction files for their providers.
 */
package org.healthhub.nifi.processors.correction;
