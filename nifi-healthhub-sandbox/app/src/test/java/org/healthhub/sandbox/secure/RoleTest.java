// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.healthhub.sandbox.rest.AccessRight;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What must never be given to a role, whatever else the table says. */
class RoleTest {

    @Test
    void testEveryPermissionIsAboutSomethingElse() {
        assertEquals(Permission.values().length, Arrays.stream(Permission.values()).map(permission -> permission.right("r")).distinct().count());
        assertEquals(Permission.values().length, Role.ADMINISTRATOR.rights("r").size());
    }

    @Test
    void testOperatorWritesNothingButTheState() {
        assertEquals(Set.of(new AccessRight("write", "/operation/process-groups/r")),
            Role.OPERATOR.rights("r").stream().filter(right -> right.action().equals("write")).collect(Collectors.toSet()));
    }

    @Test
    void testAuditorWritesNothing() {
        assertTrue(Role.AUDITOR.rights("r").stream().allMatch(right -> right.action().equals("read")));
    }

    @Test
    void testDataAreForTheEngineerOnly() {
        assertEquals(List.of(Role.ADMINISTRATOR, Role.ENGINEER), Arrays.stream(Role.values()).filter(Permission.VIEW_DATA::isFor).toList());
    }

    @Test
    void testNobodyElseGivesRightsOrRunsCode() {
        for (final Permission permission : List.of(Permission.MODIFY_POLICIES, Permission.MODIFY_USERS, Permission.MODIFY_CONTROLLER, Permission.USE_RESTRICTED,
            Permission.MODIFY_DATA)) {
            assertEquals(EnumSet.of(Role.ADMINISTRATOR), Arrays.stream(Role.values()).filter(permission::isFor).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
        }
    }
}
