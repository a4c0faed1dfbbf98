// SPDX-License-Identifier: Apache-2.0
/**
 * Consumers and grants: the made-up ones of the sandbox, and what people administer with {@code ./healthhub grant}.
 */
package org.healthhub.sandbox.share;
