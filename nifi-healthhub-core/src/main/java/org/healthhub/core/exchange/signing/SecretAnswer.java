// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import com.fasterxml.jackson.core.JsonPointer;
import org.healthhub.core.exchange.OutcomeCodes;
import org.healthhub.core.exchange.PlatformAnswer;
import org.healthhub.core.exchange.SigningException;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer that gives secrets, {@code {"code","message",…}}.
 *
 * @param answer the answer
 */
record SecretAnswer(PlatformAnswer answer) {

    private static final JsonPointer CODE = JsonPointer.compile("/code");
    private static final Pattern MILLIS = Pattern.compile("\\d{13}");

    /**
     * Reads an answer.
     *
     * @param answer the answer as it came
     * @param success code of an answer with secrets
     * @throws SigningException when it holds none
     */
    static SecretAnswer read(final SecretExchange.Answer answer, final String success) throws SigningException {
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new SigningException(OutcomeCodes.SECRET_UNAVAILABLE, false, "the platform gives no session secret now (HTTP " + answer.status() + ")");
        }
        if (answer.status() == 404 || answer.status() == 405) {
            throw new SigningException(OutcomeCodes.SECRET_FORMAT, true, "nothing at Secret Path gives session secrets (HTTP " + answer.status() + ")");
        }
        final PlatformAnswer read = PlatformAnswer.parse(answer.body()).orElseThrow(SecretAnswer::form);
        if (answer.status() != 200 || !read.code(CODE).equals(Optional.of(success))) {
            throw new SigningException(OutcomeCodes.SECRET_REFUSED, true, "the platform gives no session secret (HTTP " + answer.status()
                    + read.code(CODE).map(code -> ", code " + code).orElse("") + "): check App Secret, Requester ID, Service ID and this machine's clock");
        }
        return new SecretAnswer(read);
    }

    /**
     * A secret with its end in epoch milliseconds.
     *
     * @throws SigningException when one of them is missing, or the end has passed
     */
    TimedSecret secret(final JsonPointer value, final JsonPointer end, final Instant now) throws SigningException {
        final String secret = text(value).orElseThrow(SecretAnswer::form);
        final String millis = text(end).filter(text -> MILLIS.matcher(text).matches()).orElseThrow(SecretAnswer::form);
        final Instant endsAt = Instant.ofEpochMilli(Long.parseLong(millis));
        if (!endsAt.isAfter(now)) {
            throw new SigningException(OutcomeCodes.SECRET_FORMAT, false, "the platform gave a session secret that has ended already: compare this machine's clock with its");
        }
        return new TimedSecret(secret, now, endsAt);
    }

    private Optional<String> text(final JsonPointer pointer) {
        return answer.node(pointer).map(node -> node.asText().strip()).filter(text -> !text.isEmpty());
    }

    private static SigningException form() {
        return new SigningException(OutcomeCodes.SECRET_FORMAT, true, "what answers at Secret Path does not give a session secret in the agreed form");
    }
}
