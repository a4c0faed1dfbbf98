// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users, groups of users and their rights in a NiFi whose authorizer can be configured. Not safe for use by several threads: NiFi has one list of policies. */
public final class AccessPolicies {
    private static final int NOT_FOUND = 404;
    private static final String USERS = "/tenants/users";
    private static final String GROUPS = "/tenants/user-groups";

    private final NiFiRest rest;

    AccessPolicies(final NiFiRest rest) {
        this.rest = rest;
    }

    /**
     * Makes a group with this user that has these rights and no others. What is so already is left alone.
     *
     * @param identity of the user; other users of the group stay
     * @return how many changes were needed
     */
    public int hold(final String group, final String identity, final Set<AccessRight> rights) {
        int changes = 0;
        Optional<JsonNode> user = find(USERS, identity);
        if (user.isEmpty()) {
            user = Optional.of(create(USERS, identity));
            changes++;
        }
        final String userId = user.get().path("id").asText();
        Optional<JsonNode> known = find(GROUPS, group);
        if (known.isEmpty()) {
            known = Optional.of(create(GROUPS, group));
            changes++;
        }
        final String groupId = known.get().path("id").asText();
        changes += change(GROUPS + "/" + groupId, "users", userId, true);
        final Map<AccessRight, String> held = held(groupId);
        for (final AccessRight right : rights) {
            if (!held.containsKey(right)) {
                give(right, groupId);
                changes++;
            }
        }
        for (final Map.Entry<AccessRight, String> surplus : held.entrySet()) {
            if (!rights.contains(surplus.getKey())) {
                changes += change("/policies/" + surplus.getValue(), "userGroups", groupId, false);
            }
        }
        return changes;
    }

    private Optional<JsonNode> find(final String path, final String identity) {
        return all(path).stream().filter(tenant -> tenant.at("/component/identity").asText().equals(identity)).findFirst();
    }

    /** NiFi's entities of all users or all groups. */
    private List<JsonNode> all(final String path) {
        return NiFiClient.list(rest.get(path).path(path.equals(USERS) ? "users" : "userGroups"));
    }

    private JsonNode create(final String path, final String identity) {
        final ObjectNode body = entity();
        body.putObject("component").put("identity", identity);
        return rest.post(path, body);
    }

    private static ObjectNode entity() {
        final ObjectNode body = NiFiRest.object();
        body.putObject("revision").put("version", 0);
        return body;
    }

    /** The rights that a group has by itself, each with the id of its policy. */
    private Map<AccessRight, String> held(final String groupId) {
        final Map<AccessRight, String> held = new HashMap<>();
        rest.get(GROUPS + "/" + groupId).at("/component/accessPolicies").forEach(policy ->
            held.put(new AccessRight(policy.at("/component/action").asText(), policy.at("/component/resource").asText()), policy.path("id").asText()));
        return held;
    }

    private void give(final AccessRight right, final String groupId) {
        final Optional<String> policy = policy(right);
        if (policy.isPresent()) {
            change("/policies/" + policy.get(), "userGroups", groupId, true);
            return;
        }
        final ObjectNode body = entity();
        final ObjectNode component = body.putObject("component").put("action", right.action()).put("resource", right.resource());
        component.putArray("users");
        component.putArray("userGroups").addObject().put("id", groupId);
        rest.post("/policies", body);
    }

    /** Id of the policy of exactly this resource; NiFi answers with that of a resource above when there is none. */
    private Optional<String> policy(final AccessRight right) {
        try {
            return Optional.of(rest.get("/policies/%s%s".formatted(right.action(), right.resource())))
                .filter(policy -> policy.at("/component/resource").asText().equals(right.resource())).map(policy -> policy.path("id").asText());
        } catch (final NiFiRestException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Puts a tenant into a list of an entity or takes it out; 1 when that changed something. */
    private int change(final String path, final String list, final String tenantId, final boolean in) {
        final ObjectNode entity = (ObjectNode) rest.get(path);
        final ArrayNode members = (ArrayNode) entity.at("/component/" + list);
        int place = 0;
        while (place < members.size() && !members.get(place).path("id").asText().equals(tenantId)) {
            place++;
        }
        if (place < members.size() == in) {
            return 0;
        }
        if (in) {
            members.addObject().put("id", tenantId);
        } else {
            members.remove(place);
        }
        rest.put(path, entity);
        return 1;
    }
}
