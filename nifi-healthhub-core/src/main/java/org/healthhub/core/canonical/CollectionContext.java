// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import java.time.LocalDate;

/**
 * What is the same for all records of one FlowFile.
 *
 * @param today present day in Asia/Shanghai
 * @param collectTime when the hub read the records, canonical text yyyy-MM-dd HH:mm:ss in Asia/Shanghai
 * @param providerUscc unified social credit code of the data provider, may be {@code null}
 * @param providerName name of the data provider, may be {@code null}
 * @param divisionCode division that owns the records, may be {@code null}
 */
public record CollectionContext(LocalDate today, String collectTime, String providerUscc, String providerName, String divisionCode) {
}
