// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.lifecycle.OnDisabled;
import org.apache.nifi.annotation.lifecycle.OnEnabled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.controller.ConfigurationContext;
import org.apache.nifi.controller.VerifiableControllerService;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.reconcile.PlatformInventory;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The platform behind files on an SFTP server. Thread-safe while enabled; a part is handed over by renaming its control file.
 */
@Tags({"provincial", "government", "platform", "push", "file", "sftp", "ssh", "control file", "receipt", "exactly once", "sm3", "health",
    "政务数据平台", "省级平台", "文件交换", "文件对接", "控制文件", "归集", "上报", "推送", "回执", "国密", "卫生健康"})
@CapabilityDescription("Hands parts of a batch over to a provincial government data platform (省级政务数据平台) as files on an SFTP server: a data file of JSON lines and a "
        + "control file with row count and digest (SM3 or SHA-256), each written under a temporary name and renamed, the control file last; receipts (回执) come back as files. "
        + "The same part again is recognized; the server's host key is always checked; network faults and full disks are outcomes, never exceptions.")
@SeeAlso({HttpProvincialPlatform.class, DatabaseProvincialPlatform.class, DatabaseCollectionLedger.class, StandardResourceCatalogue.class})
public class FileProvincialPlatform extends AbstractControllerService implements ProvincialPlatform, VerifiableControllerService {

    static final PropertyDescriptor HOST_NAME = new PropertyDescriptor.Builder()
            .name("Host Name")
            .description("Name or address of the SFTP server.")
            .required(true)
            .addValidator((subject, input, context) -> result(subject, input, strip(input).matches("[A-Za-z0-9._:\\-]+"), "must be a host name or an address"))
            .build();

    static final PropertyDescriptor PORT = new PropertyDescriptor.Builder()
            .name("Port")
            .description("TCP port of the SFTP server.")
            .required(true)
            .defaultValue("22")
            .addValidator(StandardValidators.PORT_VALIDATOR)
            .build();

    static final PropertyDescriptor HOST_KEY_FINGERPRINTS = new PropertyDescriptor.Builder()
            .name("Host Key Fingerprints")
            .description("SHA-256 fingerprints of the server's host keys, one a line, as ssh-keygen -l prints them: SHA256: and 43 characters. "
                    + "Another key is refused. Verification shows the key that the server presents.")
            .required(true)
            .addValidator((subject, input, context) -> result(subject, input, HostKeys.parse(input).isPresent(),
                    "must hold one fingerprint a line, such as SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"))
            .build();

    static final PropertyDescriptor USERNAME = new PropertyDescriptor.Builder()
            .name("Username")
            .description("User on the SFTP server.")
            .required(true)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    static final PropertyDescriptor PASSWORD = new PropertyDescriptor.Builder()
            .name("Password")
            .description("Password of the user; not needed with a private key.")
            .required(false)
            .sensitive(true)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    static final PropertyDescriptor PRIVATE_KEY = new PropertyDescriptor.Builder()
            .name("Private Key")
            .description("Private key of the user as text, in the form of OpenSSH or PEM. Tried before the password.")
            .required(false)
            .sensitive(true)
            .addValidator((subject, input, context) -> result(subject, null, input != null && input.contains("PRIVATE KEY-----"),
                    "must be the text of a private key, from -----BEGIN to -----END"))
            .build();

    static final PropertyDescriptor PRIVATE_KEY_PASSPHRASE = new PropertyDescriptor.Builder()
            .name("Private Key Passphrase")
            .description("Passphrase of the private key; empty when the key has none.")
            .required(false)
            .sensitive(true)
            .dependsOn(PRIVATE_KEY)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    static final PropertyDescriptor SUBMIT_DIRECTORY = directory("Submit Directory", "/upload",
            "data and control files; the user needs the right to write, rename and remove in it");
    static final PropertyDescriptor RECEIPT_DIRECTORY = directory("Receipt Directory", "/receipt", "receipt files, which the platform writes");

    static final PropertyDescriptor DIGEST_FAMILY = new PropertyDescriptor.Builder()
            .name("Digest Family")
            .description("Digest over the data file, written into the control file.")
            .required(true)
            .allowableValues(DigestFamilyChoice.class)
            .defaultValue(DigestFamilyChoice.SM3)
            .build();

    static final PropertyDescriptor CONNECT_TIMEOUT = timeout("Connect Timeout", "5 secs", "Longest time for opening a connection.");
    static final PropertyDescriptor RESPONSE_TIMEOUT = timeout("Response Timeout", "30 secs",
            "Longest time for each answer of the server. After it the fate of the part is unknown and the same part is handed over again under the same names.");

    static final PropertyDescriptor INVENTORY_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Inventory Timeout")
            .description("Longest time to wait for the answer to one question about what the platform keeps, for reconciliation. When empty the platform is not asked.")
            .required(false)
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.SECONDS, 1, TimeUnit.HOURS))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            HOST_NAME,
            PORT,
            HOST_KEY_FINGERPRINTS,
            USERNAME,
            PASSWORD,
            PRIVATE_KEY,
            PRIVATE_KEY_PASSPHRASE,
            SUBMIT_DIRECTORY,
            RECEIPT_DIRECTORY,
            DIGEST_FAMILY,
            CONNECT_TIMEOUT,
            RESPONSE_TIMEOUT,
            INVENTORY_TIMEOUT);

    private static final Duration VERIFICATION_LIMIT = Duration.ofSeconds(5);

    /** What holds while the service is enabled. */
    private record Enabled(SftpClient client, String transitUri, Optional<PlatformInventory> inventory) {
    }

    private final WhileEnabled<Enabled> enabled = new WhileEnabled<>();

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    protected Collection<ValidationResult> customValidate(final ValidationContext context) {
        return context.getProperty(PASSWORD).isSet() || context.getProperty(PRIVATE_KEY).isSet() ? List.of()
                : List.of(result(PASSWORD.getName(), null, false, "Password and Private Key are both empty; fill in one of them"));
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) {
        final SftpAddress address = address(context);
        final SftpClient.Directories directories = directories(context);
        final SftpClient client = new SftpClient(address, fingerprints(context), authentication(context), directories,
                FileDigest.valueOf(context.getProperty(DIGEST_FAMILY).asAllowableValue(DigestFamilyChoice.class).family().name()));
        final Optional<PlatformInventory> inventory = Optional.ofNullable(context.getProperty(INVENTORY_TIMEOUT).asTimePeriod(TimeUnit.SECONDS)).map(Duration::ofSeconds)
                .map(limit -> new AskedInventory(question -> client.ask(question, limit)));
        enabled.begin(new Enabled(client, "sftp://%s:%d%s".formatted(address.host(), address.port(), directories.submit()), inventory));
    }

    @OnDisabled
    public void onDisabled() {
        enabled.end().ifPresent(before -> before.client().close());
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
        return new SftpVerification(address(context).within(VERIFICATION_LIMIT), fingerprints(context), authentication(context), directories(context)).run();
    }

    private static SftpAddress address(final ConfigurationContext context) {
        return new SftpAddress(strip(context.getProperty(HOST_NAME).getValue()), context.getProperty(PORT).asInteger(), period(context, CONNECT_TIMEOUT),
                period(context, RESPONSE_TIMEOUT));
    }

    private static Set<String> fingerprints(final ConfigurationContext context) {
        return HostKeys.parse(context.getProperty(HOST_KEY_FINGERPRINTS).getValue()).orElseThrow();
    }

    private static SftpAuthentication authentication(final ConfigurationContext context) {
        return new SftpAuthentication(strip(context.getProperty(USERNAME).getValue()), secret(context, PASSWORD), secret(context, PRIVATE_KEY),
                secret(context, PRIVATE_KEY_PASSPHRASE));
    }

    private static SftpClient.Directories directories(final ConfigurationContext context) {
        return new SftpClient.Directories(directory(context, SUBMIT_DIRECTORY), directory(context, RECEIPT_DIRECTORY));
    }

    private static String directory(final ConfigurationContext context, final PropertyDescriptor property) {
        return strip(context.getProperty(property).getValue()).replaceAll("/+$", "");
    }

    private static Optional<String> secret(final ConfigurationContext context, final PropertyDescriptor property) {
        return Optional.ofNullable(context.getProperty(property).getValue()).filter(text -> !text.isBlank());
    }

    private static Duration period(final ConfigurationContext context, final PropertyDescriptor property) {
        return Duration.ofMillis(context.getProperty(property).asTimePeriod(TimeUnit.MILLISECONDS));
    }

    private static String strip(final String text) {
        return text == null ? "" : text.strip();
    }

    private static PropertyDescriptor directory(final String name, final String standard, final String what) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description("Directory on the server for " + what + ".")
                .required(true)
                .defaultValue(standard)
                .addValidator((subject, input, context) -> result(subject, input, strip(input).matches("/[^\\p{Cntrl}]*"), "must be a path that starts with /"))
                .build();
    }

    private static PropertyDescriptor timeout(final String name, final String standard, final String description) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description(description)
                .required(true)
                .defaultValue(standard)
                .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.MILLISECONDS, 1, TimeUnit.HOURS))
                .build();
    }

    private static ValidationResult result(final String subject, final String input, final boolean valid, final String explanation) {
        return new ValidationResult.Builder().subject(subject).input(input).valid(valid).explanation(explanation).build();
    }
}
