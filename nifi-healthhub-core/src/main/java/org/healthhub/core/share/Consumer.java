// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

/**
 * A department that data are shared with (使用方). Its secret is derived, see {@link ShareKeys#consumerSecret}; what is stored is only its number.
 *
 * @param id {@code gjzwfwpt_rid}
 * @param name Chinese name
 * @param secretNumber number of its present secret, from 1
 */
public record Consumer(String id, String name, int secretNumber) {
}
