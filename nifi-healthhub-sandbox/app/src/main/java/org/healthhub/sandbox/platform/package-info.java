// SPDX-License-Identifier: Apache-2.0
/**
 * A strict stand-in for the provincial government data platform: the reference HTTP contract on loopback, kept in PostgreSQL, failing on command.
 */
package org.healthhub.sandbox.platform;
