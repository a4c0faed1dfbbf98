// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import java.util.Set;

import static org.healthhub.sandbox.secure.Role.AUDITOR;
import static org.healthhub.sandbox.secure.Role.ENGINEER;
import static org.healthhub.sandbox.secure.Role.OPERATOR;

/**
 * Requests to NiFi and the roles that may make them; everybody else is refused. In path and body {@code $name} stands for a value of {@link SecuredFlow#values()}.
 * The order is that of a working day: what one request does the next ones find.
 */
enum RoleRequest {
    SEE_CANVAS("GET", "/flow/process-groups/$system", OPERATOR, ENGINEER, AUDITOR),
    SEE_STATUS("GET", "/flow/process-groups/root/status?recursive=true", OPERATOR, ENGINEER, AUDITOR),
    SEE_PROCESSOR("GET", "/processors/$processor", OPERATOR, ENGINEER, AUDITOR),
    SEE_BULLETINS("GET", "/flow/bulletin-board", OPERATOR, ENGINEER, AUDITOR),
    /** It shows the parameters too. */
    SEE_DEFINITION("GET", "/process-groups/$system/download", ENGINEER),
    SEE_COUNTERS("GET", "/counters", OPERATOR, ENGINEER),
    RESET_COUNTER("PUT", "/counters/$counter"),
    SEE_SYSTEM("GET", "/system-diagnostics", OPERATOR),
    START_PROCESSOR("PUT", "/processors/$processor/run-status", "{\"revision\":{\"version\":$processorVersion},\"state\":\"RUNNING\"}", OPERATOR, ENGINEER),
    STOP_PROCESSOR("PUT", "/processors/$processor/run-status", "{\"revision\":{\"version\":$processorVersion},\"state\":\"STOPPED\"}", OPERATOR, ENGINEER),
    ENABLE_SERVICE("PUT", "/controller-services/$service/run-status", "{\"revision\":{\"version\":$serviceVersion},\"state\":\"ENABLED\"}", OPERATOR, ENGINEER),
    DISABLE_SERVICE("PUT", "/controller-services/$service/run-status", "{\"revision\":{\"version\":$serviceVersion},\"state\":\"DISABLED\"}", OPERATOR, ENGINEER),
    CHANGE_PROPERTY("PUT", "/processors/$processor",
        "{\"revision\":{\"version\":$processorVersion},\"component\":{\"id\":\"$processor\",\"config\":{\"properties\":{\"generate-ff-custom-text\":\"changed\"}}}}", ENGINEER),
    CHANGE_SERVICE("PUT", "/controller-services/$service",
        "{\"revision\":{\"version\":$serviceVersion},\"component\":{\"id\":\"$service\",\"properties\":{\"Maximum Outstanding Requests\":\"7\"}}}", ENGINEER),
    /** NiFi lets everybody who sees a component have it verified, with settings of his own. */
    VERIFY_SETTINGS("POST", "/processors/$processor/config/verification-requests",
        "{\"request\":{\"componentId\":\"$processor\",\"properties\":{},\"attributes\":{}}}", OPERATOR, ENGINEER, AUDITOR),
    CLEAR_STATE("POST", "/processors/$processor/state/clear-requests", "", ENGINEER),
    ADD_PROCESSOR("POST", "/process-groups/$bench/processors",
        "{\"revision\":{\"version\":0},\"component\":{\"type\":\"org.apache.nifi.processors.attributes.UpdateAttribute\"}}", ENGINEER),
    ADD_RESTRICTED_PROCESSOR("POST", "/process-groups/$bench/processors",
        "{\"revision\":{\"version\":0},\"component\":{\"type\":\"org.apache.nifi.processors.standard.ExecuteStreamCommand\"}}"),
    DELETE_CONNECTION("DELETE", "/connections/$spare?version=$spareVersion", ENGINEER),
    UPLOAD_FLOW("POST", "/process-groups/$bench/process-groups/upload", "$plainFlow", ENGINEER),
    /** It reads and writes files, which are restricted permissions. */
    UPLOAD_SYSTEM("POST", "/process-groups/$bench/process-groups/upload", "$systemFlow"),
    DELETE_GROUP("DELETE", "/process-groups/$empty?version=$emptyVersion", ENGINEER),
    SEE_PARAMETERS("GET", "/parameter-contexts/$parameters", ENGINEER),
    CHANGE_PARAMETERS("POST", "/parameter-contexts/$trial/update-requests",
        "{\"id\":\"$trial\",\"revision\":{\"version\":$trialVersion},"
            + "\"component\":{\"id\":\"$trial\",\"parameters\":[{\"parameter\":{\"name\":\"a\",\"value\":\"2\"}}]}}", ENGINEER),
    /** A connection pool uses them: a restricted permission of its own. */
    CHANGE_PARAMETERS_OF_SYSTEM("POST", "/parameter-contexts/$parameters/update-requests", "{\"id\":\"$parameters\",\"revision\":{\"version\":$parametersVersion},"
        + "\"component\":{\"id\":\"$parameters\",\"inheritedParameterContexts\":$inherited,"
        + "\"parameters\":[{\"parameter\":{\"name\":\"provider.name\",\"value\":\"b\"}}]}}", ENGINEER),
    ADD_PARAMETERS("POST", "/parameter-contexts", "{\"revision\":{\"version\":0},\"component\":{\"name\":\"$unique\",\"parameters\":[]}}", ENGINEER),
    LIST_QUEUE("POST", "/flowfile-queues/$queue/listing-requests", "", ENGINEER),
    SEE_ATTRIBUTES("GET", "/flowfile-queues/$queue/flowfiles/$flowFile", ENGINEER),
    DOWNLOAD_CONTENT("GET", "/flowfile-queues/$queue/flowfiles/$flowFile/content", ENGINEER),
    EMPTY_QUEUE("POST", "/flowfile-queues/$queue/drop-requests", ""),
    SEARCH_PROVENANCE("POST", "/provenance", "{\"provenance\":{\"request\":{\"maxResults\":10,\"searchTerms\":{}}}}", ENGINEER, AUDITOR),
    SEE_LINEAGE("POST", "/provenance/lineage", "{\"lineage\":{\"request\":{\"lineageRequestType\":\"PARENTS\",\"eventId\":$event}}}", ENGINEER, AUDITOR),
    SEE_EVENT("GET", "/provenance-events/$event", ENGINEER, AUDITOR),
    SEE_CONTENT_OF_EVENT("GET", "/provenance-events/$event/content/output", ENGINEER),
    REPLAY("POST", "/provenance-events/replays", "{\"eventId\":$event}"),
    SEE_USERS("GET", "/tenants/users", AUDITOR),
    ADD_USER("POST", "/tenants/users", "{\"revision\":{\"version\":0},\"component\":{\"identity\":\"CN=$unique\"}}"),
    JOIN_ADMINISTRATORS("PUT", "/tenants/user-groups/$administrators", "{\"revision\":{\"version\":$administratorsVersion},"
        + "\"component\":{\"id\":\"$administrators\",\"identity\":\"healthhub-administrator\",\"users\":[{\"id\":\"$auditor\"}]}}"),
    SEE_POLICIES("GET", "/policies/read/flow", AUDITOR),
    TAKE_POLICY("POST", "/policies", "{\"revision\":{\"version\":0},"
        + "\"component\":{\"action\":\"write\",\"resource\":\"/data/process-groups/$bench\",\"users\":[{\"id\":\"$auditor\"}]}}"),
    DELETE_POLICY("DELETE", "/policies/$policy?version=$policyVersion"),
    SEE_SETTINGS("GET", "/controller/config"),
    ADD_REPORTING_TASK("POST", "/controller/reporting-tasks",
        "{\"revision\":{\"version\":0},\"component\":{\"type\":\"org.apache.nifi.controller.MonitorMemory\"}}"),
    SEE_ARCHIVES("GET", "/controller/nar-manager/nars"),
    ADD_ARCHIVE("POST", "/controller/nar-manager/nars/content", "not an archive"),
    SITE_TO_SITE("GET", "/site-to-site");

    private final String method;
    private final String path;
    private final String body;
    private final Set<Role> allowed;

    RoleRequest(final String method, final String path, final Role... allowed) {
        this(method, path, "", allowed);
    }

    RoleRequest(final String method, final String path, final String body, final Role... allowed) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.allowed = Set.of(allowed);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String body() {
        return body;
    }

    boolean isAllowedFor(final Role role) {
        return allowed.contains(role);
    }
}
