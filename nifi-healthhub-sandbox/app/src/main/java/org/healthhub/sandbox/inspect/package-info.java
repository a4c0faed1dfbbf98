// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the description of a source table through JDBC.
 */
package org.healthhub.sandbox.inspect;
