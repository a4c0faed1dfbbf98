// SPDX-License-Identifier: Apache-2.0
/**
 * Correction files (更正文件): what a provider has to correct at the source, as tables that a person opens.
 */
package org.healthhub.core.correction;
