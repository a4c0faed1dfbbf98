// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.catalogue.SharingType;
import org.healthhub.core.masking.Masking;
import org.healthhub.core.masking.MaskingProfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the catalogue allows a grant. It can only narrow what the catalogue allows, never widen it. Stateless; thread-safe.
 */
public final class GrantCheck {

    private static final Pattern CONSUMER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,31}");
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_REQUESTS = 6000;
    private static final int MOST_YEARS = 3;

    private final Catalogue catalogue;

    public GrantCheck(final Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Finds every rule that a grant breaks.
     *
     * @param today present day, Asia/Shanghai
     * @return empty when the grant may be given
     */
    public List<GrantFault> check(final Grant grant, final LocalDate today) {
        final List<GrantFault> faults = new ArrayList<>();
        require(CONSUMER.matcher(grant.consumerId()).matches(), GrantRule.CONSUMER_FORM, grant.consumerId(), faults);
        require(!grant.operations().isEmpty() && grant.operations().stream().allMatch(ShareOperation::isGranted), GrantRule.OPERATION_MISSING,
                grant.operations().toString(), faults);
        require(!grant.purpose().isBlank(), GrantRule.PURPOSE_MISSING, grant.resourceCode(), faults);
        require(grant.purpose().length() <= LONGEST_TEXT && grant.legalBasis().length() <= LONGEST_TEXT, GrantRule.TEXT_LENGTH, grant.resourceCode(), faults);
        require(!grant.validFrom().isAfter(grant.validTo()) && !grant.validTo().isBefore(today) && !grant.validTo().isAfter(grant.validFrom().plusYears(MOST_YEARS)),
                GrantRule.PERIOD, grant.validFrom() + "/" + grant.validTo(), faults);
        require(grant.requestsPerMinute() > 0 && grant.requestsPerMinute() <= MOST_REQUESTS && grant.rowsPerDay() > 0, GrantRule.LIMITS,
                grant.requestsPerMinute() + "/" + grant.rowsPerDay(), faults);
        final Optional<Resource> resource = catalogue.resource(grant.resourceCode());
        require(resource.isPresent(), GrantRule.RESOURCE_UNKNOWN, grant.resourceCode(), faults);
        resource.ifPresent(known -> check(grant, known, faults));
        return faults;
    }

    private void check(final Grant grant, final Resource resource, final List<GrantFault> faults) {
        require(resource.sharingType() != SharingType.DENIED, GrantRule.RESOURCE_DENIED, resource.code() + " " + resource.sharingCondition(), faults);
        require(!"L5".equals(resource.level()) || !grant.operations().contains(ShareOperation.RECORDS), GrantRule.LEVEL_FIVE, resource.code(), faults);
        require(resource.sharingType() != SharingType.CONDITIONAL || !grant.legalBasis().isBlank(), GrantRule.BASIS_MISSING, resource.code(), faults);
        checkProfile(grant, resource, faults);
        require(!grant.columns().isEmpty(), GrantRule.COLUMN_MISSING, resource.code(), faults);
        grant.columns().forEach(column -> checkColumn(column, resource, faults));
        grant.rowFilter().forEach((column, value) -> checkFilter(column, value, resource, faults));
    }

    private static void checkProfile(final Grant grant, final Resource resource, final List<GrantFault> faults) {
        final Optional<MaskingProfile> profile = MaskingProfile.of(grant.maskingProfile());
        require(profile.isPresent(), GrantRule.PROFILE_UNKNOWN, grant.maskingProfile(), faults);
        final boolean open = profile.filter(MaskingProfile.OPEN::equals).isPresent() && resource.level().compareTo("L3") >= 0
                && grant.columns().stream().flatMap(column -> resource.field(column).stream()).anyMatch(field -> Masking.sensitivity(field) != Sensitivity.NONE);
        require(!open || !grant.legalBasis().isBlank(), GrantRule.PROFILE_OPEN, resource.code(), faults);
    }

    private static void checkColumn(final String column, final Resource resource, final List<GrantFault> faults) {
        if (CommonColumns.HUB_ONLY.contains(column)) {
            faults.add(new GrantFault(GrantRule.COLUMN_HUB_ONLY, column));
        } else if (resource.excluded().stream().anyMatch(exclusion -> exclusion.label().contains(column))) {
            faults.add(new GrantFault(GrantRule.COLUMN_EXCLUDED, column));
        } else {
            require(ShareColumns.find(resource, column).isPresent(), GrantRule.COLUMN_UNKNOWN, column, faults);
        }
    }

    private void checkFilter(final String column, final String value, final Resource resource, final List<GrantFault> faults) {
        final Optional<Field> field = ShareColumns.find(resource, column).filter(found -> Masking.sensitivity(found) == Sensitivity.NONE);
        require(field.isPresent(), GrantRule.FILTER_COLUMN, column, faults);
        field.ifPresent(found -> require(ShareValues.isOf(found, value) && isInDomain(found, value), GrantRule.FILTER_VALUE, column, faults));
    }

    private boolean isInDomain(final Field field, final String value) {
        return field.domain().map(catalogue.domains()::get).filter(domain -> domain.closed()).map(domain -> domain.value(value).isPresent()).orElse(true);
    }

    private static void require(final boolean kept, final GrantRule rule, final String subject, final List<GrantFault> faults) {
        if (!kept) {
            faults.add(new GrantFault(rule, subject));
        }
    }
}
