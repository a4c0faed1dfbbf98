// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.context.PropertyContext;
import org.apache.nifi.oauth2.OAuth2AccessTokenProvider;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.exchange.RequestSigner;
import org.healthhub.core.exchange.signing.BearerSigner;
import org.healthhub.core.exchange.signing.BodyProtection;
import org.healthhub.core.exchange.signing.CanonicalRequestSigner;
import org.healthhub.core.exchange.signing.GjgxjhptSigner;
import org.healthhub.core.exchange.signing.GjzwfwptSigner;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.healthhub.core.exchange.signing.RefreshTokenSigner;
import org.healthhub.core.exchange.signing.SecretExchange;
import org.healthhub.core.exchange.signing.Sm2Key;
import org.healthhub.core.exchange.signing.Sm4Body;
import org.healthhub.core.exchange.signing.Sm4Sm2Envelope;
import org.healthhub.core.exchange.signing.SortedParameterSigner;
import org.healthhub.core.exchange.signing.TextDigest;
import org.healthhub.core.exchange.signing.TokenDigestSigner;

import java.util.List;
import java.util.Optional;

/**
 * Properties that say how requests are signed and encrypted, and what they make.
 */
final class SigningProperties {

    static final PropertyDescriptor STRATEGY = new PropertyDescriptor.Builder()
            .name("Signing Strategy")
            .description("How requests are signed. The time in the signature is taken at every try.")
            .required(true)
            .allowableValues(SigningStrategy.class)
            .defaultValue(SigningStrategy.GJZWFWPT_HMAC_SHA256)
            .build();

    static final PropertyDescriptor REQUESTER_ID = new PropertyDescriptor.Builder()
            .name("Requester ID")
            .description("Id of the caller, issued by the platform: rid, access key, paasid or app_id, as the Signing Strategy calls it.")
            .required(true)
            .dependsOn(STRATEGY, SigningStrategy.GJZWFWPT_HMAC_SHA256, SigningStrategy.GJZWFWPT_HMAC_SM3, SigningStrategy.GJGXJHPT_TWO_STAGE,
                    SigningStrategy.REFRESH_TOKEN, SigningStrategy.CANONICAL_REQUEST, SigningStrategy.TOKEN_DIGEST, SigningStrategy.SORTED_PARAMETERS)
            .addValidator(SigningProperties::validateHeaderText)
            .build();

    static final PropertyDescriptor SERVICE_ID = new PropertyDescriptor.Builder()
            .name("Service ID")
            .description("Id of the interface, issued by the platform: sid, or method of the Sorted Parameter Digest.")
            .required(true)
            .dependsOn(STRATEGY, SigningStrategy.GJZWFWPT_HMAC_SHA256, SigningStrategy.GJZWFWPT_HMAC_SM3, SigningStrategy.GJGXJHPT_TWO_STAGE,
                    SigningStrategy.SORTED_PARAMETERS)
            .addValidator(SigningProperties::validateHeaderText)
            .build();

    static final PropertyDescriptor APP_SECRET = new PropertyDescriptor.Builder()
            .name("App Secret")
            .description("Secret of the requester, issued by the platform: appsecret, app key, secret key or token, as the Signing Strategy calls it. Used as UTF-8 text.")
            .required(true)
            .sensitive(true)
            .dependsOn(STRATEGY, SigningStrategy.GJZWFWPT_HMAC_SHA256, SigningStrategy.GJZWFWPT_HMAC_SM3, SigningStrategy.GJGXJHPT_TWO_STAGE,
                    SigningStrategy.REFRESH_TOKEN, SigningStrategy.CANONICAL_REQUEST, SigningStrategy.TOKEN_DIGEST, SigningStrategy.SORTED_PARAMETERS)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    static final PropertyDescriptor SECRET_PATH = new PropertyDescriptor.Builder()
            .name("Secret Path")
            .description("Path below Base URL that gives session secrets: the address itself, or for Refresh Token MD5 the folder of refreshTokenByKey.htm and "
                    + "refreshTokenBySec.htm, such as /gateway/app.")
            .required(true)
            .defaultValue("/sysapi/auth/refreshappsecret")
            .dependsOn(STRATEGY, SigningStrategy.GJGXJHPT_TWO_STAGE, SigningStrategy.REFRESH_TOKEN)
            .addValidator(HttpProvincialPlatform::validatePath)
            .build();

    static final PropertyDescriptor TERMINAL_ID = new PropertyDescriptor.Builder()
            .name("Terminal ID")
            .description("Parameter term_id of the envelope. Empty when the platform issues none.")
            .required(false)
            .dependsOn(STRATEGY, SigningStrategy.SORTED_PARAMETERS)
            .addValidator(SigningProperties::validateHeaderText)
            .build();

    static final PropertyDescriptor PARAMETER_DIGEST = new PropertyDescriptor.Builder()
            .name("Parameter Digest")
            .description("Digest over the sorted parameters and the App Secret.")
            .required(true)
            .allowableValues(DigestFamilyChoice.class)
            .defaultValue(DigestFamilyChoice.SM3)
            .dependsOn(STRATEGY, SigningStrategy.SORTED_PARAMETERS)
            .build();

    static final PropertyDescriptor TOKEN_PROVIDER = new PropertyDescriptor.Builder()
            .name("OAuth2 Access Token Provider")
            .description("Service that obtains access tokens and renews them before their end.")
            .required(true)
            .identifiesControllerService(OAuth2AccessTokenProvider.class)
            .dependsOn(STRATEGY, SigningStrategy.BEARER_TOKEN)
            .build();

    static final PropertyDescriptor BODY_PROTECTION = new PropertyDescriptor.Builder()
            .name("Body Protection")
            .description("Whether the content of requests is encrypted in addition to TLS.")
            .required(true)
            .allowableValues(BodyProtectionChoice.class)
            .defaultValue(BodyProtectionChoice.NONE)
            .build();

    static final PropertyDescriptor SM4_KEY = new PropertyDescriptor.Builder()
            .name("SM4 Key")
            .description("Key of 32 hexadecimal characters, agreed with the platform.")
            .required(true)
            .sensitive(true)
            .dependsOn(BODY_PROTECTION, BodyProtectionChoice.SM4, BodyProtectionChoice.SM4_SM2)
            .addValidator((subject, input, context) -> hexadecimal(subject, input, 32))
            .build();

    static final PropertyDescriptor SM4_VECTOR = new PropertyDescriptor.Builder()
            .name("SM4 Initialization Vector")
            .description("Fixed initialization vector of 32 hexadecimal characters, for platforms that prescribe one. "
                    + "When empty, a random one is drawn for every request and sent before the ciphertext.")
            .required(false)
            .dependsOn(BODY_PROTECTION, BodyProtectionChoice.SM4, BodyProtectionChoice.SM4_SM2)
            .addValidator((subject, input, context) -> hexadecimal(subject, input, 32))
            .build();

    static final PropertyDescriptor SM4_PADDING = new PropertyDescriptor.Builder()
            .name("SM4 Padding")
            .description("How the last block is filled.")
            .required(true)
            .allowableValues(Sm4PaddingChoice.class)
            .defaultValue(Sm4PaddingChoice.ISO_7816_4)
            .dependsOn(BODY_PROTECTION, BodyProtectionChoice.SM4, BodyProtectionChoice.SM4_SM2)
            .build();

    static final PropertyDescriptor APPLICATION_CODE = new PropertyDescriptor.Builder()
            .name("Application Code")
            .description("Member appCode of the envelope, issued by the platform.")
            .required(true)
            .dependsOn(BODY_PROTECTION, BodyProtectionChoice.SM4_SM2)
            .addValidator(SigningProperties::validateHeaderText)
            .build();

    static final PropertyDescriptor SM2_PRIVATE_KEY = new PropertyDescriptor.Builder()
            .name("SM2 Private Key")
            .description("Private key of 64 hexadecimal characters; the platform holds the public key.")
            .required(true)
            .sensitive(true)
            .dependsOn(BODY_PROTECTION, BodyProtectionChoice.SM4_SM2)
            .addValidator(SigningProperties::validateSm2Key)
            .build();

    static final PropertyDescriptor SM2_USER_ID = new PropertyDescriptor.Builder()
            .name("SM2 User ID")
            .description("User id that is hashed into the signature; both sides must use the same.")
            .required(true)
            .defaultValue(Sm2Key.DEFAULT_USER_ID)
            .dependsOn(BODY_PROTECTION, BodyProtectionChoice.SM4_SM2)
            .addValidator(SigningProperties::validateHeaderText)
            .build();

    static final PropertyDescriptor SM2_ENCODING = new PropertyDescriptor.Builder()
            .name("SM2 Signature Encoding")
            .description("How the two numbers of a signature are written; vendors differ.")
            .required(true)
            .allowableValues(Sm2EncodingChoice.class)
            .defaultValue(Sm2EncodingChoice.DER)
            .dependsOn(BODY_PROTECTION, BodyProtectionChoice.SM4_SM2)
            .build();

    static final List<PropertyDescriptor> ALL = List.of(
            STRATEGY,
            REQUESTER_ID,
            SERVICE_ID,
            APP_SECRET,
            SECRET_PATH,
            TERMINAL_ID,
            PARAMETER_DIGEST,
            TOKEN_PROVIDER,
            BODY_PROTECTION,
            SM4_KEY,
            SM4_VECTOR,
            SM4_PADDING,
            APPLICATION_CODE,
            SM2_PRIVATE_KEY,
            SM2_USER_ID,
            SM2_ENCODING);

    private SigningProperties() {
    }

    static SigningStrategy strategy(final PropertyContext context) {
        return context.getProperty(STRATEGY).asAllowableValue(SigningStrategy.class);
    }

    static RequestSigner signer(final PropertyContext context, final SecretExchange exchange) {
        return switch (strategy(context)) {
            case GJZWFWPT_HMAC_SHA256 -> new GjzwfwptSigner(text(context, REQUESTER_ID), text(context, SERVICE_ID), secret(context), KeyedHash.HMAC_SHA256);
            case GJZWFWPT_HMAC_SM3 -> new GjzwfwptSigner(text(context, REQUESTER_ID), text(context, SERVICE_ID), secret(context), KeyedHash.HMAC_SM3);
            case GJGXJHPT_TWO_STAGE -> new GjgxjhptSigner(text(context, REQUESTER_ID), text(context, SERVICE_ID), secret(context), exchange);
            case REFRESH_TOKEN -> new RefreshTokenSigner(text(context, REQUESTER_ID), secret(context), exchange);
            case CANONICAL_REQUEST -> new CanonicalRequestSigner(text(context, REQUESTER_ID), secret(context));
            case TOKEN_DIGEST -> new TokenDigestSigner(text(context, REQUESTER_ID), secret(context));
            case SORTED_PARAMETERS -> new SortedParameterSigner(text(context, REQUESTER_ID), text(context, TERMINAL_ID), text(context, SERVICE_ID), secret(context),
                    digest(context), protection(context) == BodyProtectionChoice.NONE ? "" : "SM4");
            case BEARER_TOKEN -> new BearerSigner(new OAuth2Tokens(context.getProperty(TOKEN_PROVIDER).asControllerService(OAuth2AccessTokenProvider.class)));
        };
    }

    static BodyProtection bodyProtection(final PropertyContext context) {
        return switch (protection(context)) {
            case NONE -> BodyProtection.NONE;
            case SM4 -> sm4(context);
            case SM4_SM2 -> new Sm4Sm2Envelope(text(context, APPLICATION_CODE), sm4(context), new Sm2Key(text(context, SM2_PRIVATE_KEY), text(context, SM2_USER_ID),
                    context.getProperty(SM2_ENCODING).asAllowableValue(Sm2EncodingChoice.class).encoding()));
        };
    }

    /** What the properties can not say one by one. */
    static Optional<ValidationResult> contradiction(final ValidationContext context) {
        if (strategy(context) == SigningStrategy.SORTED_PARAMETERS && protection(context) == BodyProtectionChoice.SM4_SM2) {
            return Optional.of(new ValidationResult.Builder().subject(BODY_PROTECTION.getName()).valid(false)
                    .explanation("the Sorted Parameter Digest has an envelope of its own; choose None or SM4").build());
        }
        return Optional.empty();
    }

    private static Sm4Body sm4(final PropertyContext context) {
        return new Sm4Body(text(context, SM4_KEY), Optional.of(text(context, SM4_VECTOR)).filter(vector -> !vector.isEmpty()),
                context.getProperty(SM4_PADDING).asAllowableValue(Sm4PaddingChoice.class).padding());
    }

    private static BodyProtectionChoice protection(final PropertyContext context) {
        return context.getProperty(BODY_PROTECTION).asAllowableValue(BodyProtectionChoice.class);
    }

    private static TextDigest digest(final PropertyContext context) {
        return context.getProperty(PARAMETER_DIGEST).asAllowableValue(DigestFamilyChoice.class).family() == DigestFamily.SM3 ? TextDigest.SM3 : TextDigest.SHA_256;
    }

    private static String secret(final PropertyContext context) {
        return context.getProperty(APP_SECRET).getValue();
    }

    private static String text(final PropertyContext context, final PropertyDescriptor property) {
        final String value = context.getProperty(property).getValue();
        return value == null ? "" : value.strip();
    }

    private static ValidationResult validateHeaderText(final String subject, final String input, final ValidationContext context) {
        return new ValidationResult.Builder().subject(subject).input(input).valid(input != null && input.strip().matches("[\\x21-\\x7e]+"))
                .explanation("must consist of printable ASCII characters without spaces, because it is sent as a header").build();
    }

    private static ValidationResult hexadecimal(final String subject, final String input, final int length) {
        return new ValidationResult.Builder().subject(subject).valid(input != null && input.strip().matches("[0-9A-Fa-f]{" + length + "}"))
                .explanation("must be " + length + " hexadecimal characters").build();
    }

    private static ValidationResult validateSm2Key(final String subject, final String input, final ValidationContext context) {
        final ValidationResult.Builder result = new ValidationResult.Builder().subject(subject);
        try {
            new Sm2Key(input == null ? "" : input.strip(), Sm2Key.DEFAULT_USER_ID, Sm2EncodingChoice.DER.encoding());
            return result.valid(true).build();
        } catch (final IllegalArgumentException e) {
            return result.valid(false).explanation(e.getMessage()).build();
        }
    }
}
