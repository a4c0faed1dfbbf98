// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.share;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.masking.MaskingProfile;
import org.healthhub.core.share.Grant;
import org.healthhub.core.share.GrantCheck;
import org.healthhub.core.share.GrantFault;
import org.healthhub.core.share.GrantState;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.nifi.services.GrantRegister;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.Database;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Made-up consumers and grants, so that a newcomer can try the interface at once.
 */
public final class SampleGrants {
    /** Reads deaths masked, and verifies. */
    public static final String CIVIL_AFFAIRS = "demo-civil";
    /** Verifies only. */
    public static final String SOCIAL_SECURITY = "demo-social";
    /** Reads for statistics and research. */
    public static final String STATISTICS = "demo-statistics";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<ShareOperation> BOTH = Set.of(ShareOperation.RECORDS, ShareOperation.VERIFICATION);
    private static final int REQUESTS = 600;
    private static final long ROWS = 1_000_000;

    private final Catalogue catalogue;

    public SampleGrants(final Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Adds what is not there yet for the resources of some systems.
     *
     * @throws SandboxException when the hub's tables are not there, or the catalogue does not allow a grant
     */
    public void add(final Database hub, final List<BusinessSystem> systems) {
        final GrantRegister register = new GrantRegister(() -> hub.dataSource().getConnection(), "healthhub up");
        try {
            final List<Grant> known = register.all();
            for (final Named named : all()) {
                final Grant grant = named.grant();
                if (systems.stream().anyMatch(system -> grant.resourceCode().startsWith(system.code()))
                    && known.stream().noneMatch(other -> other.consumerId().equals(grant.consumerId()) && other.resourceCode().equals(grant.resourceCode()))) {
                    final List<GrantFault> faults = new GrantCheck(catalogue).check(grant, LocalDate.now(ZONE));
                    if (!faults.isEmpty()) {
                        throw new SandboxException("The catalogue does not allow a grant of the demonstration: " + faults);
                    }
                    register.add(List.of(grant), named.consumer());
                }
            }
        } catch (final LedgerException e) {
            throw new SandboxException("The grants of the demonstration could not be added: " + e.getMessage(), e);
        }
    }

    private List<Named> all() {
        return List.of(
            new Named("民政厅（演示）", grant(CIVIL_AFFAIRS, "S20R01", BOTH, MaskingProfile.STANDARD, "殡葬与低保资格核验", "社会救助暂行办法（演示）",
                List.of("death_cert_no", "name", "sex_code", "birth_date", "id_no", "report_org_name", "report_date"))),
            new Named("人力资源和社会保障厅（演示）", grant(SOCIAL_SECURITY, "S20R01", Set.of(ShareOperation.VERIFICATION), MaskingProfile.STRICT, "养老待遇资格核验", "社会保险法（演示）",
                List.of("name", "id_no", "report_date"))),
            new Named("统计局（演示）", grant(STATISTICS, "S20R01", Set.of(ShareOperation.RECORDS), MaskingProfile.STATISTICS, "死因统计", "统计法（演示）",
                List.of("sex_code", "birth_date", "death_time", "underlying_cause_code", "residence_code"))),
            new Named("统计局（演示）", grant(STATISTICS, "S06R01", Set.of(ShareOperation.RECORDS), MaskingProfile.PSEUDONYM, "接种率研究", "疫苗管理法（演示）", fields("S06R01"))),
            new Named("民政厅（演示）", grant(CIVIL_AFFAIRS, "S02R03", Set.of(ShareOperation.RECORDS), MaskingProfile.OPEN, "机构执业许可核对", "医疗机构管理条例（演示）", fields("S02R03"))));
    }

    private List<String> fields(final String resourceCode) {
        return catalogue.resource(resourceCode).map(Resource::fields).orElse(List.of()).stream().map(Field::name).toList();
    }

    private static Grant grant(final String consumer, final String resource, final Set<ShareOperation> operations, final MaskingProfile profile, final String purpose,
                               final String basis, final List<String> columns) {
        final LocalDate today = LocalDate.now(ZONE);
        return new Grant(GrantRegister.newNumber(), consumer, resource, operations, columns, new TreeMap<>(), profile.name(), purpose, basis, today, today.plusYears(1), REQUESTS,
            ROWS, GrantState.ACTIVE);
    }

    private record Named(String consumer, Grant grant) {
    }
}
