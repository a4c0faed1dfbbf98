// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

/**
 * A rule that a grant breaks.
 *
 * @param rule the rule
 * @param subject column, resource or text that breaks it; from the grant's own definition, never data
 */
public record GrantFault(GrantRule rule, String subject) {

    @Override
    public String toString() {
        return "%s (%s): %s / %s".formatted(rule, subject, rule.meaning(), rule.meaningEn());
    }
}
