// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import java.util.List;
import java.util.SortedMap;

/**
 * What a workbook gave.
 *
 * @param layout id of the layout by which it was read
 * @param files texts of catalogue files by their names, one a system; a directory of them can be laid over the catalogue
 * @param findings faults, missing values and notes in order of the rows
 */
public record WorkbookImport(String layout, SortedMap<String, String> files, List<WorkbookFinding> findings) {

    public WorkbookImport {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.kind() == WorkbookFinding.Kind.ERROR);
    }
}
