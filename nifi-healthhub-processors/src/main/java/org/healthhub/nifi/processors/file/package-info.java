// SPDX-License-Identifier: Apache-2.0
/**
 * Control files and data files as FlowFiles.
 */
package org.healthhub.nifi.processors.file;
