// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.rest;

/**
 * What one of NiFi's policies is about.
 *
 * @param action {@code read} or {@code write}
 * @param resource for example {@code /flow} or {@code /data/process-groups/} and an id
 */
public record AccessRight(String action, String resource) {
}
