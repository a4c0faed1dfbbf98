// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import java.time.LocalDate;

/**
 * A made-up person of a record. Mutable while the record is made.
 */
final class SamplePerson {

    private final LocalDate birth;
    private final boolean male;
    private String county;
    private String number;
    private boolean citizen;
    private LocalDate numberBirth;
    private Boolean numberMale;

    SamplePerson(final LocalDate birth, final boolean male, final String county) {
        this.birth = birth;
        this.male = male;
        this.county = county;
    }

    LocalDate birth() {
        return birth;
    }

    boolean male() {
        return male;
    }

    String county() {
        return county;
    }

    /** Canonical number, or {@code null} when the person has none. */
    String number() {
        return number;
    }

    /** Whether the number is a citizen number of 18 characters. */
    boolean isCitizen() {
        return citizen;
    }

    /** Birth date that can be read from the number, or {@code null}. */
    LocalDate numberBirth() {
        return numberBirth;
    }

    /** Sex that can be read from the number, or {@code null}. */
    Boolean numberMale() {
        return numberMale;
    }

    void takeCitizenNumber(final String newCounty, final LocalDate newBirth, final int sequence) {
        county = newCounty;
        number = SampleNumbers.citizen(newCounty, newBirth, sequence);
        citizen = true;
        numberBirth = newBirth;
        numberMale = sequence % 2 == 1;
    }

    void takeOtherNumber(final String newNumber) {
        number = newNumber;
        citizen = false;
        numberBirth = null;
        numberMale = null;
    }

    /** The number in the record tells nothing any more. */
    void spoilNumber() {
        takeOtherNumber(null);
    }
}
