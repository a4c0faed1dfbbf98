// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

/**
 * What has to happen before a reported record is settled.
 */
public enum Awaited {
    /** Nothing. */
    NOTHING,
    /** The platform accepts the version that the hub holds. */
    PRESENT_VERSION,
    /** The source gives another version than the reported one, and the platform accepts it. */
    NEW_VERSION,
    /** The platform accepts the record in a push that is made after the verification. */
    NEW_PUSH
}
