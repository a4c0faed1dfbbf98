// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import org.healthhub.core.catalogue.Catalogue;

import java.time.Duration;
import java.util.Objects;

/**
 * Settings of a {@link PlatformEmulator}. Immutable.
 *
 * @param port TCP port on loopback; 0 takes any free one
 * @param jdbcUrl PostgreSQL database of the platform; its tables are created when missing
 * @param user database user
 * @param password database password
 * @param requesterId the only known requester
 * @param serviceId the only known interface
 * @param secret shared secret of the signature
 * @param clockWindow how far the time of a request may be from the platform's clock, either way
 * @param recordLimit most records of a part
 * @param bodyLimit most bytes of a part after decompression
 * @param catalogue resources that the platform knows
 * @param access how requests are signed and encrypted
 */
public record EmulatorConfig(
        int port,
        String jdbcUrl,
        String user,
        String password,
        String requesterId,
        String serviceId,
        String secret,
        Duration clockWindow,
        int recordLimit,
        int bodyLimit,
        Catalogue catalogue,
        AccessConfig access) {

    /** Clock window of the reference contract; the public documents name none (provincial-exchange.md §1.1). */
    public static final Duration DEFAULT_CLOCK_WINDOW = Duration.ofSeconds(300);
    public static final int DEFAULT_RECORD_LIMIT = 1000;
    public static final int DEFAULT_BODY_LIMIT = 16 * 1024 * 1024;

    public EmulatorConfig {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(requesterId, "requesterId");
        Objects.requireNonNull(serviceId, "serviceId");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(clockWindow, "clockWindow");
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(access, "access");
    }

    /**
     * Settings with the limits and the clock window of the reference contract.
     */
    public static EmulatorConfig of(final int port, final String jdbcUrl, final String user, final String password,
                                    final String requesterId, final String serviceId, final String secret, final Catalogue catalogue) {
        return new EmulatorConfig(port, jdbcUrl, user, password, requesterId, serviceId, secret,
                DEFAULT_CLOCK_WINDOW, DEFAULT_RECORD_LIMIT, DEFAULT_BODY_LIMIT, catalogue, AccessConfig.STANDARD);
    }

    /** The same platform with another way of signing. */
    public EmulatorConfig with(final AccessConfig other) {
        return new EmulatorConfig(port, jdbcUrl, user, password, requesterId, serviceId, secret, clockWindow, recordLimit, bodyLimit, catalogue, other);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "EmulatorConfig[port=" + port + ", jdbcUrl=" + jdbcUrl + "]";
    }
}
