// SPDX-License-Identifier: Apache-2.0
/**
 * Generator of the flow definitions, one a business system, from the resource catalogue.
 * {@link org.healthhub.flows.SystemFlow} says what a flow consists of, {@link org.healthhub.flows.Definitions} which files there are.
 */
package org.healthhub.flows;
