// SPDX-License-Identifier: Apache-2.0
/**
 * The processors. They read properties, stream, call and route; what they know of the domain stands in the core.
 */
package org.healthhub.nifi.processors;
