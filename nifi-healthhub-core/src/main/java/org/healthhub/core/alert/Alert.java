// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

/**
 * Something that is wrong with a resource at this moment. Holds counts and times only.
 *
 * @param kind what it is about
 * @param resourceCode the resource
 * @param measure how bad it is, in a unit of the kind: parts, percentage points, hours or differences; more is worse
 * @param words one Chinese sentence for people, without the resource
 */
public record Alert(AlertKind kind, String resourceCode, long measure, String words) {
}
