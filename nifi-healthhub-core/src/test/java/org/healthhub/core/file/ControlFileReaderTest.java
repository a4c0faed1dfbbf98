// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ControlFileReaderTest {

    private static final String MD5 = "0123456789abcdef0123456789abcdef";
    private static final ControlFileReader READER = new ControlFileReader(FileCharset.UTF_8, Set.of("S20R01", "S20R02"));

    private static ControlFile read(final String text) throws ControlFileException {
        return READER.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ControlFault fault(final String text) {
        return assertThrows(ControlFileException.class, () -> read(text)).fault();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "file=S20R01-1.csv\nrows=3\nalgorithm=MD5\ndigest=" + MD5,
        "\uFEFF# 死亡登记\r\n FILE : S20R01-1.csv \r\n\r\nRow-Count=3\r\nmd5=0123456789ABCDEF0123456789ABCDEF\r\nbatch=17\r\n",
        "{\"fileName\": \"S20R01-1.csv\", \"rows\": 3, \"algorithm\": \"md5\", \"checksum\": \"" + MD5 + "\", \"by\": {\"x\": 1}, \"size\": null}"})
    void testFormsSayTheSame(final String text) throws ControlFileException {
        assertEquals(new ControlFile("S20R01-1.csv", "S20R01", 3, FileDigest.MD5, MD5, OptionalLong.empty(), FileFormat.CSV, Optional.of(FileCharset.UTF_8)),
                read(text.replace("fileName", "file_name")));
    }

    @Test
    void testWhatIsWrittenIsRead() throws ControlFileException {
        final ControlFile control = new ControlFile("daily.txt", "S20R02", 0, FileDigest.SM3, MD5 + MD5, OptionalLong.of(7), FileFormat.CSV,
                Optional.of(FileCharset.GB18030));
        assertEquals(control, read(control.text()));
        final ControlFile json = new ControlFile("S20R02.json", "S20R02", 1, FileDigest.SHA_256, MD5 + MD5, OptionalLong.empty(), FileFormat.JSON, Optional.empty());
        assertEquals(json, read(json.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "no list, S20R01-1.csv;3;2, CONTROL_UNREADABLE",
        "broken JSON, '{\"file\": ', CONTROL_UNREADABLE",
        "no file, rows=3, CONTROL_INCOMPLETE",
        "no rows, file=S20R01.csv;md5=#, CONTROL_INCOMPLETE",
        "rows not whole, file=S20R01.csv;rows=3.5;md5=#, CONTROL_INCOMPLETE",
        "no digest, file=S20R01.csv;rows=3;algorithm=MD5, CONTROL_INCOMPLETE",
        "digest too short, file=S20R01.csv;rows=3;sm3=#, CONTROL_INCOMPLETE",
        "two digests, file=S20R01.csv;rows=3;md5=#;sm3=##, CONTROL_INCOMPLETE",
        "unknown algorithm, file=S20R01.csv;rows=3;algorithm=CRC32;digest=#, CONTROL_ALGORITHM",
        "path, file=../S20R01.csv;rows=3;md5=#, CONTROL_FILE_NAME",
        "hidden, file=.S20R01.csv;rows=3;md5=#, CONTROL_FILE_NAME",
        "other system, file=S19R01.csv;rows=3;md5=#, CONTROL_RESOURCE",
        "name against key, file=S20R01.csv;resource=S20R02;rows=3;md5=#, CONTROL_RESOURCE",
        "no resource, file=daily.csv;rows=3;md5=#, CONTROL_RESOURCE",
        "unknown form, file=S20R01.dbf;rows=3;md5=#, CONTROL_FORMAT",
        "unknown character set, file=S20R01.csv;charset=BIG5;rows=3;md5=#, CONTROL_CHARSET",
        "JSON not in UTF-8, file=S20R01.json;charset=GBK;rows=3;md5=#, CONTROL_CHARSET"})
    void testFaultIsNamed(final String why, final String text, final ControlReason reason) {
        assertEquals(reason, fault(text.replace(";", "\n").replace("#", MD5)).reason(), why);
    }

    /** The resident number is made up (GB 11643, division 610102). */
    @Test
    void testNameWithAnIdentityNumberIsRefusedAndNotQuoted() {
        final String number = "61010219900101" + "0000";
        final ControlFault fault = fault("file=S20R01-%s.csv\nrows=3\nmd5=%s".formatted(number, MD5));
        assertEquals(ControlReason.CONTROL_FILE_NAME, fault.reason());
        assertFalse(fault.line().contains(number));
    }

    @Test
    void testCharacterSetOfTheReaderCountsWhereNoneIsGiven() throws ControlFileException {
        final ControlFileReader reader = new ControlFileReader(FileCharset.GB18030, Set.of());
        final byte[] text = ("file=S19R01.csv\nrows=3\nmd5=" + MD5).getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of(FileCharset.GB18030), reader.read(text).charset());
        assertThrows(ControlFileException.class, () -> reader.read(new byte[ControlFileReader.LARGEST + 1]));
    }
}
