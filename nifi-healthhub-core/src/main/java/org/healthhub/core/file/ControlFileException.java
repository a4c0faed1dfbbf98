// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

/**
 * A control file can not be used. There is no cause, whose message might quote the file.
 */
public final class ControlFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ControlFault fault;

    ControlFileException(final ControlReason reason, final String detail) {
        super(reason.name() + ": " + detail);
        this.fault = new ControlFault(reason, detail);
    }

    public ControlFault fault() {
        return fault;
    }
}
