// SPDX-License-Identifier: Apache-2.0
/**
 * Taking in problem reports, verifying what they say, and following them to their end.
 */
package org.healthhub.nifi.processors.feedback;
