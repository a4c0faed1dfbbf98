// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.sandbox.SandboxException;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options of a command that works without a running sandbox: each is a name and a value, or a name alone.
 *
 * @param command name of the command, for messages
 * @param values value of each option given; empty for one that has none
 */
record Options(String command, Map<String, String> values) {

    static final String CATALOGUE = "--catalogue";

    Options {
        values = Map.copyOf(values);
    }

    /**
     * Reads arguments.
     *
     * @param arguments the command and what follows it
     * @param valued options that have a value
     * @param plain options that have none
     * @throws SandboxException when an option is unknown, stands twice or lacks its value
     */
    static Options of(final List<String> arguments, final Set<String> valued, final Set<String> plain) {
        final String command = arguments.getFirst();
        final Map<String, String> values = new HashMap<>();
        for (int i = 1; i < arguments.size(); i++) {
            final String option = arguments.get(i);
            final String value;
            if (valued.contains(option)) {
                i++;
                if (i >= arguments.size()) {
                    throw new SandboxException("A value is missing after " + option);
                }
                value = arguments.get(i);
            } else if (plain.contains(option)) {
                value = "";
            } else {
                throw new SandboxException("%s does not know %s; ./healthhub help lists the options".formatted(command, option));
            }
            if (values.put(option, value) != null) {
                throw new SandboxException("%s is given twice".formatted(option));
            }
        }
        return new Options(command, values);
    }

    Optional<String> value(final String option) {
        return Optional.ofNullable(values.get(option));
    }

    String required(final String option) {
        return value(option).orElseThrow(() -> new SandboxException("%s needs %s; ./healthhub help shows its use".formatted(command, option)));
    }

    boolean has(final String option) {
        return values.containsKey(option);
    }

    /** The built-in catalogue, laid over by the folder of {@code --catalogue} if there is one. */
    Catalogue catalogue() {
        try {
            final Optional<String> folder = value(CATALOGUE);
            return folder.isPresent() ? CatalogueLoader.withOverrides(Path.of(folder.get())) : CatalogueLoader.builtIn();
        } catch (final CatalogueException e) {
            throw new SandboxException("The catalogue has faults:" + System.lineSeparator() + e.getMessage(), e);
        }
    }
}
