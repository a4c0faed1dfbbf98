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
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.share.Admission;
import org.healthhub.core.share.Consumer;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.Provision;
import org.healthhub.core.share.ShareKeys;
import org.healthhub.core.share.SharePage;
import org.healthhub.core.share.ShareQuery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The sharing ledger in the hub's database, beside the collection ledger's tables and by the same numbered files. Thread-safe while enabled; each method of the
 * interface is one committed transaction. Messages of exceptions name neither data nor the address of the database.
 */
@Tags({"ledger", "sharing", "grant", "provision", "audit", "nonce", "replay", "rate limit", "database", "health",
    "供需对接", "数据共享", "共享授权", "提供记录", "防重放", "限流", "卫生健康"})
@CapabilityDescription("Keeps grants (共享授权) with their audit, used nonces, limits and the record of every provision of data (提供记录) in the hub's database, and reads "
        + "the shared rows with bound values. Secrets of consumers are derived from the Sharing Key and stored nowhere. "
        + "Holds identifiers, columns, counts and times only: no values of persons.")
@SeeAlso({DatabaseCollectionLedger.class, StandardResourceCatalogue.class})
public class DatabaseSharingLedger extends AbstractControllerService implements SharingLedger, VerifiableControllerService {

    static final PropertyDescriptor SHARING_KEY = new PropertyDescriptor.Builder()
            .name("Sharing Key")
            .description("Key from which the secrets of all consumers and the seals of cursors are derived. At least 16 characters, better 32 random ones. "
                    + "With another key every consumer needs another secret")
            .required(true)
            .sensitive(true)
            .addValidator((subject, value, context) -> new ValidationResult.Builder().subject(subject).valid(value != null && value.length() >= ShareKeys.SHORTEST_KEY)
                    .explanation("it needs at least %d characters".formatted(ShareKeys.SHORTEST_KEY)).build())
            .build();

    static final PropertyDescriptor SIGNATURE_HASH = new PropertyDescriptor.Builder()
            .name("Signature Hash")
            .description("Keyed hash with which consumers sign and with which secrets are derived")
            .required(true)
            .allowableValues(SignatureHash.class)
            .defaultValue(SignatureHash.HMAC_SHA256)
            .build();

    static final PropertyDescriptor PROVISION_RETENTION = new PropertyDescriptor.Builder()
            .name("Provision Retention Period")
            .description("How long records of provision are kept; never less than three years (PIPL article 56, 网络数据安全管理条例 article 12). Empty: nothing is ever deleted")
            .required(false)
            .defaultValue("1826 days")
            .addValidator(StandardValidators.createTimePeriodValidator(Retention.THREE_YEARS.toDays(), TimeUnit.DAYS, Integer.MAX_VALUE, TimeUnit.DAYS))
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(DatabaseCollectionLedger.CONNECTION_POOL, DatabaseCollectionLedger.TABLE_CREATION,
            SHARING_KEY, SIGNATURE_HASH, PROVISION_RETENTION);
    private static final Duration VERIFICATION_LIMIT = Duration.ofSeconds(5);
    private static final long HOUR = 60;

    private final WhileEnabled<State> enabled = new WhileEnabled<>();
    private volatile ScheduledExecutorService timer;

    private record State(LedgerTransactions transactions, ProvisionStore provisions, SharedRows rows, ShareKeys keys) {
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) throws LedgerException {
        final Clock clock = Clock.system(LedgerTransactions.ZONE);
        enabled.begin(new State(DatabaseCollectionLedger.prepare(context, clock), new ProvisionStore(clock), new SharedRows(clock),
                new ShareKeys(context.getProperty(SHARING_KEY).getValue(), context.getProperty(SIGNATURE_HASH).asAllowableValue(SignatureHash.class).hash())));
        final Optional<Duration> retention = Optional.of(context.getProperty(PROVISION_RETENTION)).filter(period -> period.isSet())
                .map(period -> Duration.ofDays(period.asTimePeriod(TimeUnit.DAYS)));
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sharing-purge").factory());
        timer.scheduleWithFixedDelay(() -> purge(retention), 1, HOUR, TimeUnit.MINUTES);
    }

    @OnDisabled
    public void onDisabled() {
        enabled.end();
        final ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    private void purge(final Optional<Duration> retention) {
        try {
            final State present = state();
            present.transactions().transaction("Forgetting nonces", present.provisions()::forgetNonces);
            if (retention.isPresent()) {
                present.transactions().transaction("Purging records of provision", connection -> present.provisions().purge(connection, retention.get()));
            }
        } catch (final LedgerException | IllegalStateException e) {
            getLogger().warn("Old nonces and provisions could not be deleted and will be tried again: {}", e.getMessage());
        }
    }

    @Override
    public ShareKeys keys() {
        return state().keys();
    }

    @Override
    public Optional<Consumer> consumer(final String consumerId) throws LedgerException {
        return state().transactions().transaction("Reading a consumer", connection -> GrantStore.consumer(connection, consumerId));
    }

    @Override
    public boolean useNonce(final String consumerId, final String nonce, final Instant expiresAt) throws LedgerException {
        final State present = state();
        return present.transactions().insert("Using a nonce", connection -> {
            present.provisions().insertNonce(connection, consumerId, nonce, LocalDateTime.ofInstant(expiresAt, LedgerTransactions.ZONE));
            return true;
        });
    }

    @Override
    public List<Grant> grants(final String consumerId, final String resourceCode) throws LedgerException {
        return state().transactions().transaction("Reading grants", connection -> GrantStore.of(connection, consumerId, resourceCode));
    }

    @Override
    public Admission admit(final Provision provision) throws LedgerException {
        final State present = state();
        return present.transactions().transaction("Beginning a record of provision", connection -> present.provisions().admit(connection, provision));
    }

    @Override
    public SharePage read(final ShareQuery query, final Resource resource) throws LedgerException {
        final State present = state();
        return present.transactions().transaction("Reading shared records", connection -> present.rows().read(connection, query, resource));
    }

    @Override
    public boolean verify(final ShareQuery query, final Resource resource) throws LedgerException {
        final State present = state();
        return present.transactions().transaction("Verifying shared records", connection -> present.rows().verify(connection, query, resource));
    }

    @Override
    public Set<String> disputed(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        return state().transactions().transaction("Reading disputed records", connection -> FeedbackStore.disputed(connection, resourceCode, recordKeys));
    }

    @Override
    public void provide(final String provisionNo, final long rows, final String answerDigest) throws LedgerException {
        final State present = state();
        final boolean known = present.transactions().transaction("Completing a record of provision",
                connection -> present.provisions().provide(connection, provisionNo, rows, answerDigest));
        if (!known) {
            throw new LedgerException("The record of provision is not in the ledger: nothing may leave without it", null);
        }
    }

    @Override
    public List<ConfigVerificationResult> verify(final ConfigurationContext context, final ComponentLog verificationLogger, final Map<String, String> variables) {
        return new LedgerVerification(VERIFICATION_LIMIT).run(DatabaseCollectionLedger.connections(context),
                context.getProperty(DatabaseCollectionLedger.TABLE_CREATION).asAllowableValue(TableCreation.class));
    }

    private State state() {
        return enabled.get();
    }
}
