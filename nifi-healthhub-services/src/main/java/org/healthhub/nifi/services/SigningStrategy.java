// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;

/**
 * How requests to the platform are signed.
 */
public enum SigningStrategy implements DescribedValue {

    GJZWFWPT_HMAC_SHA256("gjzwfwpt HMAC-SHA256",
            "Headers gjzwfwpt_rid, gjzwfwpt_sid, gjzwfwpt_rtime and gjzwfwpt_sign = Base64(HMAC-SHA256(sid + rid + rtime)) under the App Secret");

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
