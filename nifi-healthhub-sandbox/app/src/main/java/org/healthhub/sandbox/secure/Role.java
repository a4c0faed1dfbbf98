// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.healthhub.sandbox.rest.AccessRight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works with a secured NiFi. What each may do stands in {@link Permission}; a role has a group of users of its own. */
public enum Role {
    /** Users, rights and whatever nobody else may do; the sandbox's own commands work as one. */
    ADMINISTRATOR("管理员"),
    /** Watches the flow, starts and stops; sees no data. */
    OPERATOR("操作员"),
    /** Changes flow and parameters, sees data and provenance. */
    ENGINEER("数据工程师"),
    /** Reads flow, provenance, users and rights; changes nothing and sees no data. */
    AUDITOR("审计员");

    private final String chinese;

    Role(final String chinese) {
        this.chinese = chinese;
    }

    /** For example {@code operator}; also the name of the role's files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
        return chinese;
    }

    /** The user of the sandbox who has this role, as NiFi reads it from the certificate. */
    public String identity() {
        return "CN=" + word();
    }

    /** Name of the group of users that the rights are given to. */
    public String group() {
        return "healthhub-" + word();
    }

    /** All that the role may do, as NiFi's policies have it. */
    Set<AccessRight> rights(final String rootGroup) {
        return Arrays.stream(Permission.values()).filter(permission -> permission.isFor(this)).map(permission -> permission.right(rootGroup))
            .collect(Collectors.toSet());
    }
}
