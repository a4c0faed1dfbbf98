// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.healthhub.sandbox.rest.NiFiClient;

import java.util.Set;

/** Gives every {@link Role} its group, its user and its rights in a NiFi. */
public final class RoleSetup {
    private final NiFiClient nifi;

    /** The client is an administrator's: one that NiFi lets read and change users and policies. */
    public RoleSetup(final NiFiClient nifi) {
        this.nifi = nifi;
    }

    /**
     * Makes the roles as the table has them; rights of their groups that are not in it are taken away.
     *
     * @return how many changes that needed; 0 when all was so already
     */
    public int apply() {
        final String root = nifi.processGroups().root();
        int changes = 0;
        for (final Role role : Role.values()) {
            changes += nifi.accessPolicies().hold(role.group(), role.identity(), role.rights(root));
        }
        return changes;
    }

    /** Lets the nodes of a cluster hand on what users ask of queues and events: NiFi wants the rights of every node on the way, not of the user alone. */
    public void applyNodes() {
        final String root = nifi.processGroups().root();
        nifi.accessPolicies().hold("healthhub-node", TlsFolder.NODE_IDENTITY, Set.of(Permission.VIEW_DATA.right(root), Permission.MODIFY_DATA.right(root)));
    }
}
