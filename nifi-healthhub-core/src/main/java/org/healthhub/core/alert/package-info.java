// SPDX-License-Identifier: Apache-2.0
/**
 * Alerts (告警): what in the state of the hub a person should hear of without looking, and when to say it again.
 */
package org.healthhub.core.alert;
