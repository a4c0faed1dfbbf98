// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import java.time.Duration;

/**
 * Where an SFTP server is and how long it may take.
 *
 * @param host name or address
 * @param port TCP port
 * @param connectTimeout limit of a connection
 * @param responseTimeout limit of each answer
 */
record SftpAddress(String host, int port, Duration connectTimeout, Duration responseTimeout) {

    SftpAddress within(final Duration limit) {
        return new SftpAddress(host, port, limit, limit);
    }
}
