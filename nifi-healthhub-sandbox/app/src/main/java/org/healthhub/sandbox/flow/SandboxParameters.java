// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.sandbox.files.SampleFiles;
import org.healthhub.sandbox.files.SftpSource;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.ClusterNode;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.runtime.SandboxPlatform;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.SourceLoader;
import org.healthhub.sandbox.source.SampleInterface;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a user would fill in for the sandbox.
 *
 * @param databases gives the database of a name
 */
public record SandboxParameters(SandboxHome home, Ports ports, Secrets secrets, Function<String, Database> databases) {
    /** The context that all systems inherit. */
    public static final String COMMON_CONTEXT = "healthhub-common";
    /** The context of the dashboard. */
    public static final String DASHBOARD_CONTEXT = "healthhub-dashboard";
    /** Made up, with right check digits (GB 32100-2015, GB 11714-1997). */
    private static final String PROVIDER_USCC = "11610000MB2D0A10X3";
    private static final String PROVIDER_NAME = "陕西省卫生健康委员会（演示）";
    private static final String PROVIDER_DIVISION = "610000";
    /** Soon, so that a user sees files go. */
    private static final String FILE_PERIOD = "3 sec";
    private static final String FILE_AGE = "1 sec";
    private static final int FIRST_LISTEN_PORT = 19_000;
    /** Small pages, read often, so that a user sees them come. */
    private static final String INTERFACE_PAGE = "50";
    private static final String INTERFACE_PERIOD = "15 sec";
    /** Soon, so that a user sees alerts come and go. */
    private static final String ALERT_PERIOD = "10 sec";
    private static final String DRIVER = "postgresql.jar";

    /** Name of a system's own context. */
    public static String contextOf(final BusinessSystem system) {
        return "healthhub-" + system.code();
    }

    /** Where a system's pushes are taken, in a cluster by the first node: as the definitions preset it, moved as far as the port of the source interfaces is. */
    public int listenPort(final BusinessSystem system) {
        return FIRST_LISTEN_PORT + Integer.parseInt(system.code().substring(1)) + ports.of(SandboxPort.SOURCE_HTTP) - SandboxPort.SOURCE_HTTP.defaultNumber();
    }

    /** A port on which flows listen: several nodes on one machine cannot share it, so each adds its own number to it. */
    private String listen(final int port) {
        return home.nodes() > 1 ? "${%s:plus(%d)}".formatted(ClusterNode.SHIFT_PROPERTY, port) : Integer.toString(port);
    }

    /** Values of the common context. */
    public Map<String, String> common() {
        return Map.of(
            "hub.db.url", databases.apply(Database.HUB).url(),
            "hub.db.user", Database.USER,
            "hub.db.password", secrets.databasePassword(),
            "hub.jdbc.driver.path", home.drivers().resolve(DRIVER).toString(),
            "hub.key", secrets.hubKey(),
            "platform.url", SandboxPlatform.url(ports).toString(),
            "platform.rid", SandboxPlatform.REQUESTER_ID,
            "platform.sid", SandboxPlatform.SERVICE_ID,
            "platform.secret", secrets.platformSecret());
    }

    /** Values of the context of sharing. */
    public Map<String, String> sharing() {
        return Map.of("share.key", secrets.sharingKey(), "share.listen.port", listen(ports.of(SandboxPort.SHARE_API)));
    }

    /**
     * Values of the dashboard's own context.
     *
     * @param canvas where a browser finds NiFi
     */
    public Map<String, String> dashboard(final URI canvas) {
        return Map.of(
            "dashboard.listen.port", listen(ports.of(SandboxPort.DASHBOARD)),
            "dashboard.nifi.url", canvas.toString().replaceFirst("/$", ""),
            "alert.period", ALERT_PERIOD);
    }

    /** Values of a system's own context. */
    public Map<String, String> of(final BusinessSystem system) {
        final Map<String, String> values = new HashMap<>(Map.of(
            "source.db.url", databases.apply(Database.sourceName(system.code())).url(),
            "source.db.user", Database.USER,
            "source.db.password", secrets.databasePassword(),
            "source.jdbc.driver.path", home.drivers().resolve(DRIVER).toString(),
            // Nothing in the sandbox keeps a transaction open for long.
            "source.read.lag", "3",
            "provider.uscc", PROVIDER_USCC,
            "provider.name", PROVIDER_NAME,
            "provider.division", PROVIDER_DIVISION,
            "catalogue.export.directory", home.catalogueExports().toString(),
            "correction.export.directory", home.corrections().toString()));
        values.put("reconciliation.export.directory", home.reconciliations().toString());
        final SampleFiles files = new SampleFiles(home);
        values.put("source.file.host", "127.0.0.1");
        values.put("source.file.port", Integer.toString(ports.of(SandboxPort.SFTP)));
        values.put("source.file.user", SftpSource.USER);
        values.put("source.file.password", secrets.sftpPassword());
        values.put("source.file.known.hosts", home.knownHosts().toString());
        values.put("source.file.directory", SampleFiles.remoteName(system));
        values.put("source.file.local.directory", files.local(system).toString());
        values.put("source.file.period", FILE_PERIOD);
        values.put("source.file.minimum.age", FILE_AGE);
        final String interfaces = "http://127.0.0.1:" + ports.of(SandboxPort.SOURCE_HTTP);
        values.put("source.http.url", interfaces + "/" + system.code());
        values.put("source.http.auth", "Token Endpoint");
        values.put("source.http.token.url", interfaces + "/oauth/token");
        values.put("source.http.client.id", SampleInterface.CLIENT_ID);
        values.put("source.http.secret", secrets.sourceSecret());
        values.put("source.http.period", INTERFACE_PERIOD);
        values.put("source.http.page.size", INTERFACE_PAGE);
        values.put("source.listen.port", listen(listenPort(system)));
        values.put("source.listen.token", secrets.sourceSecret());
        system.resources().forEach(resource -> {
            values.put("source.table." + resource.code(), SourceLoader.tableName(resource));
            values.put("source.increment." + resource.code(), SourceLoader.incrementColumn(resource));
        });
        return values;
    }
}
