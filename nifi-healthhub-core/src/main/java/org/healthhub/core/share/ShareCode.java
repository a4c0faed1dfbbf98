// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

/**
 * Codes of the sharing interface in the order in which a request is judged; their numbers are the HTTP status. Released codes never change.
 */
public enum ShareCode {

    PATH("path-404", 404, "没有这个接口", "no interface has this path"),
    QUERY("query-400", 400, "地址不得带查询串", "the address must have no query"),
    TYPE("type-415", 415, "Content-Type 应为 application/json;charset=UTF-8，且不压缩", "JSON in UTF-8, not compressed"),
    SIZE("size-413", 413, "报文过大", "the body is too large"),
    HEADER("header-400", 400, "缺少请求头或其形式不对", "a header is missing or not of its form"),
    SERVICE("sid-401", 401, "gjzwfwpt_sid 不是这个接口的", "gjzwfwpt_sid is that of another interface"),
    CLOCK("clock-401", 401, "时间戳超出允许的时差", "the time stamp is outside the clock window"),
    SIGNATURE("sign-401", 401, "使用方或签名不对", "consumer or signature is wrong"),
    DIGEST("digest-400", 400, "Content-Digest 与报文不符", "Content-Digest does not fit the body"),
    REPLAY("replay-401", 401, "随机数已用过", "the nonce was used before"),
    REQUEST("request-400", 400, "报文不合约定", "the body is not of its form"),
    LIMIT("limit-400", 400, "每页条数超出范围", "the page size is out of bounds"),
    PERSON("person-400", 400, "证件号码不合规则，或该资源没有人员", "the number is no valid one, or the resource has no persons"),
    CURSOR("cursor-400", 400, "游标不对，或与其他键不符", "the cursor is wrong, or the other keys changed"),
    GRANT("grant-403", 403, "没有这个资源的授权", "there is no grant for this resource"),
    REVOKED("revoked-403", 403, "授权已撤销", "the grant was revoked"),
    EXPIRED("expired-403", 403, "授权未生效或已到期", "the grant is not valid at this time"),
    OPERATION("operation-403", 403, "授权不含这种用法", "the grant does not allow this operation"),
    PURPOSE("purpose-403", 403, "用途与授权不符", "the purpose is not that of the grant"),
    COLUMN("column-403", 403, "有未授权的信息项", "a column is not granted"),
    FILTER("filter-403", 403, "条件列未授权、含个人信息或值不合其类型", "a filter is not granted, tells about persons, or its value is not of its type"),
    RATE("rate-429", 429, "请求过于频繁", "too many requests"),
    VOLUME("volume-429", 429, "今日数据量已用完", "the volume of the day is used up"),
    INTERNAL("internal-500", 500, "枢纽内部错误", "an error of the hub"),
    UNAVAILABLE("unavailable-503", 503, "枢纽暂不可用，请稍后再试", "the hub is not available, try again later");

    /** The code of an answer that is no refusal. */
    public static final String SUCCESS = "200";

    private final String code;
    private final int status;
    private final String message;
    private final String messageEn;

    ShareCode(final String code, final int status, final String message, final String messageEn) {
        this.code = code;
        this.status = status;
        this.message = message;
        this.messageEn = messageEn;
    }

    public String code() {
        return code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    public String message() {
        return message;
    }

    public String messageEn() {
        return messageEn;
    }

    /** The whole answer, JSON; quotes nothing of a request. */
    public String answer() {
        return "{\"code\":\"%s\",\"message\":\"%s / %s\",\"data\":null}".formatted(code, message, messageEn);
    }
}
