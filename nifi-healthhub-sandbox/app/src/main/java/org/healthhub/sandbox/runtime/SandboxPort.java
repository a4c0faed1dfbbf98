// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

/** The ports of the sandbox, all on the loopback interface, each with the environment variable that moves it. */
public enum SandboxPort {
    NIFI("NiFi", 18080),
    MANAGEMENT("NiFi management", 18081),
    POSTGRES("PostgreSQL", 15432),
    EMULATOR("platform emulator", 18090),
    SFTP("SFTP server", 18022),
    SOURCE_HTTP("source interfaces", 18091),
    SHARE_API("sharing interface", 18092),
    DASHBOARD("page to watch", 18093),
    CLUSTER("cluster protocol of a node", 18082),
    LOAD_BALANCE("load balancing of a node", 18083),
    ZOOKEEPER("ZooKeeper of a cluster", 18084);

    private final String label;
    private final int defaultNumber;

    SandboxPort(final String label, final int defaultNumber) {
        this.label = label;
        this.defaultNumber = defaultNumber;
    }

    public String label() {
        return label;
    }

    /** The number when nothing moves it. */
    public int defaultNumber() {
        return defaultNumber;
    }

    /** For example {@code HEALTHHUB_NIFI_PORT}. */
    public String variable() {
        return "HEALTHHUB_" + name() + "_PORT";
    }
}
