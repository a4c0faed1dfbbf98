// SPDX-License-Identifier: Apache-2.0
/**
 * Problem reports (数据问题反馈, 校核): what users of the data say is wrong, how it is verified and what becomes of it.
 */
package org.healthhub.core.feedback;
