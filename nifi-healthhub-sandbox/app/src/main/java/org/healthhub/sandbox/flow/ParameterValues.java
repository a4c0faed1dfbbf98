// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import org.healthhub.sandbox.SandboxException;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values for parameters: plain ones from a properties file (UTF-8), secrets from environment variables or from a person. A name may carry the code of a system
 * in front, {@code S20.source.db.url}, and then wins over the same name without it.
 */
public final class ParameterValues {
    private static final String VARIABLE_PREFIX = "HEALTHHUB_";

    private final Path file;
    private final Properties plain;
    private final Map<String, String> environment;
    private final Prompt prompt;

    /** Asks a person for a secret. */
    public interface Prompt {
        /** The answer; empty when nobody is there, or the answer is empty. */
        Optional<String> ask(String question);
    }

    private ParameterValues(final Path file, final Properties plain, final Map<String, String> environment, final Prompt prompt) {
        this.file = file;
        this.plain = plain;
        this.environment = Map.copyOf(environment);
        this.prompt = prompt;
    }

    /**
     * Reads a properties file.
     *
     * @throws SandboxException when it cannot be read
     */
    public static ParameterValues of(final Path file, final Map<String, String> environment, final Prompt prompt) {
        final Properties plain = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            plain.load(reader);
        } catch (final IOException | IllegalArgumentException e) {
            throw new SandboxException("The parameter file %s cannot be read as a properties file in UTF-8".formatted(file), e);
        }
        return new ParameterValues(file, plain, environment, prompt);
    }

    /**
     * Fails when the file holds a secret, or a name that nothing declares. Never quotes a value.
     *
     * @param declared the parameters of every definition
     */
    public void check(final List<DeclaredParameter> declared) {
        final Set<String> names = declared.stream().map(DeclaredParameter::name).collect(Collectors.toSet());
        final Set<String> sensitive = declared.stream().filter(DeclaredParameter::sensitive).map(DeclaredParameter::name).collect(Collectors.toSet());
        for (final String property : new TreeSet<>(plain.stringPropertyNames())) {
            final String name = property.replaceFirst("^S[0-9]{2}\\.", "");
            if (sensitive.contains(name)) {
                throw new SandboxException("%s is a secret and stands in %s. Take the line out of the file and put the value into the environment variable %s"
                    .formatted(property, file, variable(property)));
            }
            if (!names.contains(name)) {
                throw new SandboxException("%s sets %s, which no flow definition declares. The README of each definition lists its parameters".formatted(file, property));
            }
        }
    }

    /**
     * The value of a parameter for a system.
     *
     * @return empty when file and environment have none and nobody answers
     */
    public Optional<String> value(final String systemCode, final DeclaredParameter parameter) {
        return parameter.sensitive() ? secret(systemCode, parameter.name()) : Stream.of(systemCode + "." + parameter.name(), parameter.name())
            .map(plain::getProperty).filter(value -> value != null && !value.isBlank()).map(String::strip).findFirst();
    }

    private Optional<String> secret(final String systemCode, final String name) {
        final List<String> variables = variables(systemCode, name);
        final Optional<String> known = variables.stream().map(environment::get).filter(value -> value != null && !value.isEmpty()).findFirst();
        return known.or(() -> prompt.ask("%s for %s (%s): ".formatted(name, systemCode, variables.getLast())));
    }

    /** The environment variables that are looked at for a secret, the first one wins. */
    static List<String> variables(final String systemCode, final String name) {
        final List<String> variables = new ArrayList<>();
        variables.add(variable(systemCode + "." + name));
        variables.add(variable(name));
        return variables;
    }

    /** For example {@code HEALTHHUB_HUB_KEY} for {@code hub.key}. */
    private static String variable(final String name) {
        return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
