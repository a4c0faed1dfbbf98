// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedControllerService;
import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.Settings;

import java.util.List;

/**
 * The controller services that the shared path and every docking use. They live inside the system's group, so that one upload gives a complete group. What
 * only one docking needs lives in that docking's group: it may stay disabled, and incomplete, as long as the docking is not wanted.
 *
 * @param hub connections to the hub database
 * @param reader reads JSON by the schema that travels with the FlowFile: nothing is inferred, so an identity number stays text
 * @param writer writes JSON and its schema
 * @param catalogue resource catalogue and keyed digests
 * @param ledger collection ledger in the hub database
 * @param platform the provincial platform over HTTP
 * @param feedback problem reports in the hub database
 */
record SharedServices(
        VersionedControllerService hub,
        VersionedControllerService reader,
        VersionedControllerService writer,
        VersionedControllerService catalogue,
        VersionedControllerService ledger,
        VersionedControllerService platform,
        VersionedControllerService feedback) {

    private static final String DBCP = "org.apache.nifi.dbcp.DBCPConnectionPool";
    private static final String PACKAGE = "org.healthhub.nifi.services.";
    private static final String CALENDAR = "Working Day Calendar File";

    static SharedServices on(final Canvas canvas) {
        final VersionedControllerService hub = hub(canvas);
        return new SharedServices(
                hub,
                reader(canvas),
                writer(canvas),
                catalogue(canvas),
                ledger(canvas, hub),
                canvas.service("service/platform", "省平台接口", PACKAGE + "HttpProvincialPlatform", Bundles.HEALTHHUB,
                        List.of(PACKAGE + "ProvincialPlatform"), new Settings()
                                .set("Base URL", CommonParameters.PLATFORM_URL.reference())
                                .set("Requester ID", CommonParameters.PLATFORM_RID.reference())
                                .set("Service ID", CommonParameters.PLATFORM_SID.reference())
                                .secret("App Secret", CommonParameters.PLATFORM_SECRET.reference())),
                feedback(canvas, hub));
    }

    /** The ledger in the hub database. */
    static VersionedControllerService ledger(final Canvas canvas, final VersionedControllerService hub) {
        return canvas.service("service/ledger", "归集台账", PACKAGE + "DatabaseCollectionLedger", Bundles.HEALTHHUB,
                List.of(PACKAGE + "CollectionLedger", PACKAGE + "ReconciliationLedger", PACKAGE + "StatusLedger"),
                new Settings()
                        .service("Database Connection Pooling Service", hub)
                        .set("Table Creation", "Create Missing Tables")
                        .set(CALENDAR, CommonParameters.CALENDAR_FILE.reference()));
    }

    /** The list of problem reports, for whoever needs it on a canvas. */
    static VersionedControllerService feedback(final Canvas canvas, final VersionedControllerService hub) {
        return canvas.service("service/feedback", "反馈台账", PACKAGE + "DatabaseFeedbackLedger", Bundles.HEALTHHUB, List.of(PACKAGE + "FeedbackLedger"), new Settings()
                .service("Database Connection Pooling Service", hub)
                .set("Table Creation", "Create Missing Tables")
                .set(CALENDAR, CommonParameters.CALENDAR_FILE.reference()));
    }

    static VersionedControllerService hub(final Canvas canvas) {
        return pool(canvas, "service/hub-database", "枢纽库连接池", CommonParameters.DB_URL, CommonParameters.DB_USER, CommonParameters.DB_PASSWORD,
                CommonParameters.DRIVER_CLASS, CommonParameters.DRIVER_PATH);
    }

    static VersionedControllerService reader(final Canvas canvas) {
        return canvas.service("service/reader", "JSON 读取器", "org.apache.nifi.json.JsonTreeReader", Bundles.RECORD_SERIALIZATION,
                List.of("org.apache.nifi.serialization.RecordReaderFactory"), new Settings()
                        .set("schema-access-strategy", "schema-text-property")
                        .set("schema-text", "${avro.schema}"));
    }

    static VersionedControllerService writer(final Canvas canvas) {
        return canvas.service("service/writer", "JSON 写入器", "org.apache.nifi.json.JsonRecordSetWriter", Bundles.RECORD_SERIALIZATION,
                List.of("org.apache.nifi.serialization.RecordSetWriterFactory"), new Settings()
                        .set("schema-access-strategy", "inherit-record-schema")
                        .set("Schema Write Strategy", "full-schema-attribute")
                        // a source's own dates and times leave as text; without a form they would become milliseconds since 1970
                        .set("Date Format", "yyyy-MM-dd")
                        .set("Time Format", "HH:mm:ss")
                        .set("Timestamp Format", "yyyy-MM-dd HH:mm:ss"));
    }

    static VersionedControllerService catalogue(final Canvas canvas) {
        return canvas.service("service/catalogue", "资源目录", PACKAGE + "StandardResourceCatalogue", Bundles.HEALTHHUB, List.of(PACKAGE + "ResourceCatalogue"),
                new Settings()
                        .secret("Hub Key", CommonParameters.HUB_KEY.reference())
                        .set("Digest Family", CommonParameters.DIGEST_FAMILY.reference()));
    }

    /** Connections to a database, for whoever needs them on a canvas. */
    static VersionedControllerService pool(final Canvas canvas, final String step, final String name, final FlowParameter url, final FlowParameter user,
                                           final FlowParameter password, final FlowParameter driverClass, final FlowParameter driverPath) {
        return canvas.service(step, name, DBCP, Bundles.DBCP, List.of("org.apache.nifi.dbcp.DBCPService"), new Settings()
                .set("Database Connection URL", url.reference())
                .set("Database Driver Class Name", driverClass.reference())
                .set("database-driver-locations", driverPath.reference())
                .set("Database User", user.reference())
                .secret("Password", password.reference()));
    }
}
