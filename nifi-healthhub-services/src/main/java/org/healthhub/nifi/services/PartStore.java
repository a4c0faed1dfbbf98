// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.LedgerPart;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.exchange.PlatformStage;
import org.healthhub.core.exchange.Receipt;
import org.healthhub.core.exchange.RejectedRow;
import org.healthhub.core.exchange.StoredPart;
import org.healthhub.core.exchange.SubmissionOutcome;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The parts in the ledger: their states, which change only as {@link PartState#next()} allows, and the history of the changes. Each method works on a
 * connection whose transaction the caller commits, and locks the part's row first. Stateless but for the clock; thread-safe.
 * While the fate of a part is open its records count as pending, so that pushed = accepted + rejected + pending holds at any time.
 */
final class PartStore {

    private static final byte[] NO_KEYS = {};
    private static final String PART = " where batch_no = ? and part_no = ?";

    private final Clock clock;
    private final RejectedStore rejectedRecords;

    /**
     * For any number of connections.
     *
     * @param clock gives the time in the zone in which the ledger writes it
     */
    PartStore(final Clock clock) {
        this.clock = clock;
        this.rejectedRecords = new RejectedStore(clock);
    }

    /** Where a part stands. */
    private record Present(PartState state, PlatformStage stage) {
    }

    /**
     * Where a part shall stand.
     *
     * @param receipt {@code null} when the platform gave none
     * @param counts accepted, rejected and pending records
     */
    private record Wanted(PartState state, PlatformStage stage, String code, Receipt receipt, int... counts) {

        int records() {
            return counts[0] + counts[1] + counts[2];
        }
    }

    /** Inserts the intent of a first try; fails with SQLState 23… when the part is there. */
    void insertIntent(final Connection connection, final BatchPart part, final byte[] keys) throws SQLException {
        insert(connection, part, keys, 1, null);
    }

    private void insert(final Connection connection, final BatchPart part, final byte[] keys, final int attempts, final Integer splitOf) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_batch_part (batch_no, part_no, resource_code, state, "
                + "first_row, record_count, content_digest, record_keys, attempts, accepted_count, rejected_count, pending_count, last_part, intended_at, "
                + "platform_stage, inquiries, split_of) values (?, ?, ?, 'INTENDED', ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, 0, ?)")) {
            insert.setString(1, part.batchNo());
            insert.setInt(2, part.partNo());
            insert.setString(3, part.resourceCode());
            insert.setLong(4, part.firstRow());
            insert.setInt(5, part.size());
            insert.setString(6, part.contentDigest());
            insert.setBytes(7, keys);
            insert.setInt(8, attempts);
            insert.setInt(9, part.size());
            insert.setBoolean(10, part.last());
            insert.setObject(11, now());
            insert.setString(12, PlatformStage.SUBMITTED.name());
            insert.setObject(13, splitOf);
            insert.executeUpdate();
        }
        note(connection, part, null, new Present(PartState.INTENDED, PlatformStage.SUBMITTED), null);
    }

    /**
     * What is known of a part that is there; a try that will be sent is counted. A failed part that is tried again becomes intended, because its fate is
     * open from now on; parts that were answered, refused, split or are pending, or hold other records, are not sent and stay as they are.
     */
    Optional<StoredPart> intendAgain(final Connection connection, final BatchPart part) throws SQLException {
        // The update comes first: it locks the row, so that two tasks with the same part do not read the same count.
        try (PreparedStatement count = connection.prepareStatement("update hh_batch_part set attempts = attempts + 1, intended_at = ?" + PART
                + " and content_digest = ? and state in ('INTENDED', 'FAILED')")) {
            count.setObject(1, now());
            count.setString(2, part.batchNo());
            count.setInt(3, part.partNo());
            count.setString(4, part.contentDigest());
            count.executeUpdate();
        }
        final Optional<StoredPart> stored = read(connection, part);
        if (stored.isPresent() && stored.get().state() == PartState.FAILED && stored.get().contentDigest().equals(part.contentDigest())) {
            move(connection, part, new Present(PartState.FAILED, PlatformStage.SUBMITTED), open(part, PartState.INTENDED, null));
        }
        return stored;
    }

    private Optional<StoredPart> read(final Connection connection, final BatchPart part) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select state, content_digest, receipt_no, platform_code, record_count, "
                + "accepted_count, rejected_count, attempts from hh_batch_part" + PART)) {
            select.setString(1, part.batchNo());
            select.setInt(2, part.partNo());
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                final PartState state = PartState.valueOf(result.getString(1));
                final String receiptNo = result.getString(3);
                final String platformCode = result.getString(4);
                final Receipt receipt = platformCode == null ? null
                        : new Receipt(receiptNo == null ? "" : receiptNo, platformCode, result.getInt(5), result.getInt(6), result.getInt(7), "");
                final boolean judged = state == PartState.ANSWERED || state == PartState.REFUSED;
                final List<RejectedRow> rejected = judged ? rejectedRecords.of(connection, part) : List.of();
                return Optional.of(new StoredPart(state, result.getString(2), receipt, rejected, result.getInt(8)));
            }
        }
    }

    /**
     * Records an outcome.
     *
     * @return whether an intent for this part with the same content is there
     */
    boolean record(final Connection connection, final BatchPart part, final SubmissionOutcome outcome) throws SQLException {
        final Optional<Present> present = lock(connection, part);
        if (present.isEmpty()) {
            return false;
        }
        record(connection, part, present.get(), outcome);
        return true;
    }

    private void record(final Connection connection, final BatchPart part, final Present present, final SubmissionOutcome outcome) throws SQLException {
        final boolean pending = present.state() == PartState.PENDING;
        switch (outcome) {
            case final SubmissionOutcome.Answered answered -> {
                final SortedMap<Integer, RejectedRow> rows = RejectedStore.byRow(part, answered.rejectedRows());
                final int rejected = rows.size();
                final PlatformStage stage = PlatformStage.judged(part.size(), rejected);
                if (move(connection, part, present, new Wanted(PartState.ANSWERED, stage, answered.code(), answered.receipt(), part.size() - rejected, rejected, 0))) {
                    rejectedRecords.insert(connection, part, rows);
                }
            }
            case final SubmissionOutcome.Refused refused -> {
                if (move(connection, part, present, new Wanted(PartState.REFUSED, PlatformStage.RETURNED, refused.code(), refused.receipt(), 0, part.size(), 0))) {
                    rejectedRecords.insert(connection, part, RejectedStore.everyRow(part, refused.code()));
                }
            }
            case final SubmissionOutcome.Pending later -> {
                // An older stage that comes late is not news.
                final PlatformStage stage = pending && present.stage() == PlatformStage.CHECKING ? PlatformStage.CHECKING : later.stage();
                move(connection, part, present, new Wanted(PartState.PENDING, stage, later.code(), later.receipt(), 0, 0, part.size()));
            }
            case final SubmissionOutcome.Unknown unknown -> {
                if (pending) {
                    move(connection, part, present, open(part, PartState.INTENDED, unknown.code()));
                }
            }
            case final SubmissionOutcome.Retry retry ->
                    move(connection, part, present, pending ? still(part, present, retry.code()) : open(part, PartState.INTENDED, retry.code()));
            case final SubmissionOutcome.Failed failed ->
                    move(connection, part, present, pending ? still(part, present, failed.code()) : open(part, PartState.FAILED, failed.code()));
        }
    }

    private static Wanted open(final BatchPart part, final PartState state, final String code) {
        return new Wanted(state, PlatformStage.SUBMITTED, code, null, 0, 0, part.size());
    }

    private static Wanted still(final BatchPart part, final Present present, final String code) {
        return new Wanted(present.state(), present.stage(), code, null, 0, 0, part.size());
    }

    /**
     * Records the outcome of a question and counts it.
     *
     * @return whether the part with the same content is there
     */
    boolean inquired(final Connection connection, final BatchPart part, final SubmissionOutcome outcome, final Instant next) throws SQLException {
        final Optional<Present> present = lock(connection, part);
        if (present.isEmpty()) {
            return false;
        }
        record(connection, part, present.get(), outcome);
        try (PreparedStatement update = connection.prepareStatement("update hh_batch_part set inquiries = inquiries + 1, next_inquiry_at = ?" + PART)) {
            update.setObject(1, LocalDateTime.ofInstant(next, clock.getZone()).truncatedTo(ChronoUnit.MILLIS));
            update.setString(2, part.batchNo());
            update.setInt(3, part.partNo());
            update.executeUpdate();
        }
        return true;
    }

    /**
     * Splits a part.
     *
     * @param keys packed record keys of the halves
     * @return whether the part is there and is split now
     */
    boolean split(final Connection connection, final BatchPart part, final SubmissionOutcome.Refused refusal, final List<BatchPart> halves, final List<byte[]> keys)
            throws SQLException {
        final Optional<Present> present = lock(connection, part);
        if (present.isEmpty()) {
            return false;
        }
        if (present.get().state() == PartState.SPLIT) {
            return true;
        }
        if (!move(connection, part, present.get(), new Wanted(PartState.SPLIT, PlatformStage.RETURNED, refusal.code(), refusal.receipt(), 0, 0, 0))) {
            return false;
        }
        for (int i = 0; i < halves.size(); i++) {
            insert(connection, halves.get(i), keys.get(i), 0, part.partNo());
        }
        return true;
    }

    private Optional<Present> lock(final Connection connection, final BatchPart part) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("update hh_batch_part set attempts = attempts" + PART + " and content_digest = ?")) {
            lock.setString(1, part.batchNo());
            lock.setInt(2, part.partNo());
            lock.setString(3, part.contentDigest());
            if (lock.executeUpdate() != 1) {
                return Optional.empty();
            }
        }
        try (PreparedStatement select = connection.prepareStatement("select state, platform_stage from hh_batch_part" + PART)) {
            select.setString(1, part.batchNo());
            select.setInt(2, part.partNo());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                final String stage = result.getString(2);
                return Optional.of(new Present(PartState.valueOf(result.getString(1)), stage == null ? PlatformStage.SUBMITTED : PlatformStage.valueOf(stage)));
            }
        }
    }

    /**
     * Changes the state of a locked part, with a row of history when state or stage differ.
     *
     * @return false when the present state is final or does not allow the change; then nothing was changed
     */
    private boolean move(final Connection connection, final BatchPart part, final Present present, final Wanted wanted) throws SQLException {
        final boolean same = present.state() == wanted.state() && !present.state().isFinal();
        if (!same && !present.state().next().contains(wanted.state())) {
            return false;
        }
        try (PreparedStatement update = connection.prepareStatement("update hh_batch_part set state = ?, platform_stage = ?, outcome_code = coalesce(?, outcome_code), "
                + "receipt_no = " + receipt(wanted, "receipt_no") + ", platform_code = " + receipt(wanted, "platform_code") + ", accepted_count = ?, rejected_count = ?, "
                + "pending_count = ?, record_count = ?, answered_at = " + answeredAt(wanted.state()) + PART)) {
            int index = 0;
            update.setString(++index, wanted.state().name());
            update.setString(++index, wanted.stage().name());
            update.setString(++index, bounded(wanted.code()));
            if (keepsReceipt(wanted)) {
                final Receipt receipt = wanted.receipt();
                update.setString(++index, receipt == null || receipt.receiptNo() == null || receipt.receiptNo().isEmpty() ? null : bounded(receipt.receiptNo()));
                update.setString(++index, receipt == null ? null : bounded(receipt.platformCode()));
            }
            for (final int count : wanted.counts()) {
                update.setInt(++index, count);
            }
            update.setInt(++index, wanted.records());
            if (wanted.state() == PartState.PENDING || wanted.state().isFinal()) {
                update.setObject(++index, now());
            }
            update.setString(++index, part.batchNo());
            update.setInt(++index, part.partNo());
            update.executeUpdate();
        }
        if (wanted.state() == PartState.SPLIT) {
            dropKeys(connection, part);
        }
        if (present.state() != wanted.state() || present.stage() != wanted.stage()) {
            note(connection, part, present.state(), new Present(wanted.state(), wanted.stage()), wanted.code());
        }
        return true;
    }

    /** The receipt of a part that the platform no longer knows is void. */
    private static boolean keepsReceipt(final Wanted wanted) {
        return wanted.state() != PartState.INTENDED;
    }

    private static String receipt(final Wanted wanted, final String column) {
        return keepsReceipt(wanted) ? "coalesce(?, " + column + ")" : "null";
    }

    /** The time of a first pending answer stays until the judgement, so that the age of a part is known. */
    private static String answeredAt(final PartState state) {
        if (state == PartState.PENDING) {
            return "coalesce(answered_at, ?)";
        }
        return state.isFinal() ? "?" : "answered_at";
    }

    private static void dropKeys(final Connection connection, final BatchPart part) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update hh_batch_part set record_keys = ?" + PART)) {
            update.setBytes(1, NO_KEYS);
            update.setString(2, part.batchNo());
            update.setInt(3, part.partNo());
            update.executeUpdate();
        }
    }

    private void note(final Connection connection, final BatchPart part, final PartState from, final Present to, final String code) throws SQLException {
        final int last;
        try (PreparedStatement select = connection.prepareStatement("select max(seq) from hh_part_transition" + PART)) {
            select.setString(1, part.batchNo());
            select.setInt(2, part.partNo());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                last = result.getInt(1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into hh_part_transition "
                + "(batch_no, part_no, seq, from_state, to_state, platform_stage, code, happened_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, part.batchNo());
            insert.setInt(2, part.partNo());
            insert.setInt(3, last + 1);
            insert.setString(4, from == null ? null : from.name());
            insert.setString(5, to.state().name());
            insert.setString(6, to.stage().name());
            insert.setString(7, bounded(code));
            insert.setObject(8, now());
            insert.executeUpdate();
        }
    }

    List<LedgerPart> parts(final Connection connection, final String batchNo) throws SQLException {
        final List<LedgerPart> parts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select part_no, resource_code, state, first_row, record_count, last_part, content_digest, "
                + "receipt_no, answered_at, inquiries, next_inquiry_at, split_of from hh_batch_part where batch_no = ? order by first_row, part_no")) {
            select.setString(1, batchNo);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    parts.add(new LedgerPart(batchNo, result.getInt(1), result.getString(2),
                            Optional.ofNullable(result.getObject(12, Integer.class)), PartState.valueOf(result.getString(3)), result.getLong(4), result.getInt(5),
                            result.getBoolean(6), result.getString(7), result.getString(8), time(result, 9), result.getInt(10), time(result, 11)));
                }
            }
        }
        return parts;
    }

    private Optional<Instant> time(final ResultSet result, final int column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDateTime.class)).map(time -> time.atZone(clock.getZone()).toInstant());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Codes and numbers of a platform are short; one that is not must not keep a receipt from being recorded. */
    static String bounded(final String text) {
        return text == null || text.length() <= 64 ? text : text.substring(0, 64);
    }
}
