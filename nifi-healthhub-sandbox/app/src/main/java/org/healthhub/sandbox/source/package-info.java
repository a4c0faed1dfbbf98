// SPDX-License-Identifier: Apache-2.0
/**
 * The HTTP interfaces of the source systems.
 */
package org.healthhub.sandbox.source;
