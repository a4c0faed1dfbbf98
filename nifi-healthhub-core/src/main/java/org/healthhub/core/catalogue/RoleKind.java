// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

/**
 * What a field is to the identity check.
 */
public enum RoleKind {
    ID_NUMBER,
    ID_TYPE,
    BIRTH_DATE,
    SEX,
    NAME
}
