// SPDX-License-Identifier: Apache-2.0
/**
 * Numbers of persons and organisations: canonical form, verdict with reasons, cross-checks. All types are immutable or stateless and safe for use by
 * many threads.
 */
package org.healthhub.core.identity;
