// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;
import org.apache.nifi.context.PropertyContext;
import org.healthhub.core.calendar.WorkingDayCalendar;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The working-day calendar of a service. Whoever gives deadlines and whoever shows the days left counts by the same file.
 */
final class CalendarFile {

    /** Not marked as an external resource: NiFi takes no empty text for one, which is what a parameter without a value leaves. */
    static final PropertyDescriptor PROPERTY = new PropertyDescriptor.Builder()
            .name("Working Day Calendar File")
            .description("Path on every node of a file with holidays and make-up days by the State Council's yearly notices, in the form of docs/feedback.md. Empty: the built-in "
                    + "calendar. Years without a notice count by weekdays alone, with a warning when the term of a report reaches into one.")
            .required(false)
            .addValidator(Validator.VALID)
            .build();

    private CalendarFile() {
    }

    /**
     * The calendar that a service is to use.
     *
     * @throws IllegalArgumentException when a line of the file is faulty; the message names it
     * @throws IOException when the file can not be read
     */
    static WorkingDayCalendar read(final PropertyContext context) throws IOException {
        final String path = context.getProperty(PROPERTY).getValue();
        if (path == null || path.isBlank()) {
            return WorkingDayCalendar.builtIn();
        }
        try (Reader reader = Files.newBufferedReader(Path.of(path.strip()))) {
            return WorkingDayCalendar.read(reader, PROPERTY.getName());
        } catch (final NoSuchFileException e) {
            throw new IOException("%s: there is no file %s".formatted(PROPERTY.getName(), path), e);
        } catch (final CharacterCodingException e) {
            throw new IOException("%s: %s is not UTF-8".formatted(PROPERTY.getName(), path), e);
        }
    }

    /** What makes the service invalid, if anything. */
    static Optional<ValidationResult> fault(final PropertyContext context) {
        try {
            read(context);
            return Optional.empty();
        } catch (final IllegalArgumentException | IOException e) {
            return Optional.of(fault(PROPERTY, e));
        }
    }

    /** A file that can not be used. */
    static ValidationResult fault(final PropertyDescriptor property, final Exception fault) {
        return new ValidationResult.Builder().subject(property.getName()).valid(false).explanation(fault.getMessage()).build();
    }
}
