// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.inspect.Inspection;
import org.healthhub.core.inspect.InspectionReport;
import org.healthhub.core.inspect.OverrideSnippet;
import org.healthhub.core.inspect.SourceInspector;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.inspect.JdbcTables;
import org.healthhub.sandbox.inspect.SourceConnection;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * {@code healthhub inspect}: compares a table of a real source with a resource of the catalogue. Reads the description of the table only, no row.
 */
final class InspectCommand {

    /** Everything required is there. */
    static final int COMPLETE = 0;
    /** A required field or a field of the business key has no column. */
    static final int INCOMPLETE = 1;
    /** The comparison could not be made. */
    static final int FAILED = 2;

    private static final String URL = "--jdbc-url";
    private static final String USER = "--user";
    private static final String PASSWORD = "--password-env";
    private static final String TABLE = "--table";
    private static final String RESOURCE = "--resource";
    private static final String DRIVER = "--driver";
    /** Key and value, or the form user/password@ of Oracle. */
    private static final Pattern SECRET_IN_URL = Pattern.compile("(?i)(password|passwd|pwd)\\s*=|:thin:[^@]*/[^@]*@|//[^/@]*:[^/@]*@");

    private final Progress progress;
    private final Map<String, String> environment;
    private final Supplier<Optional<String>> prompt;

    /**
     * A command.
     *
     * @param progress where the report goes
     * @param environment variables, for the password
     * @param prompt asks for the password; empty when there is no terminal
     */
    InspectCommand(final Progress progress, final Map<String, String> environment, final Supplier<Optional<String>> prompt) {
        this.progress = progress;
        this.environment = Map.copyOf(environment);
        this.prompt = prompt;
    }

    int run(final List<String> arguments) {
        final Options options = Options.of(arguments, Set.of(URL, USER, PASSWORD, TABLE, RESOURCE, DRIVER, Options.CATALOGUE), Set.of());
        final String url = options.required(URL);
        if (SECRET_IN_URL.matcher(url).find()) {
            throw new SandboxException("The JDBC address holds a password, which others could read from the list of processes; leave it out and use " + PASSWORD);
        }
        final String table = options.required(TABLE);
        final String code = options.required(RESOURCE).toUpperCase(Locale.ROOT);
        final Resource resource = options.catalogue().resource(code).orElseThrow(() -> new SandboxException("The catalogue has no resource " + code));
        final Inspection inspection;
        try (SourceConnection source = SourceConnection.open(url, options.required(USER), password(options), options.value(DRIVER).map(Path::of))) {
            inspection = SourceInspector.inspect(resource, JdbcTables.read(source.connection(), table));
        } catch (final SQLException e) {
            throw new SandboxException("The database answered: %s (SQL state %s)".formatted(e.getMessage(), e.getSQLState()), e);
        }
        progress.result(InspectionReport.text(inspection));
        progress.result(OverrideSnippet.yaml(inspection));
        return inspection.isComplete() ? COMPLETE : INCOMPLETE;
    }

    private String password(final Options options) {
        final Optional<String> variable = options.value(PASSWORD);
        if (variable.isPresent()) {
            return Optional.ofNullable(environment.get(variable.get()))
                    .orElseThrow(() -> new SandboxException("The environment has no variable %s with the password".formatted(variable.get())));
        }
        return prompt.get()
                .orElseThrow(() -> new SandboxException("There is no terminal to ask for the password; put it into an environment variable and name that with " + PASSWORD));
    }
}
