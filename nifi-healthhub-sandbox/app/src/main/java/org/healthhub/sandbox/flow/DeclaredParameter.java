// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

/**
 * A parameter that a flow definition declares.
 *
 * @param context name of its parameter context
 * @param name for example {@code hub.db.url}
 * @param sensitive whether its value is a secret
 * @param preset whether the definition brings a value
 */
public record DeclaredParameter(String context, String name, boolean sensitive, boolean preset) {
}
