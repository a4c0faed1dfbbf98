// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.fasterxml.jackson.core.JsonPointer;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.lifecycle.OnDisabled;
import org.apache.nifi.annotation.lifecycle.OnEnabled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.context.PropertyContext;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.controller.ConfigurationContext;
import org.apache.nifi.controller.VerifiableControllerService;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.util.StandardValidators;
import org.apache.nifi.ssl.SSLContextProvider;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.OutcomeRules;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.ReceiptPointers;
import org.healthhub.core.exchange.ReceiptReader;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.reconcile.PlatformInventory;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The platform over HTTP with the reference contract; see the documentation page for request, answer and outcome codes. Thread-safe while enabled.
 */
@Tags({"provincial", "government", "platform", "push", "http", "receipt", "sign", "hmac", "gjzwfwpt", "health",
    "政务数据平台", "省级平台", "归集", "上报", "推送", "回执", "签名", "接口对接", "卫生健康"})
@CapabilityDescription("Sends parts of a batch to a provincial government data platform (省级政务数据平台) by signed HTTP requests and reads the receipt (回执). "
        + "A table of rules says what each HTTP status and platform code means; network and platform faults are outcomes, never exceptions. "
        + "Verification names a wrong host, certificate, secret, requester or clock in words.")
@SeeAlso({DatabaseCollectionLedger.class, StandardResourceCatalogue.class})
public class HttpProvincialPlatform extends AbstractControllerService implements ProvincialPlatform, VerifiableControllerService {

    static final PropertyDescriptor BASE_URL = new PropertyDescriptor.Builder()
            .name("Base URL")
            .description("Scheme, host, port and, where there is one, path prefix of the platform, such as https://platform.example.gov.cn:8443. "
                    + "Without query and user.")
            .required(true)
            .addValidator(HttpProvincialPlatform::validateBaseUrl)
            .build();

    static final PropertyDescriptor SIGNING_STRATEGY = SigningProperties.STRATEGY;
    static final PropertyDescriptor REQUESTER_ID = SigningProperties.REQUESTER_ID;
    static final PropertyDescriptor SERVICE_ID = SigningProperties.SERVICE_ID;
    static final PropertyDescriptor APP_SECRET = SigningProperties.APP_SECRET;

    static final PropertyDescriptor SSL_CONTEXT_SERVICE = new PropertyDescriptor.Builder()
            .name("SSL Context Service")
            .description("Truststore, and keystore where the platform wants a client certificate. "
                    + "Without it an https address is checked against the certificates of the Java platform.")
            .required(false)
            .identifiesControllerService(SSLContextProvider.class)
            .build();

    static final PropertyDescriptor CONNECT_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Connect Timeout")
            .description("Longest time for opening a connection.")
            .required(true)
            .defaultValue("5 secs")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.MILLISECONDS, 1, TimeUnit.HOURS))
            .build();

    static final PropertyDescriptor RESPONSE_TIMEOUT = new PropertyDescriptor.Builder()
            .name("Response Timeout")
            .description("Longest time from sending a part to its complete answer. "
                    + "After it the fate of the part is unknown and the same part is sent again under the same numbers.")
            .required(true)
            .defaultValue("30 secs")
            .addValidator(StandardValidators.createTimePeriodValidator(1, TimeUnit.MILLISECONDS, 1, TimeUnit.HOURS))
            .build();

    static final PropertyDescriptor CONTENT_COMPRESSION = new PropertyDescriptor.Builder()
            .name("Content Compression")
            .description("Whether bodies are compressed. The Content-Digest header covers the bytes that are sent.")
            .required(true)
            .allowableValues(ContentCompression.class)
            .defaultValue(ContentCompression.NONE)
            .build();

    static final PropertyDescriptor SUBMIT_PATH = new PropertyDescriptor.Builder()
            .name("Submit Path")
            .description("Path below Base URL to which parts are sent.")
            .required(true)
            .defaultValue("/sysapi/collect/parts")
            .addValidator(HttpProvincialPlatform::validatePath)
            .build();

    static final PropertyDescriptor RECEIPT_PATH = new PropertyDescriptor.Builder()
            .name("Receipt Path")
            .description("Path below Base URL at which the platform is asked for the receipt of a part that it has not judged yet.")
            .required(true)
            .defaultValue("/sysapi/collect/receipts")
            .addValidator(HttpProvincialPlatform::validatePath)
            .build();

    static final PropertyDescriptor INVENTORY_PATH = new PropertyDescriptor.Builder()
            .name("Inventory Path")
            .description("Path below Base URL at which the platform tells what it keeps, for reconciliation (对账). Empty when the platform does not tell.")
            .required(false)
            .defaultValue("/sysapi/collect/inventory")
            .addValidator(HttpProvincialPlatform::validatePath)
            .build();

    static final PropertyDescriptor PING_PATH = new PropertyDescriptor.Builder()
            .name("Ping Path")
            .description("Path below Base URL that only checks the signature; used by verification.")
            .required(true)
            .defaultValue("/sysapi/ping")
            .addValidator(HttpProvincialPlatform::validatePath)
            .build();

    static final PropertyDescriptor OUTCOME_RULES = new PropertyDescriptor.Builder()
            .name("Outcome Rules")
            .description("What HTTP statuses and platform codes mean: one rule a line, 'http:429 = retry' or 'code:catalog-* = rejected'; "
                    + "outcomes are accepted, rejected, pending, "
                    + "retry, failure and unknown (asked for a receipt, the platform does not have the part). "
                    + " The most specific rule wins, and what no rule names is a failure. Lines that start with # are notes.")
            .required(true)
            .defaultValue(OutcomeRules.DEFAULT_TABLE)
            .addValidator(HttpProvincialPlatform::validateRules)
            .build();

    static final PropertyDescriptor OUTCOME_CODE_POINTER = pointer("Outcome Code Pointer", "/code", "the platform's outcome code", true);
    static final PropertyDescriptor RECEIPT_NUMBER_POINTER = pointer("Receipt Number Pointer", "/data/receipt_no", "the number of the receipt", true);
    static final PropertyDescriptor STATUS_POINTER = pointer("Status Pointer", "/data/status",
            "the status of the part: accepted, partial, rejected, or, of a part not judged yet, received, checking or pending; when empty, counts and row errors decide", false);
    static final PropertyDescriptor RECEIVED_COUNT_POINTER = pointer("Received Count Pointer", "/data/received", "the count of records that arrived", false);
    static final PropertyDescriptor ACCEPTED_COUNT_POINTER = pointer("Accepted Count Pointer", "/data/accepted", "the count of records that were stored", false);
    static final PropertyDescriptor REJECTED_COUNT_POINTER = pointer("Rejected Count Pointer", "/data/rejected", "the count of records that were refused", false);
    static final PropertyDescriptor ROW_ERRORS_POINTER = pointer("Row Errors Pointer", "/data/errors", "the array of refused records", false);
    static final PropertyDescriptor ROW_NUMBER_POINTER = rowPointer("Row Number Pointer", "/row_no", "the position of the record in the part, from 1");
    static final PropertyDescriptor ROW_KEY_POINTER = rowPointer("Row Key Pointer", "/data_uuid", "the record key");
    static final PropertyDescriptor ROW_CODE_POINTER = rowPointer("Row Code Pointer", "/code", "the platform's code of the refusal");
    static final PropertyDescriptor ROW_FIELD_POINTER = rowPointer("Row Field Pointer", "/field", "the name of the field");
    static final PropertyDescriptor ROW_MESSAGE_POINTER = rowPointer("Row Message Pointer", "/message", "the reason in words");

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = Stream.of(List.of(BASE_URL), SigningProperties.ALL, List.of(
            SSL_CONTEXT_SERVICE,
            CONNECT_TIMEOUT,
            RESPONSE_TIMEOUT,
            CONTENT_COMPRESSION,
            SUBMIT_PATH,
            RECEIPT_PATH,
            INVENTORY_PATH,
            PING_PATH,
            OUTCOME_RULES,
            OUTCOME_CODE_POINTER,
            RECEIPT_NUMBER_POINTER,
            STATUS_POINTER,
            RECEIVED_COUNT_POINTER,
            ACCEPTED_COUNT_POINTER,
            REJECTED_COUNT_POINTER,
            ROW_ERRORS_POINTER,
            ROW_NUMBER_POINTER,
            ROW_KEY_POINTER,
            ROW_CODE_POINTER,
            ROW_FIELD_POINTER,
            ROW_MESSAGE_POINTER)).flatMap(List::stream).toList();

    private static final Duration VERIFICATION_LIMIT = Duration.ofSeconds(5);

    /** What holds while the service is enabled. */
    private record Enabled(PlatformClient client, String transitUri, Optional<PlatformInventory> inventory) {
    }

    private final WhileEnabled<Enabled> enabled = new WhileEnabled<>();

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    protected Collection<ValidationResult> customValidate(final ValidationContext context) {
        final List<ValidationResult> results = new ArrayList<>();
        SigningProperties.contradiction(context).ifPresent(results::add);
        final boolean plain = context.getProperty(BASE_URL).getValue() != null && context.getProperty(BASE_URL).getValue().strip().startsWith("http:");
        if (plain && context.getProperty(SSL_CONTEXT_SERVICE).isSet()) {
            results.add(new ValidationResult.Builder().subject(SSL_CONTEXT_SERVICE.getName()).valid(false)
                    .explanation("Base URL starts with http:, so nothing would be encrypted; write https: or remove the SSL Context Service").build());
        }
        if (empty(context, ROW_NUMBER_POINTER) && empty(context, ROW_KEY_POINTER) && !empty(context, ROW_ERRORS_POINTER)) {
            results.add(new ValidationResult.Builder().subject(ROW_NUMBER_POINTER.getName()).valid(false)
                    .explanation("Row Number Pointer and Row Key Pointer are both empty, so no refused record could be found; fill in one of them").build());
        }
        if (empty(context, STATUS_POINTER) && empty(context, ROW_ERRORS_POINTER) && empty(context, ACCEPTED_COUNT_POINTER)) {
            results.add(new ValidationResult.Builder().subject(STATUS_POINTER.getName()).valid(false)
                    .explanation("neither Status Pointer, Accepted Count Pointer nor Row Errors Pointer is filled in, so a refusal could not be told from an acceptance").build());
        }
        return results;
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) {
        final PlatformClient client = client(context, period(context, CONNECT_TIMEOUT), period(context, RESPONSE_TIMEOUT));
        enabled.begin(new Enabled(client, address(context, SUBMIT_PATH).toString(),
                empty(context, INVENTORY_PATH) ? Optional.empty() : Optional.of(new AskedInventory(client::inventory))));
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
        final PlatformVerification verification = new PlatformVerification(address(context, PING_PATH), VERIFICATION_LIMIT);
        return verification.run(
                () -> sslContext(context),
                ssl -> client(context, VERIFICATION_LIMIT, VERIFICATION_LIMIT, ssl));
    }

    private static PlatformClient client(final ConfigurationContext context, final Duration connectTimeout, final Duration responseTimeout) {
        return client(context, connectTimeout, responseTimeout, sslContext(context));
    }

    private static PlatformClient client(
            final ConfigurationContext context,
            final Duration connectTimeout,
            final Duration responseTimeout,
            final Optional<SSLContext> sslContext) {
        return new PlatformClient(
                new PlatformClient.Addresses(address(context, SUBMIT_PATH), address(context, RECEIPT_PATH), address(context, INVENTORY_PATH), address(context, PING_PATH)),
                new PlatformClient.Security(
                        address(context, SigningProperties.SECRET_PATH),
                        exchange -> SigningProperties.signer(context, exchange),
                        SigningProperties.bodyProtection(context)),
                new ReceiptReader(pointers(context), OutcomeRules.parse(context.getProperty(OUTCOME_RULES).getValue())),
                context.getProperty(CONTENT_COMPRESSION).asAllowableValue(ContentCompression.class),
                sslContext,
                connectTimeout,
                responseTimeout);
    }

    private static Optional<SSLContext> sslContext(final ConfigurationContext context) {
        return Optional.ofNullable(context.getProperty(SSL_CONTEXT_SERVICE).asControllerService(SSLContextProvider.class)).map(SSLContextProvider::createContext);
    }

    private static ReceiptPointers pointers(final ConfigurationContext context) {
        return new ReceiptPointers(
                pointer(context, OUTCOME_CODE_POINTER),
                pointer(context, RECEIPT_NUMBER_POINTER),
                pointer(context, STATUS_POINTER),
                pointer(context, RECEIVED_COUNT_POINTER),
                pointer(context, ACCEPTED_COUNT_POINTER),
                pointer(context, REJECTED_COUNT_POINTER),
                pointer(context, ROW_ERRORS_POINTER),
                pointer(context, ROW_NUMBER_POINTER),
                pointer(context, ROW_KEY_POINTER),
                pointer(context, ROW_CODE_POINTER),
                pointer(context, ROW_FIELD_POINTER),
                pointer(context, ROW_MESSAGE_POINTER));
    }

    private static JsonPointer pointer(final ConfigurationContext context, final PropertyDescriptor property) {
        final String text = context.getProperty(property).getValue();
        return JsonPointer.compile(text == null ? "" : text.strip());
    }

    private static Duration period(final ConfigurationContext context, final PropertyDescriptor property) {
        return Duration.ofMillis(context.getProperty(property).asTimePeriod(TimeUnit.MILLISECONDS));
    }

    private static URI address(final ConfigurationContext context, final PropertyDescriptor path) {
        final String text = context.getProperty(path).getValue();
        return URI.create(context.getProperty(BASE_URL).getValue().strip().replaceAll("/+$", "") + (text == null ? "" : text.strip()));
    }

    private static boolean empty(final PropertyContext context, final PropertyDescriptor property) {
        final String text = context.getProperty(property).getValue();
        return text == null || text.isBlank();
    }

    private static PropertyDescriptor rowPointer(final String name, final String standard, final String what) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description("JSON pointer (RFC 6901), inside an entry of the row errors, to " + what + ". Empty when the platform does not give it.")
                .required(false)
                .defaultValue(standard)
                .dependsOn(ROW_ERRORS_POINTER)
                .addValidator((subject, input, context) -> validatePointer(subject, input, false))
                .build();
    }

    private static PropertyDescriptor pointer(final String name, final String standard, final String what, final boolean required) {
        return new PropertyDescriptor.Builder()
                .name(name)
                .description("JSON pointer (RFC 6901) in the answer to " + what + "." + (required ? "" : " Empty when the platform does not give it."))
                .required(required)
                .defaultValue(standard)
                .addValidator((subject, input, context) -> validatePointer(subject, input, required))
                .build();
    }

    private static ValidationResult validatePointer(final String subject, final String input, final boolean required) {
        final String text = input == null ? "" : input.strip();
        final boolean valid = text.isEmpty() ? !required : text.startsWith("/") && !text.matches(".*~([^01]|$).*");
        return result(subject, input, valid, "must be a JSON pointer such as /data/status, without ~ other than ~0 and ~1");
    }

    private static ValidationResult validateBaseUrl(final String subject, final String input, final ValidationContext context) {
        final String rule = "must look like https://host:port or https://host:port/prefix, without user, query or fragment";
        try {
            final URI uri = URI.create(input == null ? "" : input.strip());
            final boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            final boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return result(subject, null, web && bare && uri.getHost() != null, rule);
        } catch (final IllegalArgumentException e) {
            return result(subject, null, false, rule);
        }
    }

    static ValidationResult validatePath(final String subject, final String input, final ValidationContext context) {
        return result(subject, input, input != null && input.strip().matches("/[A-Za-z0-9_.~/%+\\-]*"), "must be a path that starts with /, without query");
    }

    private static ValidationResult validateRules(final String subject, final String input, final ValidationContext context) {
        try {
            OutcomeRules.parse(input);
            return result(subject, null, true, "");
        } catch (final IllegalArgumentException e) {
            return result(subject, null, false, e.getMessage());
        }
    }

    private static ValidationResult result(final String subject, final String input, final boolean valid, final String explanation) {
        return new ValidationResult.Builder().subject(subject).input(input).valid(valid).explanation(explanation).build();
    }
}
