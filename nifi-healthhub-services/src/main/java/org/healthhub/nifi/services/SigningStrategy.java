// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;

/**
 * How requests to the platform are signed. Which of them, if any, 陕西省省级政务数据平台 uses is not public.
 */
public enum SigningStrategy implements DescribedValue {

    GJZWFWPT_HMAC_SHA256("gjzwfwpt HMAC-SHA256",
            "Headers gjzwfwpt_rid, gjzwfwpt_sid, gjzwfwpt_rtime and gjzwfwpt_sign = Base64(HMAC-SHA256(sid + rid + rtime)) under the App Secret"),

    GJZWFWPT_HMAC_SM3("gjzwfwpt HMAC-SM3", "The same headers with HMAC-SM3, for platforms that must use state cryptography (国密)"),

    GJGXJHPT_TWO_STAGE("gjgxjhpt Two-Stage Secret",
            "A session secret is obtained at Secret Path with the App Secret and renewed before its end; headers gjgxjhpt_rid, gjgxjhpt_sid, gjgxjhpt_rtime and "
                    + "gjgxjhpt_sign = Base64(HMAC-SHA256(sid + rid + rtime)) under the session secret"),

    REFRESH_TOKEN("Refresh Token MD5",
            "Two secrets are obtained one by the other below Secret Path; query appKey (Requester ID), requestTime and sign = MD5(appKey + secret + requestTime); "
                    + "Zhejiang public data platform"),

    CANONICAL_REQUEST("Canonical Request HMAC-SHA256",
            "Headers X-BG-HMAC-…: HMAC-SHA256 over method, path, sorted query, access key (Requester ID) and date under the App Secret; Zhejiang IRS gateway"),

    TOKEN_DIGEST("Token Digest SHA-256",
            "Headers x-tif-paasid (Requester ID), x-tif-timestamp, x-tif-nonce and x-tif-signature = SHA-256(timestamp + App Secret + nonce + timestamp); TIF gateway"),

    SORTED_PARAMETERS("Sorted Parameter Digest",
            "An envelope with app_id (Requester ID), method (Service ID), timestamp, biz_content and sign = digest of the sorted parameters and the App Secret; "
                    + "electronic health card gateway (电子健康卡)"),

    BEARER_TOKEN("Bearer Token", "Header Authorization with an access token of an OAuth2 Access Token Provider");

    private final String value;
    private final String description;

    SigningStrategy(final String value, final String description) {
        this.value = value;
        this.description = description;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public String getDisplayName() {
        return value;
    }

    @Override
    public String getDescription() {
        return description;
    }
}
