// SPDX-License-Identifier: Apache-2.0
/**
 * Records that source systems hand over as JSON, page by page or by pushing them: every value as the text that the source wrote.
 */
package org.healthhub.nifi.processors.source;
