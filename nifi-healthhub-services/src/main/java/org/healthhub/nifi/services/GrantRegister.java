// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.share.Consumer;
import org.healthhub.core.share.Grant;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes consumers and grants, for whoever administers them outside NiFi. Every change and its audit entry are one transaction; grants are checked against the
 * catalogue by the caller, and again at every use. Needs the ledger's tables. Not thread-safe.
 */
public final class GrantRegister {

    private static final int NUMBER = 12;

    private final LedgerTransactions transactions;
    private final Clock clock = Clock.system(LedgerTransactions.ZONE);
    private final String actor;

    /** Opens connections to the hub's database. */
    @FunctionalInterface
    public interface Connections {

        /**
         * Opens one.
         *
         * @throws SQLException when the database can not be reached
         */
        Connection open() throws SQLException;
    }

    /**
     * A register.
     *
     * @param actor who changes it, for the audit; not the name of a private person
     */
    public GrantRegister(final Connections connections, final String actor) {
        this.actor = actor;
        this.transactions = new LedgerTransactions(() -> {
            try {
                return connections.open();
            } catch (final SQLException e) {
                throw LedgerFault.of("Connecting to the hub database", e);
            }
        }, clock);
    }

    /** A number for a new grant. */
    public static String newNumber() {
        return "G" + UUID.randomUUID().toString().replace("-", "").substring(0, NUMBER);
    }

    /**
     * A consumer.
     *
     * @throws LedgerException when the database can not be reached
     */
    public Optional<Consumer> consumer(final String consumerId) throws LedgerException {
        return transactions.transaction("Reading a consumer", connection -> GrantStore.consumer(connection, consumerId));
    }

    /**
     * Adds grants, all or none, with their consumers where these are new.
     *
     * @param consumerName name of a new consumer; has no meaning for a known one
     * @throws LedgerException when the database can not be reached
     */
    public void add(final List<Grant> grants, final String consumerName) throws LedgerException {
        final LocalDateTime now = LocalDateTime.now(clock);
        transactions.transaction("Adding grants", connection -> {
            for (final Grant grant : grants) {
                if (GrantStore.consumer(connection, grant.consumerId()).isEmpty()) {
                    GrantStore.insertConsumer(connection, grant.consumerId(), consumerName.isBlank() ? grant.consumerId() : consumerName, now);
                    GrantStore.audit(connection, null, grant.consumerId(), "CONSUMER_ADDED", actor, now, consumerName);
                }
                GrantStore.insert(connection, grant, actor, now);
                GrantStore.audit(connection, grant.id(), grant.consumerId(), "ADDED", actor, now, grant.toString());
            }
            return grants.size();
        });
    }

    /**
     * Revokes a grant. It holds no longer from the next request on.
     *
     * @return whether it was active
     * @throws LedgerException when the database can not be reached
     */
    public boolean revoke(final String grantId, final String reason) throws LedgerException {
        final LocalDateTime now = LocalDateTime.now(clock);
        return transactions.transaction("Revoking a grant", connection -> {
            final Optional<Grant> grant = GrantStore.grant(connection, grantId);
            if (grant.isEmpty() || !GrantStore.revoke(connection, grantId, actor, reason, now)) {
                return false;
            }
            GrantStore.audit(connection, grantId, grant.get().consumerId(), "REVOKED", actor, now, reason);
            return true;
        });
    }

    /**
     * Gives a consumer another secret; the present one is good for nothing from the next request on.
     *
     * @return whether there is such a consumer
     * @throws LedgerException when the database can not be reached
     */
    public boolean renewSecret(final String consumerId) throws LedgerException {
        final LocalDateTime now = LocalDateTime.now(clock);
        return transactions.transaction("Renewing a secret", connection -> {
            if (!GrantStore.renewSecret(connection, consumerId)) {
                return false;
            }
            GrantStore.audit(connection, null, consumerId, "SECRET_RENEWED", actor, now, "");
            return true;
        });
    }

    /**
     * All grants.
     *
     * @throws LedgerException when the database can not be reached
     */
    public List<Grant> all() throws LedgerException {
        return transactions.transaction("Reading grants", GrantStore::all);
    }
}
