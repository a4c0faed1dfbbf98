// SPDX-License-Identifier: Apache-2.0
/**
 * Building blocks of a process group in NiFi's own flow model: components, connections, labels and where they stand on the canvas.
 */
package org.healthhub.flows.canvas;
