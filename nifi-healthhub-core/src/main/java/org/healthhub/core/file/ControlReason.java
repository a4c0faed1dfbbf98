// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

/**
 * Why a file was set aside. A constant's name is the code that operators and providers see; it never changes. The order is the one in which several
 * reasons are named.
 */
public enum ControlReason {

    /** Neither key=value lines nor one JSON object, too large, or not UTF-8. */
    CONTROL_UNREADABLE("控制文件读不懂：应为 UTF-8 的“键=值”各行，或一个 JSON 对象",
            "the control file is neither lines of key=value nor one JSON object in UTF-8"),
    /** A key that must be there is missing, stands twice with different values, or its value has the wrong form. */
    CONTROL_INCOMPLETE("控制文件缺少必填项，或取值不合规：file、rows、algorithm、digest 必填",
            "a required key is missing or its value has the wrong form: file, rows, algorithm, digest"),
    /** The name could lead out of the folder, or holds what may be an identity number. */
    CONTROL_FILE_NAME("数据文件名不合规：只用字母、数字、点、横线、下划线，不含路径，不含身份证件号码",
            "the name of the data file is not allowed: letters, digits, dots, hyphens and underscores only, no path, no identity number"),
    /** No resource, one that this place does not take, or one that the file's name contradicts. */
    CONTROL_RESOURCE("资源代码缺失、与文件名不符，或不属于本系统",
            "the resource is missing, contradicts the file's name, or is none of this system"),
    /** A digest algorithm other than the three. */
    CONTROL_ALGORITHM("摘要算法只支持 SM3、SHA-256、MD5",
            "the digest algorithm is none of SM3, SHA-256, MD5"),
    /** A form of file that has no reader. */
    CONTROL_FORMAT("文件格式只支持 csv、json、xlsx",
            "the format is none of csv, json, xlsx"),
    /** A character set other than the two, or bytes that are none of its characters. */
    CONTROL_CHARSET("字符集只支持 UTF-8、GB18030，或内容与所写的字符集不符",
            "the character set is none of UTF-8, GB18030, or the content is not in it"),
    /** There is no data file of that name. */
    CONTROL_MISSING_FILE("控制文件所写的数据文件不存在",
            "there is no data file of the name that the control file gives"),
    /** The number of bytes differs. */
    CONTROL_SIZE("字节数与控制文件不符",
            "the number of bytes differs from the control file"),
    /** The digest differs: the file was altered, or cut off, after the control file was written. */
    CONTROL_DIGEST("摘要与控制文件不符：文件被改动或传输不完整",
            "the digest differs from the control file: the file was altered or is not whole"),
    /** The records can not be read to the end. */
    CONTROL_CONTENT("内容不是完整的记录，读不到末尾",
            "the records can not be read to the end"),
    /** The number of records differs. */
    CONTROL_ROW_COUNT("行数与控制文件不符",
            "the number of records differs from the control file");

    private final String meaning;
    private final String meaningEn;

    ControlReason(final String meaning, final String meaningEn) {
        this.meaning = meaning;
        this.meaningEn = meaningEn;
    }

    /** What is wrong, in Chinese. */
    public String meaning() {
        return meaning;
    }

    public String meaningEn() {
        return meaningEn;
    }
}
