// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Outcome codes that the hub itself gives, and the way a platform's code becomes one. An outcome code stands in attributes, logs and the ledger, so a
 * code that could quote data is never taken over.
 */
public final class OutcomeCodes {

    /** The answer is not of the agreed form. */
    public static final String ANSWER_FORMAT = "ANSWER_FORMAT";
    /** The answer is larger than any receipt. */
    public static final String ANSWER_TOO_LARGE = "ANSWER_TOO_LARGE";
    /** The counts of the receipt do not add up to the records sent. */
    public static final String ANSWER_COUNTS = "ANSWER_COUNTS";
    /** A row error names no row of the part, or row number and key contradict each other. */
    public static final String ANSWER_ROWS = "ANSWER_ROWS";
    /** The answer speaks of another batch or part. */
    public static final String ANSWER_OTHER_PART = "ANSWER_OTHER_PART";
    /** The part can not be written as JSON. */
    public static final String BODY_UNWRITABLE = "BODY_UNWRITABLE";
    /** No connection within the connect timeout. */
    public static final String HTTP_CONNECT_TIMEOUT = "HTTP_CONNECT_TIMEOUT";
    /** Connection refused, or no route to the host. */
    public static final String HTTP_CONNECT = "HTTP_CONNECT";
    /** The host name is not known. */
    public static final String HTTP_UNKNOWN_HOST = "HTTP_UNKNOWN_HOST";
    /** No complete answer within the response timeout; the part may have arrived. */
    public static final String HTTP_TIMEOUT = "HTTP_TIMEOUT";
    /** The connection broke before the complete answer; the part may have arrived. */
    public static final String HTTP_BROKEN = "HTTP_BROKEN";
    /** What answers does not speak HTTP. */
    public static final String HTTP_PROTOCOL = "HTTP_PROTOCOL";
    /** The thread was interrupted while waiting; the part may have arrived. */
    public static final String HTTP_INTERRUPTED = "HTTP_INTERRUPTED";
    /** The platform's certificate is not trusted, expired, or for another host. */
    public static final String TLS_CERTIFICATE = "TLS_CERTIFICATE";
    /** The platform ended the handshake with an alert, for instance because it wants a client certificate. */
    public static final String TLS_REFUSED = "TLS_REFUSED";
    /** The handshake broke. */
    public static final String TLS_BROKEN = "TLS_BROKEN";
    /** The platform gives no session secret, because id, app key or clock is wrong. */
    public static final String SECRET_REFUSED = "SECRET_REFUSED";
    /** The platform can not give a session secret now. */
    public static final String SECRET_UNAVAILABLE = "SECRET_UNAVAILABLE";
    /** The answer to the question for a session secret is not of the agreed form. */
    public static final String SECRET_FORMAT = "SECRET_FORMAT";
    /** The session secret can not be decrypted with the app key. */
    public static final String SECRET_UNREADABLE = "SECRET_UNREADABLE";
    /** The token service gives no access token now. */
    public static final String TOKEN_UNAVAILABLE = "TOKEN_UNAVAILABLE";

    /** The numbers of the part were used for other records. */
    public static final String BATCH_CONTENT_CHANGED = "BATCH_CONTENT_CHANGED";
    /** The part lies ready for the platform, or is being judged: there is no receipt yet. */
    public static final String WAITING_FOR_RECEIPT = "WAITING_FOR_RECEIPT";
    /** A receipt was asked for of a part that was never handed over under these numbers. */
    public static final String RECEIPT_UNKNOWN_PART = "RECEIPT_UNKNOWN_PART";
    /** The catalogue has no such resource, so the place of its records is not known. */
    public static final String RESOURCE_UNKNOWN = "RESOURCE_UNKNOWN";
    /** A value of the part is not of its column's type. */
    public static final String VALUE_UNWRITABLE = "VALUE_UNWRITABLE";

    /** No connection to the front-end database, or it broke; the part may have been stored. */
    public static final String FRONT_END_CONNECTION = "FRONT_END_CONNECTION";
    /** The front-end database is busy, short of resources, or shutting down. */
    public static final String FRONT_END_BUSY = "FRONT_END_BUSY";
    /** The front-end database refuses user or password. */
    public static final String FRONT_END_CREDENTIALS = "FRONT_END_CREDENTIALS";
    /** A table or column of the front-end database is missing, or the right to it. */
    public static final String FRONT_END_TABLE = "FRONT_END_TABLE";
    /** A value does not fit its column in the front-end database. */
    public static final String FRONT_END_VALUE = "FRONT_END_VALUE";
    /** The front-end database refused the statement for another reason. */
    public static final String FRONT_END_REFUSED = "FRONT_END_REFUSED";

    /** The platform did not answer in time what it keeps. */
    public static final String INVENTORY_UNANSWERED = "INVENTORY_UNANSWERED";

    /** The SFTP host name is not known. */
    public static final String SFTP_UNKNOWN_HOST = "SFTP_UNKNOWN_HOST";
    /** No connection to the SFTP server within the connect timeout. */
    public static final String SFTP_CONNECT = "SFTP_CONNECT";
    /** The SFTP server shows another host key than the agreed ones. */
    public static final String SFTP_HOST_KEY = "SFTP_HOST_KEY";
    /** What answers does not speak SSH, or only with algorithms that are not allowed. */
    public static final String SFTP_PROTOCOL = "SFTP_PROTOCOL";
    /** The SFTP server refuses user, password or key. */
    public static final String SFTP_CREDENTIALS = "SFTP_CREDENTIALS";
    /** A directory on the SFTP server is missing, or the right to it. */
    public static final String SFTP_DIRECTORY = "SFTP_DIRECTORY";
    /** The SFTP server could not store a file: mostly its disk is full, or a quota. */
    public static final String SFTP_STORAGE = "SFTP_STORAGE";
    /** The connection to the SFTP server broke; the part may have been handed over. */
    public static final String SFTP_BROKEN = "SFTP_BROKEN";
    /** A control or receipt file is not of the agreed form. */
    public static final String FILE_FORMAT = "FILE_FORMAT";

    private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.\\-]{0,31}");
    /** As many digits as an old identity number has: no code of a platform is that long. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{11}");

    private OutcomeCodes() {
    }

    /** Outcome code of an HTTP status without a code of the platform. */
    public static String ofStatus(final int status) {
        return "HTTP_" + status;
    }

    /**
     * A platform's code as an outcome code: {@code sign-401} gives {@code SIGN_401}, {@code 200} gives {@code PLATFORM_200}.
     *
     * @param platformCode a code for which {@link #readable} gave a result
     */
    public static String ofPlatform(final String platformCode) {
        final String code = platformCode.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        return Character.isDigit(code.charAt(0)) ? "PLATFORM_" + code : code;
    }

    /**
     * Whether a text can be taken over as a code: at most 32 letters, digits, {@code _ . -}, and no long number.
     *
     * @param text any text, may be {@code null}
     * @return the text, or empty
     */
    public static Optional<String> readable(final String text) {
        return text != null && READABLE.matcher(text).matches() && !NUMBER_OF_A_PERSON.matcher(text).find() ? Optional.of(text) : Optional.empty();
    }
}
