// SPDX-License-Identifier: Apache-2.0
/**
 * How fast the hub's parts are, against NiFi's own and other libraries in the same run.
 */
package org.healthhub.benchmarks;
