// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

/**
 * How the platform wants requests to be signed. The same names as the choices of the hub, checked by code of its own.
 */
public enum AccessScheme {
    GJZWFWPT_HMAC_SHA256,
    GJZWFWPT_HMAC_SM3,
    GJGXJHPT_TWO_STAGE,
    REFRESH_TOKEN,
    CANONICAL_REQUEST,
    TOKEN_DIGEST,
    SORTED_PARAMETERS,
    BEARER_TOKEN
}
