// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.healthhub.core.problem.ProblemCode;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the hub or the platform found about a record.
 *
 * @param code a {@link ProblemCode}, or the platform's code
 * @param field name of the field concerned, empty when the whole record is meant
 * @param severity {@code ERROR} or {@code SUSPECT}
 * @param stage step that found it
 * @param meaning in English, empty for a code of the platform
 * @param meaningZh in Chinese
 * @param remedy in English
 * @param remedyZh in Chinese
 */
@JsonPropertyOrder({"code", "field", "severity", "stage", "meaning", "meaning_zh", "remedy", "remedy_zh"})
public record TraceFinding(String code, String field, String severity, String stage, String meaning, @JsonProperty("meaning_zh") String meaningZh, String remedy,
                           @JsonProperty("remedy_zh") String remedyZh) {

    /** A finding of the hub; a code of a later version of the hub has no meaning here. */
    static TraceFinding of(final String code, final String field, final String severity, final String stage) {
        final Optional<ProblemCode> known = Arrays.stream(ProblemCode.values()).filter(candidate -> candidate.name().equals(code)).findFirst();
        return new TraceFinding(code, field, severity, stage, known.map(ProblemCode::meaning).orElse(""), known.map(ProblemCode::meaningZh).orElse(""),
            known.map(ProblemCode::remedy).orElse(""), known.map(ProblemCode::remedyZh).orElse(""));
    }

    /** A refusal of the platform, whose codes the hub does not explain. */
    static TraceFinding ofPlatform(final String code, final String field) {
        return new TraceFinding(code, field, "ERROR", "PLATFORM", "The platform refuses the record with its own code", "省平台退回（平台代码）",
            "See the platform's documentation of this code; correct the row at the source, it is collected and pushed again",
            "按省平台代码说明在源系统更正，更正后将重新归集并上报");
    }
}
