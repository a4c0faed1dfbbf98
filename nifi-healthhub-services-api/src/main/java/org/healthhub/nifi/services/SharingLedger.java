// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.ControllerService;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.share.Admission;
import org.healthhub.core.share.Consumer;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.Provision;
import org.healthhub.core.share.ShareKeys;
import org.healthhub.core.share.SharePage;
import org.healthhub.core.share.ShareQuery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Grants, used nonces, limits and provision records of sharing (供需对接), and the reading of the shared rows. Thread-safe; every method is one committed
 * transaction.
 */
public interface SharingLedger extends ControllerService {

    /** What is derived from the sharing key; the same while the service is enabled. */
    ShareKeys keys();

    /**
     * A consumer.
     *
     * @param consumerId value of gjzwfwpt_rid
     * @return empty when there is none
     * @throws LedgerException when the ledger can not be reached
     */
    Optional<Consumer> consumer(String consumerId) throws LedgerException;

    /**
     * Uses up a nonce. Of several tasks and nodes with the same nonce exactly one succeeds.
     *
     * @param expiresAt until when it must be remembered: no request with it can be timely later
     * @return whether it was not used before
     * @throws LedgerException when the ledger can not be reached
     */
    boolean useNonce(String consumerId, String nonce, Instant expiresAt) throws LedgerException;

    /**
     * All grants of a consumer for a resource, revoked and past ones too.
     *
     * @throws LedgerException when the ledger can not be reached
     */
    List<Grant> grants(String consumerId, String resourceCode) throws LedgerException;

    /**
     * Begins a provision record if the limits of its grant allow. Requests of one grant are judged one after the other, so that together they never pass a limit.
     *
     * @throws LedgerException when the ledger can not be reached
     */
    Admission admit(Provision provision) throws LedgerException;

    /**
     * Reads a page. Values are bound to the statement; names come from the catalogue.
     *
     * @param query an authorized question for records
     * @param resource its resource
     * @throws LedgerException when the hub's tables can not be read
     * @throws IllegalArgumentException when the question names a column that the catalogue does not have
     */
    SharePage read(ShareQuery query, Resource resource) throws LedgerException;

    /**
     * Whether the hub has a present record that fulfils a question.
     *
     * @param query an authorized question for a verification
     * @throws LedgerException when the hub's tables can not be read
     */
    boolean verify(ShareQuery query, Resource resource) throws LedgerException;

    /**
     * Which records are disputed (异议标注).
     *
     * @param recordKeys at most a few thousand
     * @return those of the keys about which a report is open
     * @throws LedgerException when the ledger can not be reached
     */
    Set<String> disputed(String resourceCode, Collection<String> recordKeys) throws LedgerException;

    /**
     * Completes a provision record. Must be committed before the answer leaves; doing it again with the same answer changes nothing.
     *
     * @param provisionNo number of the record
     * @param rows rows in the answer
     * @param answerDigest digest of the answer's bytes
     * @throws LedgerException when the ledger can not be reached or has no such record: then the answer must not leave
     */
    void provide(String provisionNo, long rows, String answerDigest) throws LedgerException;
}
