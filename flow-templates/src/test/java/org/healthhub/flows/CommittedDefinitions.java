// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedExternalFlow;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.SharingType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The flow definitions in the repository.
 */
final class CommittedDefinitions {

    /** Folder of this module: where Maven runs its tests. */
    static final Path FOLDER = Path.of("").toAbsolutePath();

    private CommittedDefinitions() {
    }

    static Catalogue catalogue() {
        return new Catalogue(List.of(
                new BusinessSystem("S06", "immunization", "陕西省计划免疫与预防接种系统", List.of(
                        resource("S06R01", "个人基本信息", "epi_person", List.of("child_code"), null, null),
                        resource("S06R02", "接种记录信息", "epi_vaccination", List.of("child_code", "vaccine_code", "dose_no", "inoc_date"), "edit_time", "S06R01"))),
                new BusinessSystem("S20", "death-registration", "陕西省人口死亡信息登记管理系统", List.of(
                        resource("S20R01", "人口死亡信息", "dth_death", List.of("death_cert_no"), null, null)))), Map.of(), "test");
    }

    /** Every committed definition by its folder's name. */
    static Map<String, VersionedExternalFlow> all() throws IOException {
        final Map<String, VersionedExternalFlow> flows = new TreeMap<>();
        for (final BusinessSystem system : catalogue().systems()) {
            flows.put(Definitions.folder(system), FlowJson.read(Files.readString(FOLDER.resolve(Definitions.folder(system)).resolve("flow.json"))));
        }
        return flows;
    }

    private static Resource resource(final String code, final String name, final String table, final List<String> key, final String increment,
                                     final String parent) {
        return new Resource(code, code.substring(0, 3), name, table, List.of(), key, Optional.ofNullable(increment), Optional.ofNullable(parent), "每日",
                SharingType.CONDITIONAL, "", "L4", "", List.of(), List.of(), Optional.empty());
    }
}
