// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.healthhub.sandbox.rest.NiFiClient;

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
}
