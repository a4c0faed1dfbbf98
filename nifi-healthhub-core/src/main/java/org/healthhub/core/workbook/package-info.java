// SPDX-License-Identifier: Apache-2.0
/**
 * The workbook of the catalogue (编目): written from the catalogue after a layout file, and read back into catalogue files.
 */
package org.healthhub.core.workbook;
