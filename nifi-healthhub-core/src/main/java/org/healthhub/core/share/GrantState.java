// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

/**
 * Whether a grant holds. A grant never becomes active again: a new one is added, so that the audit shows when what held.
 */
public enum GrantState {
    ACTIVE,
    REVOKED
}
