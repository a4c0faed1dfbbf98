// SPDX-License-Identifier: Apache-2.0
/**
 * Sharing under grants (共享授权): who may read which columns of which resource, masked how, until when; the requests of consumers and what is decided about
 * them. The interface is docs/sharing-contract.md. Nothing here writes a value of a request into a message.
 */
package org.healthhub.core.share;
