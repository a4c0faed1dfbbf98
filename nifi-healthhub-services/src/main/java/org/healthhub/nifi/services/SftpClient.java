// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.OutcomeRules;
import org.healthhub.core.exchange.PartControl;
import org.healthhub.core.exchange.PartLinesWriter;
import org.healthhub.core.exchange.PartReference;
import org.healthhub.core.exchange.PlatformAnswer;
import org.healthhub.core.exchange.ReceiptPointers;
import org.healthhub.core.exchange.ReceiptReader;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.reconcile.InventoryException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Hands parts over as files on an SFTP server and reads receipts from it. A part counts from the moment its control file has its name; until then every try may
 * begin again. Thread-safe; one for each time the service is enabled.
 */
final class SftpClient implements AutoCloseable {

    /** A receipt with a thousand row errors has some hundred kilobytes. */
    private static final int FILE_LIMIT = 8 * 1024 * 1024;
    /** The records of a bucket of a resource with a hundred million of them have some megabytes. */
    private static final int ANSWER_LIMIT = 64 * 1024 * 1024;
    private static final int OK = 200;
    private static final int MOST_IDLE = 4;

    private final SftpAddress address;
    private final Set<String> fingerprints;
    private final SftpAuthentication authentication;
    private final String submitDirectory;
    private final String receiptDirectory;
    private final FileDigest digest;
    private final ReceiptReader receiptReader = new ReceiptReader(ReceiptPointers.standard(), OutcomeRules.standard());
    private final ConcurrentLinkedDeque<SftpSession> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /**
     * Opens no connection yet.
     *
     * @param address where the server is
     * @param fingerprints host keys that are right
     * @param authentication who is calling
     * @param directories where files go and receipts come
     * @param digest digest of the control files
     */
    SftpClient(final SftpAddress address, final Set<String> fingerprints, final SftpAuthentication authentication, final Directories directories, final FileDigest digest) {
        this.address = address;
        this.fingerprints = fingerprints;
        this.authentication = authentication;
        this.submitDirectory = directories.submit();
        this.receiptDirectory = directories.receipt();
        this.digest = digest;
    }

    /**
     * Directories on the server, without a slash at the end.
     *
     * @param submit for data and control files
     * @param receipt for receipt files
     */
    record Directories(String submit, String receipt) {
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(SftpSession session) throws IOException;
    }

    SubmissionOutcome submit(final BatchPart part) {
        final byte[] data;
        try {
            final ByteArrayOutputStream lines = new ByteArrayOutputStream();
            PartLinesWriter.write(part, lines);
            data = lines.toByteArray();
        } catch (final IOException e) {
            return new SubmissionOutcome.Failed(OutcomeCodes.BODY_UNWRITABLE);
        }
        final String name = PartControl.baseName(part.resourceCode(), part.batchNo(), part.partNo());
        final PartControl control = new PartControl(part.batchNo(), part.partNo(), part.last(), part.resourceCode(), part.size(), part.contentDigest(),
                name + PartControl.DATA_SUFFIX, data.length, digest, PartControl.digest(digest, data));
        final PartReference reference = new PartReference(part.batchNo(), part.partNo(), part.resourceCode(), null, part.size(), part.contentDigest());
        return run(session -> {
            final Optional<SubmissionOutcome> known = known(session, name, reference, receipt -> receiptReader.read(part, OK, receipt, Optional.empty()));
            if (known.isPresent()) {
                return known.get();
            }
            publish(session, name, data, control);
            return WaitingPart.of(reference);
        });
    }

    SubmissionOutcome receipt(final PartReference part) {
        final String name = PartControl.baseName(part.resourceCode(), part.batchNo(), part.partNo());
        return run(session -> known(session, name, part, receipt -> receiptReader.read(part, OK, receipt, Optional.empty()))
                .orElseGet(() -> new SubmissionOutcome.Unknown(OutcomeCodes.RECEIPT_UNKNOWN_PART)));
    }

    @Override
    public void close() {
        closed = true;
        SftpSession session = idle.poll();
        while (session != null) {
            session.close();
            session = idle.poll();
        }
    }

    @FunctionalInterface
    private interface Judge {
        SubmissionOutcome judge(byte[] receipt);
    }

    /**
     * What is known of a part under its name: its receipt, or that it lies ready.
     *
     * @return empty when nothing of the part was handed over
     */
    private Optional<SubmissionOutcome> known(final SftpSession session, final String name, final PartReference part, final Judge judge) throws IOException {
        // The control file first: a platform writes the receipt before it takes the control file away.
        final Optional<byte[]> control = session.read(path(submitDirectory, name, PartControl.CONTROL_SUFFIX), FILE_LIMIT);
        final Optional<byte[]> receipt = session.read(path(receiptDirectory, name, PartControl.RECEIPT_SUFFIX), FILE_LIMIT);
        if (control.isPresent()) {
            final Optional<PartControl> read = PartControl.parse(control.get());
            if (read.isEmpty()) {
                return Optional.of(new SubmissionOutcome.Failed(OutcomeCodes.FILE_FORMAT));
            }
            if (!read.get().isOf(part)) {
                return Optional.of(new SubmissionOutcome.Failed(OutcomeCodes.BATCH_CONTENT_CHANGED));
            }
        }
        if (receipt.isPresent()) {
            return Optional.of(isAbout(receipt.get(), part) ? judge.judge(receipt.get()) : new SubmissionOutcome.Failed(OutcomeCodes.BATCH_CONTENT_CHANGED));
        }
        return control.isPresent() ? Optional.of(WaitingPart.of(part)) : Optional.empty();
    }

    /** A receipt repeats the digest of the part, so that it is known again even when the platform has cleared the other files away. */
    private static boolean isAbout(final byte[] receipt, final PartReference part) {
        return PlatformAnswer.parse(receipt).map(answer -> answer.tree().at("/data/content_digest").asText("").equals(part.contentDigest())).orElse(true);
    }

    private void publish(final SftpSession session, final String name, final byte[] data, final PartControl control) throws IOException {
        final String dataPath = path(submitDirectory, name, PartControl.DATA_SUFFIX);
        final String controlPath = path(submitDirectory, name, PartControl.CONTROL_SUFFIX);
        boolean published = false;
        try {
            session.write(dataPath + PartControl.TEMPORARY_SUFFIX, data);
            session.write(controlPath + PartControl.TEMPORARY_SUFFIX, control.toBytes());
            // Without its control file a data file of an earlier try does not count yet.
            session.removeIfThere(dataPath);
            session.rename(dataPath + PartControl.TEMPORARY_SUFFIX, dataPath);
            session.rename(controlPath + PartControl.TEMPORARY_SUFFIX, controlPath);
            published = true;
        } finally {
            if (!published) {
                clearAway(session, dataPath, controlPath);
            }
        }
    }

    /** A full disk gets its room back; what stays is replaced by the next try. */
    private static void clearAway(final SftpSession session, final String dataPath, final String controlPath) {
        for (final String path : new String[]{dataPath, controlPath}) {
            try {
                session.removeIfThere(path + PartControl.TEMPORARY_SUFFIX);
            } catch (final IOException e) {
                return;
            }
        }
    }

    /**
     * Asks what the platform keeps, and waits for its answer.
     *
     * @param question JSON in UTF-8
     * @param limit longest time to wait
     * @return the answer as the platform wrote it
     * @throws InventoryException when the question could not be handed over or was not answered in time
     */
    byte[] ask(final byte[] question, final Duration limit) throws InventoryException {
        final String name = UUID.randomUUID().toString();
        final String path = path(submitDirectory, name, PartControl.QUESTION_SUFFIX);
        final String answer = path(receiptDirectory, name, PartControl.ANSWER_SUFFIX);
        try {
            connected(session -> {
                session.write(path + PartControl.TEMPORARY_SUFFIX, question);
                session.rename(path + PartControl.TEMPORARY_SUFFIX, path);
                return name;
            });
            return LateAnswer.await(limit, () -> connected(session -> session.read(answer, ANSWER_LIMIT)));
        } catch (final SftpFault.FaultException e) {
            throw new InventoryException(e.fault().code(), "The SFTP server does not bring the question what the platform keeps", null);
        }
    }

    private SubmissionOutcome run(final Work<SubmissionOutcome> work) {
        try {
            return connected(work);
        } catch (final SftpFault.FaultException e) {
            return e.fault().outcome();
        }
    }

    private <T> T connected(final Work<T> work) throws SftpFault.FaultException {
        final SftpSession kept = idle.poll();
        if (kept != null) {
            try {
                return on(kept, work);
            } catch (final SftpFault.FaultException e) {
                // A server ends a connection that was idle too long; that says nothing about the work, and every step may be repeated.
                if (!e.fault().isBroken() || e.fault().permanent()) {
                    throw e;
                }
            }
        }
        try {
            return on(SftpSession.open(address, new HostKeys(fingerprints), authentication), work);
        } catch (final IOException | RuntimeException e) {
            throw new SftpFault.FaultException(SftpFault.of(e));
        }
    }

    private <T> T on(final SftpSession session, final Work<T> work) throws SftpFault.FaultException {
        boolean usable = false;
        try {
            final T result = work.on(session);
            usable = true;
            return result;
        } catch (final IOException e) {
            final SftpFault fault = SftpFault.of(e);
            usable = !fault.isBroken();
            throw new SftpFault.FaultException(fault);
        } finally {
            giveBack(session, usable);
        }
    }

    private void giveBack(final SftpSession session, final boolean usable) {
        if (usable && session.isUsable() && !closed && idle.size() < MOST_IDLE) {
            idle.push(session);
        } else {
            session.close();
        }
    }

    private static String path(final String directory, final String name, final String suffix) {
        return directory + "/" + name + suffix;
    }
}
