// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.identity.IdentityText;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks the values of one field by a profile. Values are taken as canonical: what the catalogue says the field holds. Immutable; thread-safe as long as its
 * pseudonyms are.
 */
public final class FieldMask {

    private static final String HIDDEN = "***";
    private static final Pattern DAY = Pattern.compile("((?:18|19|20)\\d{2})-(\\d{2})-\\d{2}.*");
    private static final int DECADE = 10;

    private final Sensitivity sensitivity;
    private final Treatment treatment;
    private final boolean textual;
    private final boolean moment;
    private final Pseudonyms pseudonyms;

    /** Gives pseudonyms of one scope. */
    @FunctionalInterface
    public interface Pseudonyms {

        /**
         * A pseudonym.
         *
         * @param kind class of the value, so that equal numbers of different kinds differ
         * @param value canonical value
         */
        String of(String kind, String value);
    }

    /**
     * A mask.
     *
     * @param sensitivity class of the field's values
     * @param type type of the field
     */
    public FieldMask(final Sensitivity sensitivity, final FieldType type, final MaskingProfile profile, final Pseudonyms pseudonyms) {
        this.sensitivity = sensitivity;
        this.treatment = profile.of(sensitivity);
        this.textual = switch (type) {
            case C, M, D, T -> true;
            case N, I, B -> false;
        };
        this.moment = type == FieldType.D || type == FieldType.T;
        this.pseudonyms = pseudonyms;
    }

    /** The mask of a field of the catalogue. */
    public static FieldMask of(final Field field, final MaskingProfile profile, final Pseudonyms pseudonyms) {
        return new FieldMask(Masking.sensitivity(field), field.type(), profile, pseudonyms);
    }

    /** Whether every value stays as it is. */
    public boolean keeps() {
        return treatment == Treatment.KEEP || treatment == Treatment.GENERALISE && !moment && sensitivity == Sensitivity.NONE;
    }

    /** Whether every value is taken out. */
    public boolean removes() {
        return treatment == Treatment.REMOVE;
    }

    /**
     * Masks a value.
     *
     * @param value canonical value: a text, a number or a flag; {@code null} stays {@code null}
     * @return what may leave; a number that would have to become a text is {@code null}
     */
    public Object mask(final Object value) {
        if (value == null || keeps()) {
            return value;
        }
        if (!textual) {
            return null;
        }
        final String text = value.toString();
        return text.isBlank() ? null : switch (treatment) {
            case KEEP -> text;
            case MASK -> Masking.mask(sensitivity, text);
            case PREFECTURE -> AddressMask.prefecture(text);
            case GENERALISE -> generalised(text);
            case PSEUDONYM -> pseudonyms.of(sensitivity.name(), canonical(text));
            case HIDE -> HIDDEN;
            case REMOVE -> null;
        };
    }

    /** A number as it may be written differently in two systems has one pseudonym. */
    private static String canonical(final String text) {
        final String canonical = IdentityText.canonical(text);
        return canonical == null ? text : canonical;
    }

    private String generalised(final String text) {
        if (!moment && sensitivity == Sensitivity.NONE) {
            return text;
        }
        final Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return HIDDEN;
        }
        if (sensitivity != Sensitivity.BIRTH_DATE) {
            return day.group(1) + "-" + day.group(2);
        }
        final int decade = Integer.parseInt(day.group(1)) / DECADE * DECADE;
        return decade + "-" + (decade + DECADE - 1);
    }
}
