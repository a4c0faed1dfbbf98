// SPDX-License-Identifier: Apache-2.0
/**
 * What {@code ExportResourceCatalogue} is made of.
 */
package org.healthhub.nifi.processors.catalogue;
