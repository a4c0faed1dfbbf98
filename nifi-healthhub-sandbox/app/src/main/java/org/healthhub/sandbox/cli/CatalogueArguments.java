// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asked the command {@code catalogue} for.
 *
 * @param system code of the system to export; empty for an import
 * @param layout A or B; empty for the default of an export, and for the layout that fits of an import
 * @param output file to export to; empty for a name made of system and layout
 * @param mapping column mapping file instead of a built-in layout
 * @param input workbook to import; empty for an export
 * @param target folder for the catalogue files of an import
 * @param overrides folder of catalogue files that are laid over the built-in ones first
 */
record CatalogueArguments(Optional<String> system, Optional<String> layout, Optional<Path> output, Optional<Path> mapping, Optional<Path> input, Optional<Path> target,
        Optional<Path> overrides) {

    private static final String USE = "./healthhub catalogue --system S20 [--layout A|B] [-o FILE], or ./healthhub catalogue --import FILE --to DIR";
    private static final Set<String> OPTIONS = Set.of("--system", "--layout", "-o", "--mapping", "--import", "--to", "--catalogue");

    static CatalogueArguments of(final List<String> arguments) {
        final Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            final String option = arguments.get(i);
            if (!OPTIONS.contains(option)) {
                throw new SandboxException("catalogue does not know %s; use %s".formatted(option, USE));
            }
            if (i + 1 == arguments.size()) {
                throw new SandboxException("A value is missing after " + option);
            }
            if (values.put(option, arguments.get(i + 1)) != null) {
                throw new SandboxException("%s is given twice".formatted(option));
            }
        }
        final boolean exported = values.containsKey("--system");
        if (exported == values.containsKey("--import") || values.containsKey("--import") != values.containsKey("--to") || !exported && values.containsKey("-o")) {
            throw new SandboxException("Say what to do: " + USE);
        }
        final Optional<String> layout = Optional.ofNullable(values.get("--layout"));
        if (layout.isPresent() && values.containsKey("--mapping")) {
            throw new SandboxException("--layout and --mapping exclude each other");
        }
        return new CatalogueArguments(Optional.ofNullable(values.get("--system")), layout, path(values, "-o"), path(values, "--mapping"), path(values, "--import"),
                path(values, "--to"), path(values, "--catalogue"));
    }

    private static Optional<Path> path(final Map<String, String> values, final String option) {
        return Optional.ofNullable(values.get(option)).map(Path::of);
    }
}
