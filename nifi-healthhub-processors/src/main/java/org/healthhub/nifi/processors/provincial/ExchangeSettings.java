// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.nifi.services.CollectionLedger;
import org.healthhub.nifi.services.ProvincialPlatform;
import org.healthhub.nifi.services.ResourceCatalogue;

/**
 * What is the same for all FlowFiles of a processor. Immutable.
 *
 * @param readerFactory the processor's Record Reader
 * @param writerFactory the processor's Record Writer
 * @param platform the platform
 * @param ledger the ledger
 * @param catalogue the catalogue
 * @param singleRejectedLimit how many rejected records of a FlowFile leave on their own
 * @param splitRequestLimit most requests that splitting one refused part may cost, 0 when refused parts are not split
 */
public record ExchangeSettings(RecordReaderFactory readerFactory, RecordSetWriterFactory writerFactory, ProvincialPlatform platform, CollectionLedger ledger,
        ResourceCatalogue catalogue, int singleRejectedLimit, int splitRequestLimit) {
}
