// SPDX-License-Identifier: Apache-2.0
/**
 * Parts of the processors that share data under grants.
 */
package org.healthhub.nifi.processors.share;
