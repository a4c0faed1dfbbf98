// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FileFactsTest {

    /** Digests of "abc": GB/T 32905-2016 annex A.1, FIPS 180-4 examples, RFC 1321 A.5. */
    @ParameterizedTest
    @CsvSource({
        "SM3, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "sha256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "Md5, 900150983cd24fb0d6963f7d28e17f72"})
    void testDigestIsTheOneOfTheStandard(final String algorithm, final String expected) throws IOException {
        final FileDigest digest = FileDigest.of(algorithm).orElseThrow();
        assertEquals(new FileFacts(3, expected, true), FileFacts.of(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)), digest, Optional.empty()));
        assertEquals(digest.length(), expected.length());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8, true", "UTF-8, GB18030, false", "GB18030, UTF_8, false", "GB18030, GB18030, true"})
    void testCharacterSetIsCheckedAcrossBuffers(final String written, final FileCharset read, final boolean expected) throws IOException {
        // one byte first, so that characters of two and three bytes lie across the ends of buffers
        final byte[] content = ("a" + "卫生健康㐀𠀀".repeat(20_000)).getBytes(Charset.forName(written));
        assertEquals(expected, FileFacts.of(new ByteArrayInputStream(content), FileDigest.MD5, Optional.of(read)).inCharset());
    }

    @Test
    void testEndWithinACharacterIsNoCharacter() throws IOException {
        final byte[] content = "生".getBytes(StandardCharsets.UTF_8);
        assertEquals(false, FileFacts.of(new ByteArrayInputStream(content, 0, 2), FileDigest.MD5, Optional.of(FileCharset.UTF_8)).inCharset());
    }

    @Test
    void testEveryDifferenceIsAFault() {
        final ControlFile control = new ControlFile("S20R01.csv", "S20R01", 3, FileDigest.MD5, "00", OptionalLong.of(10), FileFormat.CSV, Optional.of(FileCharset.UTF_8));
        assertEquals(List.of(ControlReason.CONTROL_CHARSET, ControlReason.CONTROL_SIZE, ControlReason.CONTROL_DIGEST),
                new FileFacts(9, "01", false).faults(control).stream().map(ControlFault::reason).toList());
        assertEquals(List.of(), new FileFacts(10, "00", true).faults(control));
        assertEquals(Optional.empty(), FileFacts.rowFault(control, 3));
        assertTrue(FileFacts.rowFault(control, 2).orElseThrow().line().contains("stated 3，实际 / found 2"));
    }
}
