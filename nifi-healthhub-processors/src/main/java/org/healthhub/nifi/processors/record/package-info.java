// SPDX-License-Identifier: Apache-2.0
/**
 * Reading and writing of record FlowFiles so that no text of a reader, a writer or a record reaches a log or an attribute.
 */
package org.healthhub.nifi.processors.record;
