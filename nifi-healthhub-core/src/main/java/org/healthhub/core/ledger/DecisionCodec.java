// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions as bytes: two to four a record, so that they can be kept for a repetition. One byte has kind and operation, the version follows in groups of
 * seven bits, lowest first. The numbers of kinds and operations are part of the stored form: new constants go to the end.
 */
public final class DecisionCodec {

    private static final int KINDS = ChangeKind.values().length;
    private static final int GROUP_BITS = 7;
    private static final int GROUP = 0x7f;
    private static final int MORE = 0x80;
    private static final int OPERATION_SHIFT = 4;
    private static final int KIND_MASK = 0xf;

    private DecisionCodec() {
    }

    /** Packs decisions. */
    public static byte[] pack(final List<ChangeDecision> decisions) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * decisions.size());
        for (final ChangeDecision decision : decisions) {
            bytes.write(decision.operation().ordinal() << OPERATION_SHIFT | decision.kind().ordinal());
            long version = decision.version();
            while (version > GROUP) {
                bytes.write((int) (version & GROUP) | MORE);
                version >>>= GROUP_BITS;
            }
            bytes.write((int) version);
        }
        return bytes.toByteArray();
    }

    /**
     * Unpacks decisions.
     *
     * @throws IllegalArgumentException when the bytes are not from {@link #pack(List)}
     */
    public static List<ChangeDecision> unpack(final byte[] bytes) {
        final List<ChangeDecision> decisions = new ArrayList<>(bytes.length / 2);
        int next = 0;
        while (next < bytes.length) {
            final int head = bytes[next++];
            final int kind = head & KIND_MASK;
            final int operation = head >> OPERATION_SHIFT;
            long version = 0;
            int shift = 0;
            int group = MORE;
            while ((group & MORE) != 0) {
                if (next == bytes.length || kind >= KINDS || operation < 0 || operation >= Operation.values().length || shift > Long.SIZE - GROUP_BITS) {
                    throw new IllegalArgumentException("Not a list of decisions, at byte " + next);
                }
                group = bytes[next++];
                version |= (long) (group & GROUP) << shift;
                shift += GROUP_BITS;
            }
            decisions.add(new ChangeDecision(ChangeKind.values()[kind], Operation.values()[operation], version));
        }
        return decisions;
    }
}
