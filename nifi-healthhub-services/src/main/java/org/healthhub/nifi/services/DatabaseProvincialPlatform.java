// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.lifecycle.OnDisabled;
import org.apache.nifi.annotation.lifecycle.OnEnabled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.controller.ConfigurationContext;
import org.apache.nifi.controller.VerifiableControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.ddl.FrontEndNames;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.reconcile.PlatformInventory;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The platform behind a front-end database (前置库). Thread-safe while enabled; a part is handed over in one transaction.
 */
@Tags({"provincial", "government", "platform", "push", "database", "front-end", "jdbc", "receipt", "exactly once", "health",
    "政务数据平台", "省级平台", "前置库", "前置机", "库表交换", "库表对接", "归集", "上报", "推送", "回执", "卫生健康"})
@CapabilityDescription("Hands parts of a batch over to a provincial government data platform (省级政务数据平台) in a front-end database (前置库): batch row and data rows "
        + "with operation I, U or D and an exchange flag in one transaction, receipts (回执) and refused rows from the tables that the platform fills. "
        + "The same part again is recognized; network and database faults are outcomes, never exceptions. Verification names what is missing: connection, table, column, right.")
@SeeAlso({HttpProvincialPlatform.class, FileProvincialPlatform.class, DatabaseCollectionLedger.class, StandardResourceCatalogue.class})
public class DatabaseProvincialPlatform extends AbstractControllerService implements ProvincialPlatform, VerifiableControllerService {

    static final PropertyDescriptor CONNECTION_POOL = new PropertyDescriptor.Builder()
            .name("Database Connection Pooling Service")
            .description("Pool of connections to the front-end database. The database user needs the right to insert into and read the batch and data tables, "
                    + "and to read the receipt and error tables.")
            .required(true)
            .identifiesControllerService(DBCPService.class)
            .build();

    static final PropertyDescriptor RESOURCE_CATALOGUE = new PropertyDescriptor.Builder()
            .name("Resource Catalogue")
            .description("Catalogue that names the table of each resource.")
            .required(true)
            .identifiesControllerService(ResourceCatalogue.class)
            .build();

    static final PropertyDescriptor DATABASE_DIALECT = new PropertyDescriptor.Builder()
            .name("Database Dialect")
            .description("How column names that the database reserves are quoted. PostgreSQL is tested with every release, the others are parsed only.")
            .required(true)
            .allowableValues(FrontEndDialect.class)
            .defaultValue(FrontEndDialect.DETECT)
            .build();

    static final PropertyDescriptor BATCH_TABLE = table("Batch Table", FrontEndNames.STANDARD.batch(), "parts of batches with the exchange flag");

    static final PropertyDescriptor DATA_TABLE_PATTERN = new PropertyDescriptor.Builder()
            .name("Data Table Pattern")
            .description("Name of the table of each resource, with or without a schema: "
                    + "{table} stands for the resource's table in the catalogue, {resource} for its code in lower case.")
            .required(true)
            .defaultValue(FrontEndNames.STANDARD.data())
            .addValidator((subject, input, context) -> result(subject, input, FrontEndNames.isPattern(strip(input)),
                    "must be a table name with {table} or {resource} in it, such as qz_{table} or gov.{resource}"))
            .build();

    static final PropertyDescriptor RECEIPT_TABLE = table("Receipt Table", FrontEndNames.STANDARD.receipt(), "receipts, filled by the platform");
    static final PropertyDescriptor ERROR_TABLE = table("Error Table", FrontEndNames.STANDARD.error(), "refused rows, filled by the platform");

    static final PropertyDescriptor INVENTORY_TABLE = new PropertyDescriptor.Builder()
            .name("Inventory Table")
            .description("Table by which the platform is asked what it keeps, for reconciliation, with or without a schema. When empty the platform is not asked.")
            .required(false)
            .defaultValue(FrontEndNames.STANDARD.inventory())
            .addValidator((subject, input, context) -> result(subject, input, FrontEndNames.isName(strip(input)), "must be a table name such as qz_inventory or gov.qz_inventory"))
            .build();

    static final PropertyDescriptor INVENTORY_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Inventory Timeout")
            .description("Longest time to wait for the answer to one question about what the platform keeps. After it the reconciliation says that it could not compare.")
            .required(true)
            .defaultValue("2 mins")
            .dependsOn(INVENTORY_TABLE)
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 1, TimeUnit.HOURS))
            .build();

    static final PropertyDescriptor STATEMENT_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Statement Timeout")
            .description("Longest time for one statement. After it nothing of the part is stored and the part is handed over again under the same numbers.")
            .required(true)
            .defaultValue("30 secs")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 1, TimeUnit.HOURS))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            CONNECTION_POOL,
            RESOURCE_CATALOGUE,
            DATABASE_DIALECT,
            BATCH_TABLE,
            DATA_TABLE_PATTERN,
            RECEIPT_TABLE,
            ERROR_TABLE,
            INVENTORY_TABLE,
            INVENTORY_TIMEOUT,
            STATEMENT_TIMEOUT);

    /** Times of handing over are those of the hub's place, like all times that it writes. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration VERIFICATION_LIMIT = Duration.ofSeconds(20);

    /** What holds while the service is enabled. */
    private record Enabled(FrontEndClient client, String transitUri, Optional<PlatformInventory> inventory) {
    }

    private final WhileEnabled<Enabled> enabled = new WhileEnabled<>();

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) {
        final FrontEndNames names = names(context);
        final int timeout = context.getProperty(STATEMENT_TIMEOUT).asTimePeriod(TimeUnit.SECONDS).intValue();
        final ResourceCatalogue catalogue = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class);
        final FrontEndClient client = new FrontEndClient(connections(context), dialect(context), names, catalogue.catalogue(), timeout, Clock.system(ZONE));
        final Duration patience = Duration.ofSeconds(context.getProperty(INVENTORY_TIMEOUT).asTimePeriod(TimeUnit.SECONDS));
        // The address of the database can hold credentials, so the place is named by its table.
        enabled.begin(new Enabled(client, "database://front-end/" + names.batch(),
                names.inventory().isEmpty() ? Optional.empty() : Optional.of(new AskedInventory(question -> client.ask(question, patience)))));
    }

    @OnDisabled
    public void onDisabled() {
        enabled.end();
    }

    @Override
    public SubmissionOutcome submit(final BatchPart part) {
        return enabled.get().client().submit(part);
    }

    @Override
    public SubmissionOutcome receipt(final PartReference part) {
        return enabled.get().client().receipt(part);
    }

    @Override
    public Optional<PlatformInventory> inventory() {
        return enabled.get().inventory();
    }

    @Override
    public String transitUri() {
        return enabled.get().transitUri();
    }

    @Override
    public List<ConfigVerificationResult> verify(final ConfigurationContext context, final ComponentLog verificationLogger, final Map<String, String> variables) {
        final ResourceCatalogue catalogue = context.getProperty(RESOURCE_CATALOGUE).asControllerService(ResourceCatalogue.class);
        return new FrontEndVerification(VERIFICATION_LIMIT, dialect(context), names(context), catalogue.catalogue()).run(connections(context));
    }

    private static FrontEndNames names(final ConfigurationContext context) {
        return new FrontEndNames(text(context, BATCH_TABLE), text(context, DATA_TABLE_PATTERN), text(context, RECEIPT_TABLE), text(context, ERROR_TABLE),
                text(context, INVENTORY_TABLE));
    }

    private static FrontEndDialect dialect(final ConfigurationContext context) {
        return context.getProperty(DATABASE_DIALECT).asAllowableValue(FrontEndDialect.class);
    }

    private static FrontEndClient.Connections connections(final ConfigurationContext context) {
        final DBCPService pool = context.getProperty(CONNECTION_POOL).asControllerService(DBCPService.class);
        return () -> {
            try {
                return Optional.ofNullable(pool.getConnection());
            } catch (final RuntimeException e) {
                // A pool throws whatever its driver and its proxy throw; the message can quote the address with credentials.
                return Optional.empty();
            }
        };
    }

    private static String text(final ConfigurationContext context, final PropertyDescriptor property) {
        return strip(context.getProperty(property).getValue());
    }

    private static String strip(final String text) {
        return text == null ? "" : text.strip();
    }

    private static PropertyDescriptor table(final String name, final String standard, final String what) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description("Table of " + what + ", with or without a schema.")
                .required(true)
                .defaultValue(standard)
                .addValidator((subject, input, context) -> result(subject, input, FrontEndNames.isName(strip(input)), "must be a table name such as qz_batch or gov.qz_batch"))
                .build();
    }

    private static ValidationResult result(final String subject, final String input, final boolean valid, final String explanation) {
        return new ValidationResult.Builder().subject(subject).input(input).valid(valid).explanation(explanation).build();
    }
}
