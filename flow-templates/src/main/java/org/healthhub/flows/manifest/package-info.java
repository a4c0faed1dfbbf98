// SPDX-License-Identifier: Apache-2.0
/**
 * What the extension archives (NARs) say of the components in them, trimmed to what the flows use. The flows are checked against it.
 */
package org.healthhub.flows.manifest;
