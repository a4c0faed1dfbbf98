// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedParameter;

import java.util.Optional;

/**
 * A value that depends on the environment and is filled in after the import.
 *
 * @param name name in the parameter context
 * @param meaning what to fill in, in Chinese
 * @param meaningEn the same in English
 * @param example a harmless example; for a secret the form it has
 * @param sensitive whether NiFi stores it encrypted and never shows it
 * @param preset value that fits most installations and is part of the file, empty when only the user can know it
 */
public record FlowParameter(String name, String meaning, String meaningEn, String example, boolean sensitive, Optional<String> preset) {

    static FlowParameter open(final String name, final String meaning, final String meaningEn, final String example) {
        return new FlowParameter(name, meaning, meaningEn, example, false, Optional.empty());
    }

    static FlowParameter preset(final String name, final String meaning, final String meaningEn, final String value) {
        return new FlowParameter(name, meaning, meaningEn, value, false, Optional.of(value));
    }

    static FlowParameter secret(final String name, final String meaning, final String meaningEn, final String form) {
        return new FlowParameter(name, meaning, meaningEn, form, true, Optional.empty());
    }

    /** How a property refers to the parameter. */
    public String reference() {
        return "#{" + name + "}";
    }

    /** Description as NiFi shows it. */
    public String description() {
        return meaning + "。" + meaningEn + ". " + (sensitive ? "格式 / Form: " : "例 / Example: ") + example;
    }

    VersionedParameter versioned() {
        final VersionedParameter parameter = new VersionedParameter();
        parameter.setName(name);
        parameter.setDescription(description());
        parameter.setSensitive(sensitive);
        parameter.setProvided(false);
        preset.ifPresent(parameter::setValue);
        return parameter;
    }
}
