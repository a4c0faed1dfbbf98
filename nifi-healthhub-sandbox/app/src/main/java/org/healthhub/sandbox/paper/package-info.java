// SPDX-License-Identifier: Apache-2.0
/**
 * Makes documents for paper of the handbooks.
 */
package org.healthhub.sandbox.paper;
