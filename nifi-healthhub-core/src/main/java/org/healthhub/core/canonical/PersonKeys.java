// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.identity.DocumentKind;
import org.healthhub.core.identity.IdentityResult;
import org.healthhub.core.identity.IdentityText;
import org.healthhub.core.identity.IdentityValidator;
import org.healthhub.core.identity.Verdict;
import org.healthhub.core.problem.ProblemCode;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Person keys of identity numbers: the same number of the same person gives the same key, whether it comes with a record or with a question.
 */
public final class PersonKeys {

    private PersonKeys() {
    }

    /**
     * Key of a number as somebody wrote it.
     *
     * @param raw the number
     * @param documentTypeCode document type, blank to judge by the form
     * @param today day after which nobody can be born
     * @return empty when the number is invalid or belongs to nobody
     */
    public static Optional<String> of(final KeyedDigests digests, final String raw, final String documentTypeCode, final LocalDate today) {
        final IdentityResult identity = IdentityValidator.standard().validate(raw, documentTypeCode, today);
        final String canonical = identity.canonical() == null ? IdentityText.canonical(raw) : identity.canonical();
        return canonical == null ? Optional.empty() : of(digests, identity, canonical);
    }

    static Optional<String> of(final KeyedDigests digests, final IdentityResult identity, final String canonical) {
        return isPersonal(identity) ? Optional.of(digests.personKey(kind(identity.kind()), canonical)) : Optional.empty();
    }

    private static boolean isPersonal(final IdentityResult identity) {
        return identity.verdict() != Verdict.INVALID && identity.kind() != DocumentKind.ABSENT && !identity.codes().contains(ProblemCode.ID_PLACEHOLDER);
    }

    /**
     * Documents that carry the same number of the same person join under one kind.
     */
    private static String kind(final DocumentKind kind) {
        return switch (kind) {
            case CITIZEN_ID_15, DRIVING_LICENCE -> DocumentKind.CITIZEN_ID.name();
            default -> kind.name();
        };
    }
}
