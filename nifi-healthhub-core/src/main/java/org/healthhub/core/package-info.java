// SPDX-License-Identifier: Apache-2.0
/**
 * The rules of the hub in plain Java: nothing below this package imports NiFi.
 */
package org.healthhub.core;
