// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartLimits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers rows until a part is full. The bounds depend on rows and limits only, so that every try cuts a batch at the same rows. Not thread-safe.
 */
final class PartBuilder {

    /** Quotes, colon and comma of a JSON member. */
    private static final int MEMBER_BYTES = 6;
    private static final int ROW_BYTES = 3;
    private static final int ASCII_END = 0x80;
    private static final int TWO_BYTES_END = 0x800;

    private final PartAssembly assembly;
    private final SentColumns columns;
    private final PartLimits limits;
    private final Set<String> keys = new HashSet<>();
    private List<Object[]> rows = new ArrayList<>();
    private Object[] measured;
    private long measuredSize;
    private long bytes;
    private long firstRow;
    private int parts;

    PartBuilder(final PartAssembly assembly, final PartLimits limits) {
        this.assembly = assembly;
        this.columns = assembly.columns();
        this.limits = limits;
    }

    /**
     * Whether a row has no room in the part that is being gathered. An empty part has room for any row. A second version of a record never has: within a
     * part the order of the versions would be the platform's choice, while parts of a batch are sent one after the other.
     */
    boolean isFullFor(final Object[] row) {
        return !rows.isEmpty() && (rows.size() >= limits.records() || bytes + size(row) > limits.bytes() || keys.contains(columns.recordKey(row)));
    }

    void add(final Object[] row) {
        rows.add(row);
        keys.add(columns.recordKey(row));
        bytes += size(row);
    }

    /**
     * Completes the part and begins the next one.
     *
     * @param last whether no row follows
     */
    BatchPart complete(final boolean last) {
        parts++;
        final BatchPart part = assembly.part(parts, last, firstRow, rows);
        firstRow += rows.size();
        rows = new ArrayList<>();
        keys.clear();
        bytes = 0;
        return part;
    }

    /** A row is first asked about and then added: its characters are counted once. */
    private long size(final Object[] row) {
        if (measured != row) {
            measured = row;
            measuredSize = count(row);
        }
        return measuredSize;
    }

    private long count(final Object[] row) {
        long size = ROW_BYTES;
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null) {
                size += MEMBER_BYTES + columns.names().get(i).length() + utf8Length(row[i].toString());
            }
        }
        return size;
    }

    private static long utf8Length(final String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            length += c < ASCII_END ? 1 : c < TWO_BYTES_END || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
