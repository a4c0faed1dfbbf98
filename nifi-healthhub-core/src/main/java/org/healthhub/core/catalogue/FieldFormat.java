// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

/**
 * Forms of a value that need more than a pattern; each is checked by code with its standard behind it.
 */
public enum FieldFormat {
    NONE,
    /** GB 32100 unified social credit code. */
    USCC,
    /** GB 11714 organisation code. */
    ORGANIZATION_CODE,
    /** WS 218 health organisation code, 22 characters. */
    HEALTH_ORGANIZATION_CODE,
    /** Birth-certificate number: a letter and nine digits. */
    BIRTH_CERTIFICATE,
    /** ICD-10 code (GB/T 14396). */
    ICD10,
    /** ICD-10 code that must be able to be an underlying cause of death. */
    ICD10_UNDERLYING,
    /** GB/T 2260 division code, 6 digits, or 12 digits of the statistics bureau. */
    DIVISION,
    /** Telephone number: digits, plus sign, hyphen. */
    PHONE,
    /** Name of a person: no digits. */
    PERSON_NAME
}
