// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.handbook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands and options of the script {@code healthhub}, from its help text.
 */
final class Commands {

    private static final Pattern COMMAND = Pattern.compile("^\\./healthhub ([a-z]+)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--?[a-z][a-z-]*)");
    /** Hands its arguments to Maven. */
    private static final String TEST = "test";

    private final Map<String, Set<String>> options = new TreeMap<>();

    Commands() {
        final String script = SourceTree.read("healthhub");
        final String help = script.substring(script.indexOf("<<'TEXT'"), script.indexOf("\nTEXT\n"));
        String command = "";
        for (final String line : help.lines().skip(1).toList()) {
            final Matcher begin = COMMAND.matcher(line);
            if (begin.find()) {
                command = begin.group(1);
            } else if (!line.startsWith(" ")) {
                command = "";
            }
            if (!command.isEmpty()) {
                final Set<String> known = options.computeIfAbsent(command, name -> new TreeSet<>());
                OPTION.matcher(line).results().forEach(option -> known.add(option.group(1)));
            }
        }
    }

    Map<String, Set<String>> options() {
        return options;
    }

    /**
     * What is wrong with a command line.
     *
     * @param line beginning with {@code ./healthhub}, perhaps with a comment at its end
     */
    Optional<String> fault(final String line) {
        final String[] words = line.replaceFirst(" # .*", "").strip().split("\\s+");
        if (words.length < 2) {
            return Optional.of("names no command");
        }
        final Set<String> known = options.get(words[1]);
        if (known == null) {
            return Optional.of("there is no command " + words[1]);
        }
        return words[1].equals(TEST) ? Optional.empty() : Arrays.stream(words).skip(2).filter(word -> word.matches("--?[a-z].*") && !known.contains(word))
                .findFirst().map(word -> words[1] + " has no option " + word);
    }
}
