// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import org.healthhub.core.problem.ProblemCode;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges the identity number of a person by its declared document or by its form, and compares it with the record it stands in. What no authority can
 * have issued is {@link Verdict#INVALID}; what exists but deserves a look is {@link Verdict#SUSPECT}. Collects every finding; only a wrong length,
 * wrong characters, a mask and a placeholder stand alone, because nothing behind them can be trusted. Never throws on any text. Immutable.
 */
public final class IdentityValidator {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Nobody bears a child earlier: an older number in a child's record is the mother's. */
    private static final int YOUNGEST_MOTHER = 12;

    private static final long ABSENT = Findings.of(ProblemCode.ID_ABSENT);
    private static final long PLACEHOLDER = Findings.of(ProblemCode.ID_PLACEHOLDER);
    private static final long MASKED = Findings.of(ProblemCode.ID_MASKED);
    private static final long CHARACTERS = Findings.of(ProblemCode.ID_CHARACTERS);
    private static final long WRONG_LENGTH = Findings.of(ProblemCode.ID_LENGTH);
    private static final long FORMAT = Findings.of(ProblemCode.ID_FORMAT);
    private static final long EXCEL_TRUNCATED = Findings.of(ProblemCode.ID_EXCEL_TRUNCATED);
    private static final long TYPE_UNKNOWN = Findings.of(ProblemCode.ID_TYPE_UNKNOWN);
    private static final long TYPE_MISMATCH = Findings.of(ProblemCode.ID_TYPE_MISMATCH);

    private static final IdentityResult BLANK = new IdentityResult(null, DocumentKind.ABSENT, Verdict.VALID, List.of(), null, Sex.UNKNOWN);
    private static final IdentityResult NO_NUMBER =
            new IdentityResult(null, DocumentKind.ABSENT, Findings.verdict(ABSENT), Findings.codes(ABSENT), null, Sex.UNKNOWN);
    private static final IdentityValidator STANDARD = new IdentityValidator(Divisions.standard());

    private final Divisions divisions;
    private final ResidentNumber residentNumber;

    private IdentityValidator(final Divisions divisions) {
        this.divisions = divisions;
        residentNumber = new ResidentNumber(divisions);
    }

    /**
     * The validator with the built-in division tables.
     */
    public static IdentityValidator standard() {
        return STANDARD;
    }

    /**
     * A validator with other division tables.
     *
     * @param divisions usually of {@link Divisions#load(java.nio.file.Path)}
     */
    public static IdentityValidator withDivisions(final Divisions divisions) {
        return new IdentityValidator(Objects.requireNonNull(divisions, "divisions"));
    }

    /**
     * The present day in Asia/Shanghai, where birth dates are written; a node that runs in UTC is up to eight hours behind.
     */
    public static LocalDate today() {
        return today(Clock.systemUTC());
    }

    /**
     * The day in Asia/Shanghai at a clock's instant.
     *
     * @param clock clock of any zone
     */
    public static LocalDate today(final Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /**
     * Judges a number.
     *
     * @param raw the number as found; null and blank are {@link DocumentKind#ABSENT} without a finding, whether one is required is not judged here
     * @param documentTypeCode code of CV02.01.101 or GA/T 517, see {@link DocumentKind#ofCode(String)}; null or blank to judge by the form. Without a
     *         type, forms that several documents share are {@link ProblemCode#ID_TYPE_UNKNOWN}
     * @param today day after which nobody can be born, see {@link #today()}
     */
    public IdentityResult validate(final String raw, final String documentTypeCode, final LocalDate today) {
        final String text = IdentityText.clean(raw);
        if (text.isEmpty()) {
            return BLANK;
        }
        if (IdentityText.isAbsence(text)) {
            return NO_NUMBER;
        }

        if (documentTypeCode == null || documentTypeCode.isBlank()) {
            return byForm(text, Findings.NONE, today);
        }

        final Optional<DocumentKind> declared = DocumentKind.ofCode(documentTypeCode);
        return declared.isPresent() ? byKind(text, declared.get(), today) : byForm(text, TYPE_UNKNOWN, today);
    }

    /**
     * The verdict of {@link #validate(String, String, LocalDate)} without a document type, made for whole columns of citizen numbers: allocates nothing
     * when the text is already one of 15 digits or of 17 digits with a digit or a capital X.
     *
     * @param raw the number as found, or null
     * @param today day after which nobody can be born
     */
    public Verdict verdict(final CharSequence raw, final LocalDate today) {
        if (raw == null) {
            return Verdict.VALID;
        }

        final DocumentKind kind = ResidentNumber.kind(raw);
        if (kind == DocumentKind.UNKNOWN) {
            return validate(raw.toString(), null, today).verdict();
        }

        return Findings.verdict(residentNumber.judge(raw, kind, today));
    }

    /**
     * Compares a number with the record it stands in.
     *
     * @param identity result for the number; one without a birth date and sex gives no finding
     * @param recordBirthDate birth date in the record, or null
     * @param recordSexCode sex in the record as a GB/T 2261.1 code, or null; only 1 and 2 are compared
     * @return findings; {@link ProblemCode#ID_MOTHERS_NUMBER} stands alone, because then every other difference follows from it
     */
    public List<ProblemCode> crossCheck(final IdentityResult identity, final LocalDate recordBirthDate, final String recordSexCode) {
        long findings = Findings.NONE;
        final LocalDate birthDate = identity.birthDate();
        if (birthDate != null && recordBirthDate != null && !birthDate.equals(recordBirthDate)) {
            if (!recordBirthDate.isBefore(birthDate.plusYears(YOUNGEST_MOTHER))) {
                return List.of(ProblemCode.ID_MOTHERS_NUMBER);
            }
            findings |= Findings.of(ProblemCode.ID_BIRTH_MISMATCH);
        }

        final Sex recordSex = Sex.ofCode(recordSexCode).orElse(Sex.UNKNOWN);
        if (isStated(identity.sex()) && isStated(recordSex) && identity.sex() != recordSex) {
            findings |= Findings.of(ProblemCode.ID_SEX_MISMATCH);
        }

        return Findings.codes(findings);
    }

    private static boolean isStated(final Sex sex) {
        return sex == Sex.MALE || sex == Sex.FEMALE;
    }

    private IdentityResult byForm(final String text, final long known, final LocalDate today) {
        final long unreadable = unreadable(text);
        if (unreadable != Findings.NONE) {
            return unproven(text, numberKind(text, DocumentKind.UNKNOWN), known | unreadable);
        }

        final DocumentKind form = form(text);
        if (form != DocumentKind.UNKNOWN) {
            return proven(text, form, form, known | judge(text, form, today), today);
        }

        final DocumentKind shared = sharedForm(text);
        if (shared != DocumentKind.UNKNOWN) {
            return unproven(text, shared, known | TYPE_UNKNOWN | judge(text, shared, today));
        }

        return unproven(text, DocumentKind.UNKNOWN, known | stray(text));
    }

    private IdentityResult byKind(final String text, final DocumentKind declared, final LocalDate today) {
        final long unreadable = unreadable(text);
        if (unreadable != Findings.NONE) {
            return unproven(text, declared == DocumentKind.CITIZEN_ID ? numberKind(text, declared) : declared, unreadable);
        }

        final DocumentKind form = form(text);
        if (form != DocumentKind.UNKNOWN) {
            final long findings = judge(text, form, today);
            final Fit fit = fit(form, declared);
            if (fit == Fit.OWN || fit == Fit.ADMITTED && !Findings.hasError(findings)) {
                return proven(text, form, holdsCitizenNumber(declared) ? declared : form, findings, today);
            }
            // A number that breaks the rules of its apparent document is no evidence against the declared one.
            if (fit == Fit.FOREIGN && !Findings.hasError(findings)) {
                return proven(text, form, form, findings | TYPE_MISMATCH, today);
            }
        }

        return unproven(text, declared, judge(text, declared, today));
    }

    /**
     * Findings about a text in which no number can be read at all.
     */
    private static long unreadable(final String text) {
        if (ResidentNumber.kind(text) != DocumentKind.UNKNOWN) {
            return Placeholders.contains(text) ? PLACEHOLDER : Findings.NONE;
        }
        if (Placeholders.isFiller(text)) {
            return PLACEHOLDER;
        }
        if (DocumentForms.isMasked(text)) {
            return MASKED;
        }

        return DocumentForms.isExponent(text) ? CHARACTERS | EXCEL_TRUNCATED : Findings.NONE;
    }

    /**
     * The document that the form of a number shows beyond reasonable doubt.
     */
    private DocumentKind form(final String text) {
        final DocumentKind kind = ResidentNumber.kind(text);
        if (kind != DocumentKind.UNKNOWN) {
            return kind;
        }
        if (DocumentForms.isForeign2017(text)) {
            return DocumentKind.FOREIGN_PR_2017;
        }
        if (DocumentForms.isHkMacau(text)) {
            return DocumentKind.HK_MACAU_PERMIT;
        }
        if (DocumentForms.isTaiwanWithIssue(text)) {
            return DocumentKind.TAIWAN_PERMIT;
        }
        if (DocumentForms.isChinesePassport(text)) {
            return DocumentKind.PASSPORT;
        }
        if (DocumentForms.isBirthCertificate(text, divisions)) {
            return DocumentKind.BIRTH_CERTIFICATE;
        }

        return DocumentForms.isMilitary(text) ? DocumentKind.MILITARY : DocumentKind.UNKNOWN;
    }

    private static DocumentKind sharedForm(final String text) {
        if (DocumentForms.isTaiwan(text)) {
            return DocumentKind.TAIWAN_PERMIT;
        }

        return DocumentForms.isForeignPassport(text) ? DocumentKind.PASSPORT : DocumentKind.UNKNOWN;
    }

    private static Fit fit(final DocumentKind form, final DocumentKind declared) {
        if (form == declared) {
            return Fit.OWN;
        }

        final boolean citizen = form == DocumentKind.CITIZEN_ID || form == DocumentKind.CITIZEN_ID_15;
        final boolean card = form == DocumentKind.RESIDENCE_PERMIT || form == DocumentKind.FOREIGN_PR_2023 || form == DocumentKind.FOREIGN_PR_2017;
        return switch (declared) {
            // CV02.01.101 has no code for residence permits; their holders are reported as 01.
            case CITIZEN_ID, DRIVING_LICENCE -> citizen || form == DocumentKind.RESIDENCE_PERMIT ? Fit.OWN : Fit.FOREIGN;
            case FOREIGN_PR_2023 -> form == DocumentKind.FOREIGN_PR_2017 ? Fit.OWN : Fit.FOREIGN;
            // A household register is known by its household number or by its holder's citizen number.
            case HOUSEHOLD_REGISTER -> citizen ? Fit.ADMITTED : Fit.NONE;
            // 15 digits carry no check digit, so that they prove nothing.
            case OTHER -> card ? Fit.ADMITTED : form == DocumentKind.CITIZEN_ID ? Fit.FOREIGN : Fit.NONE;
            // Foreign passports have every form that travel permits and certificates have.
            case PASSPORT -> card || form == DocumentKind.CITIZEN_ID ? Fit.FOREIGN : Fit.NONE;
            default -> form == DocumentKind.CITIZEN_ID_15 ? Fit.NONE : Fit.FOREIGN;
        };
    }

    private static boolean holdsCitizenNumber(final DocumentKind declared) {
        return declared == DocumentKind.DRIVING_LICENCE || declared == DocumentKind.HOUSEHOLD_REGISTER;
    }

    private long judge(final String text, final DocumentKind kind, final LocalDate today) {
        return switch (kind) {
            case CITIZEN_ID, CITIZEN_ID_15, DRIVING_LICENCE -> citizenNumber(text, today);
            case RESIDENCE_PERMIT -> ResidentNumber.isCurrentForm(text) ? residentNumber.judge(text, kind, today) : misfit(text, ResidentNumber.LENGTH);
            case FOREIGN_PR_2017, FOREIGN_PR_2023 -> foreignCard(text, today);
            case HK_MACAU_PERMIT -> DocumentForms.isHkMacau(text) ? Findings.NONE : FORMAT;
            case TAIWAN_PERMIT -> DocumentForms.isTaiwan(text) ? Findings.NONE : FORMAT;
            case PASSPORT -> DocumentForms.isPassport(text) ? Findings.NONE : FORMAT;
            case MILITARY -> DocumentForms.isMilitary(text) ? Findings.NONE : FORMAT;
            case BIRTH_CERTIFICATE -> DocumentForms.birthCertificate(text, divisions);
            case HOUSEHOLD_REGISTER, OTHER, UNKNOWN, ABSENT -> Findings.NONE;
        };
    }

    private long citizenNumber(final String text, final LocalDate today) {
        if (ResidentNumber.isLegacyForm(text)) {
            return residentNumber.judge(text, DocumentKind.CITIZEN_ID_15, today);
        }
        if (ResidentNumber.isCurrentForm(text)) {
            return residentNumber.judge(text, DocumentKind.CITIZEN_ID, today);
        }

        return text.length() == ResidentNumber.LEGACY_LENGTH ? CHARACTERS : misfit(text, ResidentNumber.LENGTH);
    }

    private long foreignCard(final String text, final LocalDate today) {
        if (text.length() == ResidentNumber.LEGACY_LENGTH) {
            return DocumentForms.foreign2017(text, divisions, today);
        }
        if (!ResidentNumber.isCurrentForm(text)) {
            return misfit(text, ResidentNumber.LENGTH);
        }

        return ResidentNumber.kind(text) == DocumentKind.FOREIGN_PR_2023 ? residentNumber.judge(text, DocumentKind.FOREIGN_PR_2023, today) : FORMAT;
    }

    private static long misfit(final String text, final int length) {
        return text.length() == length ? CHARACTERS : WRONG_LENGTH;
    }

    /**
     * What is wrong with a text that has the form of no document: most likely it was meant for a citizen number.
     */
    private static long stray(final String text) {
        final int last = text.length() - 1;
        if (Digits.areDigits(text, 0, last) && (Digits.isDigit(text.charAt(last)) || text.charAt(last) == 'X')) {
            return WRONG_LENGTH;
        }

        return text.length() == ResidentNumber.LENGTH || text.length() == ResidentNumber.LEGACY_LENGTH ? CHARACTERS : FORMAT;
    }

    private static DocumentKind numberKind(final String text, final DocumentKind otherwise) {
        return switch (text.length()) {
            case ResidentNumber.LENGTH -> DocumentKind.CITIZEN_ID;
            case ResidentNumber.LEGACY_LENGTH -> DocumentKind.CITIZEN_ID_15;
            default -> otherwise;
        };
    }

    /**
     * The result for a text that has the form of a document.
     *
     * @param form the document whose rules made the findings
     * @param kind the document to report
     */
    private static IdentityResult proven(final String text, final DocumentKind form, final DocumentKind kind, final long findings, final LocalDate today) {
        final Verdict verdict = Findings.verdict(findings);
        if (verdict == Verdict.INVALID) {
            return unproven(text, kind, findings);
        }

        final List<ProblemCode> codes = Findings.codes(findings);
        return switch (form) {
            case CITIZEN_ID, RESIDENCE_PERMIT, FOREIGN_PR_2023 -> {
                // A truncated number has lost the digit that shows the sex.
                final Sex sex = (findings & EXCEL_TRUNCATED) == Findings.NONE ? ResidentNumber.sex(text) : Sex.UNKNOWN;
                yield new IdentityResult(text, kind, verdict, codes, ResidentNumber.birthDate(text), sex);
            }
            case CITIZEN_ID_15 ->
                    new IdentityResult(ResidentNumber.upgrade(text), kind, verdict, codes, ResidentNumber.birthDate(text), ResidentNumber.sex(text));
            case FOREIGN_PR_2017 ->
                    new IdentityResult(text, kind, verdict, codes, DocumentForms.birthDate2017(text, today), DocumentForms.sex2017(text));
            default -> unproven(text, kind, findings);
        };
    }

    /**
     * The result for a text of which nothing about the person is known.
     */
    private static IdentityResult unproven(final String text, final DocumentKind kind, final long findings) {
        final String canonical = switch (kind) {
            case HK_MACAU_PERMIT, TAIWAN_PERMIT -> DocumentForms.withoutIssue(text);
            default -> text;
        };
        return new IdentityResult(canonical, kind, Findings.verdict(findings), Findings.codes(findings), null, Sex.UNKNOWN);
    }

    /**
     * How the form of a number stands to the declared document.
     */
    private enum Fit {
        /** It is the declared document's form. */
        OWN,
        /** The declared document may carry such a number. */
        ADMITTED,
        /** It is another document's form. */
        FOREIGN,
        /** The form says nothing about the declared document. */
        NONE
    }
}
