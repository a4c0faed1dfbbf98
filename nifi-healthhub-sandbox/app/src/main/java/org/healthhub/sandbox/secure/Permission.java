// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import org.healthhub.sandbox.rest.AccessRight;

import java.util.Set;

import static org.healthhub.sandbox.secure.Role.ADMINISTRATOR;
import static org.healthhub.sandbox.secure.Role.AUDITOR;
import static org.healthhub.sandbox.secure.Role.ENGINEER;
import static org.healthhub.sandbox.secure.Role.OPERATOR;

/**
 * Which role may do what: the one table behind the secured sandbox, its test and the documentation. Names and resources are those of the policies in the
 * administration guide of NiFi 2.3.0. What holds for the root group holds for everything in it.
 */
public enum Permission {
    VIEW_INTERFACE("view the user interface", "read", "/flow", false, OPERATOR, ENGINEER, AUDITOR),
    VIEW_COMPONENTS("view the component", "read", "", true, OPERATOR, ENGINEER, AUDITOR),
    MODIFY_COMPONENTS("modify the component", "write", "", true, ENGINEER),
    OPERATE_COMPONENTS("operate the component", "write", "/operation", true, OPERATOR, ENGINEER),
    QUERY_PROVENANCE("query provenance", "read", "/provenance", false, ENGINEER, AUDITOR),
    VIEW_PROVENANCE("view provenance", "read", "/provenance-data", true, ENGINEER, AUDITOR),
    /** Content and attributes in queues and in provenance: content is personal data. */
    VIEW_DATA("view the data", "read", "/data", true, ENGINEER),
    /** Emptying queues and replaying. */
    MODIFY_DATA("modify the data", "write", "/data", true),
    VIEW_PARAMETERS("access parameter contexts (view)", "read", "/parameter-contexts", false, ENGINEER),
    MODIFY_PARAMETERS("access parameter contexts (modify)", "write", "/parameter-contexts", false, ENGINEER),
    /** Connection pools, and every parameter of a context that one uses: both name a driver, which is code that NiFi loads. */
    USE_REMOTE_RESOURCES("access restricted components: reference remote resources", "write", "/restricted-components/reference-remote-resources", false, ENGINEER),
    /** Components that reach files or run code; a flow that has one is imported by an administrator. */
    USE_RESTRICTED("access restricted components", "write", "/restricted-components", false),
    VIEW_CONTROLLER("access the controller (view)", "read", "/controller", false),
    MODIFY_CONTROLLER("access the controller (modify)", "write", "/controller", false),
    VIEW_USERS("access users/user groups (view)", "read", "/tenants", false, AUDITOR),
    MODIFY_USERS("access users/user groups (modify)", "write", "/tenants", false),
    VIEW_POLICIES("access all policies (view)", "read", "/policies", false, AUDITOR),
    MODIFY_POLICIES("access all policies (modify)", "write", "/policies", false),
    VIEW_COUNTERS("access counters (view)", "read", "/counters", false, OPERATOR, ENGINEER),
    RESET_COUNTERS("access counters (modify)", "write", "/counters", false),
    VIEW_SYSTEM("view system diagnostics", "read", "/system", false, OPERATOR);

    private final String policy;
    private final String action;
    private final String resource;
    private final boolean ofRootGroup;
    private final Set<Role> beside;

    /** The administrator may do everything. */
    Permission(final String policy, final String action, final String resource, final boolean ofRootGroup, final Role... beside) {
        this.policy = policy;
        this.action = action;
        this.resource = resource;
        this.ofRootGroup = ofRootGroup;
        this.beside = Set.of(beside);
    }

    /** Name of the policy as NiFi's documentation and dialogs have it. */
    public String policy() {
        return policy;
    }

    /** The resource as NiFi's REST API has it, with {@code {root}} for the id of the root group. */
    public String resource() {
        return right("{root}").resource();
    }

    /** {@code read} or {@code write}. */
    public String action() {
        return action;
    }

    /** Whether the role may do it. */
    public boolean isFor(final Role role) {
        return role == ADMINISTRATOR || beside.contains(role);
    }

    AccessRight right(final String rootGroup) {
        return new AccessRight(action, ofRootGroup ? resource + "/process-groups/" + rootGroup : resource);
    }
}
