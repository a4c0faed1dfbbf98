// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.healthhub.core.share.Consumer;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.GrantCheck;
import org.healthhub.core.share.GrantDraft;
import org.healthhub.core.share.GrantFault;
import org.healthhub.core.share.GrantFile;
import org.healthhub.core.share.GrantState;
import org.healthhub.core.share.ShareKeys;
import org.healthhub.core.workbook.WorkbookFileException;
import org.healthhub.nifi.services.GrantRegister;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.inspect.SourceConnection;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.runtime.Secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code healthhub grant add|list|revoke|import|secret}: consumers and grants of sharing, in the sandbox's hub database or in another one
 * ({@code --jdbc-url URL --user NAME --password-env VARIABLE}). A grant that the catalogue does not allow is refused with the rule.
 */
final class GrantCommand {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String USE = "./healthhub grant add|list|revoke|import|secret; ./healthhub help shows the options";
    private static final String KEY_VARIABLE = "HEALTHHUB_SHARE_KEY";
    private static final String JDBC_URL = "--jdbc-url";
    private static final String USER = "--user";
    private static final String PASSWORD = "--password-env";
    private static final String ACTOR = "--by";
    private static final String CONSUMER = "--consumer";
    private static final String ID = "--id";
    private static final String REASON = "--reason";
    private static final String FILE = "--file";
    private static final String RENEW = "--renew";
    private static final String SM3 = "--sm3";

    private final Sandbox sandbox;
    private final Map<String, String> environment;
    private final Progress progress;

    GrantCommand(final Sandbox sandbox, final Map<String, String> environment, final Progress progress) {
        this.sandbox = sandbox;
        this.environment = environment;
        this.progress = progress;
    }

    void run(final List<String> arguments) {
        if (arguments.size() < 2) {
            throw new SandboxException("grant needs to know what to do: " + USE);
        }
        final Set<String> valued = new HashSet<>(Set.of(JDBC_URL, USER, PASSWORD, ACTOR, ID, REASON, FILE, Options.CATALOGUE));
        Arrays.stream(GrantDraft.Title.values()).map(GrantDraft.Title::option).forEach(valued::add);
        final List<String> rest = new ArrayList<>(List.of("grant " + arguments.get(1)));
        rest.addAll(arguments.subList(2, arguments.size()));
        final Options options = Options.of(rest, valued, Set.of(RENEW, SM3));
        try {
            switch (arguments.get(1)) {
                case "add" -> add(options);
                case "list" -> list(options);
                case "revoke" -> revoke(options);
                case "import" -> importFile(options);
                case "secret" -> secret(options);
                default -> throw new SandboxException("grant does not know %s: %s".formatted(arguments.get(1), USE));
            }
        } catch (final LedgerException e) {
            throw new SandboxException("%s. The tables are made when the flow of sharing or of a system first runs, or by ./healthhub ddl --ledger".formatted(e.getMessage()), e);
        } catch (final IllegalArgumentException e) {
            throw new SandboxException(e.getMessage(), e);
        }
    }

    private void add(final Options options) throws LedgerException {
        final GrantDraft draft = new GrantDraft();
        Arrays.stream(GrantDraft.Title.values()).forEach(title -> options.value(title.option()).ifPresent(text -> draft.put(title, text)));
        add(options, Map.of(1, draft));
    }

    private void importFile(final Options options) throws LedgerException {
        final Path file = Path.of(options.required(FILE));
        try (InputStream in = Files.newInputStream(file)) {
            add(options, GrantFile.read(file.getFileName().toString(), in));
        } catch (final IOException | WorkbookFileException e) {
            throw new SandboxException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** All or none: a faulty row refuses the file, with every rule that is broken. */
    private void add(final Options options, final Map<Integer, GrantDraft> drafts) throws LedgerException {
        final Catalogue catalogue = options.catalogue();
        final LocalDate today = LocalDate.now(ZONE);
        final List<String> faults = new ArrayList<>();
        final List<Grant> grants = new ArrayList<>();
        drafts.forEach((row, draft) -> {
            try {
                final Grant grant = draft.grant(GrantRegister.newNumber(), catalogue, today);
                grants.add(grant);
                new GrantCheck(catalogue).check(grant, today).forEach(fault -> faults.add((drafts.size() > 1 ? "row %d: ".formatted(row) : "") + fault));
            } catch (final IllegalArgumentException e) {
                faults.add("row %d: %s".formatted(row, e.getMessage()));
            }
        });
        if (!faults.isEmpty()) {
            throw new SandboxException("No grant was added:%n  %s".formatted(String.join("%n  ".formatted(), faults)));
        }
        final GrantRegister register = register(options);
        register.add(grants, drafts.values().stream().map(GrantDraft::consumerName).filter(name -> !name.isEmpty()).findFirst().orElse(""));
        grants.forEach(grant -> progress.result(line(grant, List.of())));
    }

    private void list(final Options options) throws LedgerException {
        final GrantCheck check = new GrantCheck(options.catalogue());
        final LocalDate today = LocalDate.now(ZONE);
        final List<Grant> grants = register(options).all().stream().filter(grant -> options.value(CONSUMER).map(grant.consumerId()::equals).orElse(true)).toList();
        grants.forEach(grant -> progress.result(line(grant, grant.state() == GrantState.ACTIVE ? check.check(grant, today) : List.of())));
        progress.result("%d grants".formatted(grants.size()));
    }

    private static String line(final Grant grant, final List<GrantFault> faults) {
        return "%s  %s  %s  %s  %s  %s  %s/%s  %d/min %d/day  %s  %s%s".formatted(grant.id(), grant.state(), grant.consumerId(), grant.resourceCode(), grant.operations(),
                grant.maskingProfile(), grant.validFrom(), grant.validTo(), grant.requestsPerMinute(), grant.rowsPerDay(), String.join(",", grant.columns()), grant.filterText(),
                faults.isEmpty() ? "" : faults.stream().map(GrantFault::toString).collect(Collectors.joining("; ", "  NOT ALLOWED NOW: ", "")));
    }

    private void revoke(final Options options) throws LedgerException {
        if (!register(options).revoke(options.required(ID), options.required(REASON))) {
            throw new SandboxException("There is no active grant with this number; ./healthhub grant list shows them");
        }
        progress.result("Revoked; it holds no longer from the next request on");
    }

    /** The only place where a secret is shown: it is stored nowhere. */
    private void secret(final Options options) throws LedgerException {
        final GrantRegister register = register(options);
        final String id = options.required(CONSUMER);
        if (options.has(RENEW)) {
            register.renewSecret(id);
        }
        final Consumer consumer = register.consumer(id).orElseThrow(() -> new SandboxException("There is no such consumer; grant add makes one"));
        progress.result(new ShareKeys(key(options), options.has(SM3) ? KeyedHash.HMAC_SM3 : KeyedHash.HMAC_SHA256).consumerSecret(id, consumer.secretNumber()));
    }

    private String key(final Options options) {
        final Optional<String> key = Optional.ofNullable(environment.get(KEY_VARIABLE));
        if (key.isEmpty() && options.value(JDBC_URL).isPresent()) {
            throw new SandboxException("Put the value of the parameter share.key into the environment variable " + KEY_VARIABLE);
        }
        return key.orElseGet(() -> Secrets.of(sandbox.home()).sharingKey());
    }

    private GrantRegister register(final Options options) {
        final String actor = options.value(ACTOR).orElse(System.getProperty("user.name", "unknown"));
        if (options.value(JDBC_URL).isEmpty()) {
            final SandboxState state = sandbox.running().orElseThrow(() -> new SandboxException("The sandbox does not run; ./healthhub up starts it, or name a database with "
                    + JDBC_URL));
            final Database hub = new OpenSandbox(sandbox.home(), state.ports()).database(Database.HUB);
            return new GrantRegister(() -> hub.dataSource().getConnection(), actor);
        }
        final String password = Optional.ofNullable(environment.get(options.required(PASSWORD)))
                .orElseThrow(() -> new SandboxException("The environment variable named by %s is not set".formatted(PASSWORD)));
        final String url = options.required(JDBC_URL);
        final String user = options.required(USER);
        return new GrantRegister(() -> SourceConnection.open(url, user, password, Optional.empty()).connection(), actor);
    }
}
