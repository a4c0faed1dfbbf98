// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

/**
 * What a value tells about a person; drives masking. The classes follow the masking table of identity-and-codes.md §7.
 */
public enum Sensitivity {
    /** Nothing about a person. */
    NONE,
    NAME,
    IDENTITY_NUMBER,
    PHONE,
    ADDRESS,
    BIRTH_DATE,
    /** A number that stands for a person elsewhere: card, case, certificate number. */
    PERSON_NUMBER,
    /** Diagnosis, cause of death, finding, medicine: sensitive personal information (PIPL art. 28). */
    HEALTH,
    /** Text that may hold anything. */
    FREE_TEXT
}
