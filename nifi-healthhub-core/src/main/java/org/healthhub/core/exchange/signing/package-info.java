// SPDX-License-Identifier: Apache-2.0
/**
 * Ways to sign and encrypt a request to a government data platform.
 *
 * <p>None of them is known to be that of 陕西省省级政务数据平台, whose interface specification is not public. Each is the practice of another real platform,
 * read in public code or pages (named at the class), or a proposal of this project where no source says anything; the class says which.
 */
package org.healthhub.core.exchange.signing;
