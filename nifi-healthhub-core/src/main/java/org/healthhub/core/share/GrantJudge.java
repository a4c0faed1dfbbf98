// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.canonical.PersonKeys;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.masking.Masking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides about a request by the consumer's grants. A grant that the present catalogue no longer allows does not hold. Immutable and thread-safe.
 */
public final class GrantJudge {

    private final Catalogue catalogue;
    private final KeyedDigests digests;
    private final ShareKeys keys;

    /**
     * A judge.
     *
     * @param digests gives the key of the person asked about
     * @param keys opens cursors
     */
    public GrantJudge(final Catalogue catalogue, final KeyedDigests digests, final ShareKeys keys) {
        this.catalogue = catalogue;
        this.digests = digests;
        this.keys = keys;
    }

    /**
     * The first grant that allows a request, with the question that may be asked.
     *
     * @param address operation and resource
     * @param grants the consumer's grants for the resource, revoked ones too
     * @param today present day, Asia/Shanghai
     * @throws ShareRefusedException by the reason of the grant that comes closest
     */
    public Decision judge(final ShareAddress address, final ShareRequest request, final String consumerId, final List<Grant> grants, final LocalDate today)
            throws ShareRefusedException {
        ShareCode closest = ShareCode.GRANT;
        final Optional<Resource> resource = catalogue.resource(address.subject());
        if (resource.isEmpty()) {
            throw new ShareRefusedException(closest);
        }
        final GrantCheck check = new GrantCheck(catalogue);
        for (final Grant grant : grants.stream().sorted(Comparator.comparing(Grant::id)).toList()) {
            try {
                return judge(address.operation(), request, consumerId, grant, resource.get(), check, today);
            } catch (final ShareRefusedException e) {
                closest = closeness(e.code()) > closeness(closest) ? e.code() : closest;
            }
        }
        throw new ShareRefusedException(closest);
    }

    private Decision judge(final ShareOperation operation, final ShareRequest request, final String consumerId, final Grant grant, final Resource resource,
                           final GrantCheck check, final LocalDate today) throws ShareRefusedException {
        require(grant.state() == GrantState.ACTIVE, ShareCode.REVOKED);
        require(grant.isValidOn(today), ShareCode.EXPIRED);
        require(check.check(grant, today).isEmpty(), ShareCode.GRANT);
        require(grant.operations().contains(operation), ShareCode.OPERATION);
        require(request.purpose().map(grant.purpose()::equals).orElse(true), ShareCode.PURPOSE);
        require(grant.columns().containsAll(request.columns()), ShareCode.COLUMN);
        final SortedMap<String, String> equalities = new TreeMap<>(grant.rowFilter());
        for (final Map.Entry<String, String> equality : request.equalities().entrySet()) {
            final Optional<Field> field = Optional.of(equality.getKey()).filter(grant.columns()::contains).flatMap(column -> ShareColumns.find(resource, column));
            final boolean allowed = field.filter(found -> operation == ShareOperation.VERIFICATION || Masking.sensitivity(found) == Sensitivity.NONE)
                    .filter(found -> ShareValues.isOf(found, equality.getValue())).isPresent();
            final String fixed = grant.rowFilter().get(equality.getKey());
            require(allowed && (fixed == null || fixed.equals(equality.getValue())), ShareCode.FILTER);
            equalities.put(equality.getKey(), equality.getValue());
        }
        final Optional<String> personKey = request.person().isPresent() ? Optional.of(personKey(operation, request.person().get(), grant, resource, today)) : Optional.empty();
        final List<String> columns = ShareColumns.ordered(resource, switch (operation) {
            case VERIFICATION -> List.copyOf(request.equalities().keySet());
            default -> request.columns().isEmpty() ? grant.columns() : request.columns();
        });
        final ShareQuery query = new ShareQuery(operation, consumerId, grant.id(), resource.code(), grant.maskingProfile(), columns, equalities, personKey,
                request.updatedSince(), Optional.empty(), request.limit());
        return new Decision(grant, request.cursor().isEmpty() ? query : query.after(keys.open(query.scope(), request.cursor().get())
                .orElseThrow(() -> new ShareRefusedException(ShareCode.CURSOR))));
    }

    /** A person is found by the number only where the number itself is granted, or only yes or no leave. */
    private String personKey(final ShareOperation operation, final ShareRequest.Person person, final Grant grant, final Resource resource, final LocalDate today)
            throws ShareRefusedException {
        final Optional<Field> number = resource.fields().stream()
                .filter(field -> field.role().filter(role -> role.kind() == RoleKind.ID_NUMBER && role.person().equals(Role.SELF)).isPresent()).findFirst();
        require(number.isPresent(), ShareCode.PERSON);
        require(operation == ShareOperation.VERIFICATION || grant.columns().contains(number.get().name()), ShareCode.FILTER);
        return PersonKeys.of(digests, person.idNumber(), person.idType(), today).orElseThrow(() -> new ShareRefusedException(ShareCode.PERSON));
    }

    /** A request that is faulty in itself passed every other question of its grant. */
    private static int closeness(final ShareCode code) {
        return code.status() == 400 ? ShareCode.values().length + code.ordinal() : code.ordinal();
    }

    private static void require(final boolean kept, final ShareCode code) throws ShareRefusedException {
        if (!kept) {
            throw new ShareRefusedException(code);
        }
    }

    /**
     * An allowed request.
     *
     * @param grant by which grant
     * @param query what may be asked
     */
    public record Decision(Grant grant, ShareQuery query) {
    }
}
