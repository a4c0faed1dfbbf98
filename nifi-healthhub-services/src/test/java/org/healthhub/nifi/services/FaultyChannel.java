// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file that fails, or loses what is written while it says otherwise, after its first bytes.
 */
final class FaultyChannel implements SeekableByteChannel {

    private final SeekableByteChannel file;
    private final Check check;

    FaultyChannel(final SeekableByteChannel file, final Check check) {
        this.file = file;
        this.check = check;
    }

    /** Asked before each write. */
    @FunctionalInterface
    interface Check {
        /**
         * Whether what is written now is lost silently.
         *
         * @throws IOException to fail
         */
        boolean losesSilently() throws IOException;
    }

    @Override
    public int read(final ByteBuffer target) throws IOException {
        return file.read(target);
    }

    @Override
    public int write(final ByteBuffer source) throws IOException {
        // Some bytes are there before the fault.
        final int half = source.remaining() / 2;
        final ByteBuffer beginning = source.slice(source.position(), half);
        final int position = source.position();
        file.write(beginning);
        final boolean lost = check.losesSilently();
        source.position(position + half);
        if (lost) {
            source.position(source.limit());
            return half * 2;
        }
        return half + file.write(source);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(final long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(final long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
