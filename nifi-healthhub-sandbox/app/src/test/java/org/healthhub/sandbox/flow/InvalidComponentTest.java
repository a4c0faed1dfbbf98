// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InvalidComponentTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
        "'Base URL' is invalid because Base URL is required | 省平台接口, property 'Base URL': Base URL is required",
        "'Base URL' validated against 'ftp://x' is invalid because it is no web address | 省平台接口, property 'Base URL': it is no web address",
        "Something else is wrong | 省平台接口: Something else is wrong"})
    void testWordsNamePropertyAndReasonWithoutTheValue(final String nifi, final String expected) {
        assertEquals(expected, InvalidComponent.of("省平台接口", nifi).toString());
    }

    @Test
    void testServiceThatIsOnlyNotEnabledIsNoFault() throws JsonProcessingException {
        final String component = "{\"name\": \"上报省平台\", \"validationErrors\": "
            + "[\"'Collection Ledger' validated against 'x' is invalid because Controller Service with ID x is disabled\"]}";

        assertEquals(List.of(), InvalidComponent.of(Stream.of(new ObjectMapper().readTree(component))));
    }
}
