// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.junit.jupiter.api.Test;

class ValueDomainPageTest {

    @Test
    void testPageIsUpToDate() throws CatalogueException {
        GeneratedFile.check("docs/value-domains.md", ValueDomainPage.markdown(CatalogueLoader.builtIn()));
    }
}
