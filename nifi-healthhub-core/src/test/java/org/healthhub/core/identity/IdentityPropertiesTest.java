// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

class IdentityPropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate OLDEST = LocalDate.of(1906, 1, 1);
    private static final List<String> COUNTIES = List.of("610102", "610113", "610881", "611026", "610626", "610403");
    private static final String COMPOSING =
            "aexXt\u0308\u0327\u0301\u030a\u00a8\u2169\u2460\u00bd\u1160\u1161\u1100\u200d\u034f\u00d7'\ufe0f";
    private static final List<String> TYPES = List.of("", "01", "02", "03", "04", "05", "06", "07", "08", "15", "17", "99", "553", "ZZ");

    private final IdentityValidator validator = IdentityValidator.standard();

    @Property
    void testGeneratedNumberValid(@ForAll("citizenNumbers") final String number) {
        final IdentityResult result = validator.validate(number, "01", TODAY);

        assertEquals(Verdict.VALID, result.verdict());
        assertEquals(number, result.canonical());
        assertEquals(number.substring(6, 14), result.birthDate().toString().replace("-", ""));
        assertEquals((number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE, result.sex());
    }

    @Property
    void testSingleDigitErrorCaught(@ForAll("citizenNumbers") final String number, @ForAll @IntRange(max = 17) final int position, @ForAll @IntRange(max = 9) final int digit) {
        final String wrong = number.substring(0, position) + digit + number.substring(position + 1);

        assertEquals(wrong.equals(number) ? Verdict.VALID : Verdict.INVALID, validator.verdict(wrong, TODAY));
    }

    @Property
    void testAdjacentTranspositionCaught(@ForAll("citizenNumbers") final String number, @ForAll @IntRange(max = 16) final int position) {
        final String wrong = number.substring(0, position) + number.charAt(position + 1) + number.charAt(position) + number.substring(position + 2);

        assertEquals(wrong.equals(number) ? Verdict.VALID : Verdict.INVALID, validator.verdict(wrong, TODAY));
    }

    @Property
    void testLegacyFormJoinsCurrentForm(@ForAll("citizenNumbers") final String number) {
        final String legacy = number.substring(0, 6) + number.substring(8, 17);
        final boolean nineteenth = number.startsWith("19", 6) && number.substring(14, 17).compareTo("996") < 0;

        assertEquals(nineteenth, number.equals(IdentityText.canonical(legacy)));
    }

    @Property
    void testCanonicalIdempotent(@ForAll("texts") final String text) {
        final String once = IdentityText.canonical(text);

        assertEquals(once, IdentityText.canonical(once));
    }

    @Property
    void testAnyTextJudged(@ForAll("texts") final String text, @ForAll("types") final String type) {
        final IdentityResult result = validator.validate(text, type, TODAY);

        assertNotNull(result.verdict());
        assertEquals(List.of(), validator.crossCheck(result, null, null));
        OrganizationCode.check(text);
        CreditCode.check(text);
        HealthOrganizationCode.check(text);
        DocumentKind.ofCode(text);
    }

    @Property
    void testVerdictSameAsValidate(@ForAll("texts") final String text) {
        assertEquals(validator.validate(text, null, TODAY).verdict(), validator.verdict(text, TODAY));
    }

    @Property
    void testCanonicalSameAsResult(@ForAll("citizenNumbers") final String number, @ForAll("invisible") final String invisible, @ForAll @IntRange(max = 18) final int position) {
        final String dirty = number.substring(0, position) + invisible + number.substring(position).replace('X', 'x');

        assertEquals(number, IdentityText.canonical(dirty));
        assertEquals(number, validator.validate(dirty, "01", TODAY).canonical());
    }

    @Provide
    Arbitrary<String> citizenNumbers() {
        final Arbitrary<LocalDate> births = Arbitraries.longs().between(OLDEST.toEpochDay(), TODAY.toEpochDay()).map(LocalDate::ofEpochDay);
        // Sequences below 1000 that leave no three zeros at the end, which would be suspect.
        final Arbitrary<Integer> sequences = Arbitraries.integers().between(1, 999).filter(sequence -> sequence % 100 != 0);
        return Combinators.combine(Arbitraries.of(COUNTIES), births, sequences).as(SyntheticIdentity::citizenId);
    }

    @Provide
    Arbitrary<String> texts() {
        final Arbitrary<String> digits = Arbitraries.strings().withCharRange('0', '9').ofMinLength(14).ofMaxLength(19);
        final Arbitrary<String> documentCharacters = Arbitraries.strings().withCharRange('0', '9').withChars("AEHMXxX*()×Х\u00a0\u200b' ").ofMaxLength(20);
        final Arbitrary<String> cards = Arbitraries.strings().withCharRange('0', '9').ofLength(17).map(body -> body + SyntheticIdentity.checkDigit(body));
        final Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(24);
        // Characters that NFKC splits, joins or reorders, with invisible ones between them.
        final Arbitrary<String> composing = Arbitraries.strings().withChars(COMPOSING).ofMaxLength(20);
        return Arbitraries.oneOf(digits, documentCharacters, cards, anything, composing, citizenNumbers());
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(TYPES);
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(" ", "\t", "\r", "\u00a0", "\u3000", "\ufeff", "\u200b", "\u2060", "\u00ad", "\ufe0f", "\u2028");
    }
}
