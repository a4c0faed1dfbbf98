// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.exchange.Disposition;
import org.healthhub.core.exchange.OutcomeRules;
import org.healthhub.core.exchange.OutgoingRequest;
import org.healthhub.core.exchange.signing.CanonicalRequestSigner;
import org.healthhub.core.exchange.signing.GjzwfwptSigner;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.healthhub.core.exchange.signing.Sm4Body;
import org.healthhub.core.exchange.signing.Sm4Padding;
import org.healthhub.core.exchange.signing.TextDigest;
import org.healthhub.core.file.ControlReason;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;
import org.healthhub.core.share.ShareAddress;
import org.healthhub.core.share.ShareHeaders;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.flows.CommonParameters;
import org.healthhub.flows.EndQueue;
import org.healthhub.flows.FlowParameter;
import org.healthhub.flows.SystemParameters;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.secure.Permission;
import org.healthhub.sandbox.secure.Role;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables of the handbooks that the program knows better. Each stands between two marks that carry its name.
 */
final class HandbookTables {

    private static final Pattern SECTION = Pattern.compile("(<!-- BEGIN GENERATED: ([a-z-]+) -->\n).*?(<!-- END GENERATED -->)", Pattern.DOTALL);
    private static final Pattern HTTP_RULE = Pattern.compile("(?m)^http:(\\S+) = (\\S+)");
    private static final Pattern TABLE_COMMENT = Pattern.compile("COMMENT ON TABLE (\\w+) IS '([^']*)'");
    private static final Pattern COLUMN_COMMENT = Pattern.compile("COMMENT ON COLUMN (\\w+)\\.(\\w+) IS '([^']*)'");
    private static final Pattern FAILURE = Pattern.compile("(?m)/\\*\\* (.+?) \\*/\\s+([A-Z_]+)\\(FailureCategory\\.([A-Z]+)\\)");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Properties WORDS = words();
    private static final Instant VECTOR_TIME = Instant.ofEpochMilli(1754006400000L);

    private final OpenApi openApi = new OpenApi();
    private final Map<String, Supplier<List<String>>> tables = Map.ofEntries(
            Map.entry("ports", HandbookTables::ports),
            Map.entry("common-parameters", () -> parameters(CommonParameters.ALL)),
            Map.entry("system-parameters", () -> parameters(new SystemParameters(system("S20")).all())),
            Map.entry("end-queues", HandbookTables::endQueues),
            Map.entry("problem-codes", HandbookTables::problemCodes),
            Map.entry("failure-codes", HandbookTables::failureCodes),
            Map.entry("common-columns", HandbookTables::commonColumns),
            Map.entry("signing-vectors", HandbookTables::signingVectors),
            Map.entry("platform-codes", this::platformCodes),
            Map.entry("status-rules", HandbookTables::statusRules),
            Map.entry("row-codes", this::rowCodes),
            Map.entry("push-codes", this::pushCodes),
            Map.entry("share-vector", HandbookTables::shareVector),
            Map.entry("share-codes", this::shareCodes),
            Map.entry("front-end-tables", HandbookTables::frontEndTables),
            Map.entry("roles", () -> roles("权限（NiFi 的策略名）|资源|操作|操作员|数据工程师|审计员", "有", "无")),
            Map.entry("roles-en", () -> roles("policy of NiFi|resource|action|operator|data engineer|auditor", "yes", "no")),
            Map.entry("control-reasons", HandbookTables::controlReasons));

    /** The text of a handbook with its tables as the program has them now. */
    String regenerated(final String text) {
        return SECTION.matcher(text).replaceAll(section -> Matcher.quoteReplacement(section.group(1) + String.join("\n", table(section.group(2))) + "\n" + section.group(3)));
    }

    private List<String> table(final String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(() -> new AssertionError("There is no table " + name)).get();
    }

    private static List<String> table(final String head, final Stream<List<String>> rows) {
        final List<String> lines = new ArrayList<>();
        lines.add("| " + head.replace("|", " | ") + " |");
        lines.add("|" + "---|".repeat(head.split("\\|").length));
        rows.forEach(row -> lines.add("| " + String.join(" | ", row.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |"));
        return lines;
    }

    private static String words(final String name, final String standard) {
        return WORDS.getProperty(name, standard);
    }

    private static Properties words() {
        final Properties words = new Properties();
        try (Reader file = new InputStreamReader(HandbookTables.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String code(final String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static List<String> ports() {
        return table("端口|环境变量|服务", Arrays.stream(SandboxPort.values()).map(port -> List.of(code(String.valueOf(port.defaultNumber())),
                code(port.variable()), words("port." + port.name(), port.label()))));
    }

    private static List<String> parameters(final List<FlowParameter> parameters) {
        return table("参数|含义|例|预设", parameters.stream().map(parameter -> List.of(code(parameter.name()) + (parameter.sensitive() ? " *" : ""), parameter.meaning(),
                parameter.example().replaceFirst(" / .*", ""), parameter.preset().orElse(""))));
    }

    private static BusinessSystem system(final String code) {
        try {
            return CatalogueLoader.builtIn().system(code).orElseThrow();
        } catch (final CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> endQueues() {
        return table("队列|颜色|里面是什么，怎么办|保留", Arrays.stream(EndQueue.values()).map(queue -> List.of("「" + queue.label() + "」", colour(queue.tone()), queue.meaning(),
                queue.isKept() ? "一直" : queue.queue().expiration())));
    }

    private static String colour(final EndQueue.Tone tone) {
        return switch (tone) {
            case GOOD -> "绿";
            case LOOK -> "黄";
            case PERSON -> "红";
        };
    }

    private static List<String> problemCodes() {
        return table("代码|程度|含义|办法", Arrays.stream(ProblemCode.values()).map(problem -> List.of(code(problem.name()), problem.severity() == Severity.ERROR ? "错误" : "可疑",
                problem.meaningZh(), problem.remedyZh())));
    }

    private static List<String> failureCodes() {
        final String source = SourceTree.read("nifi-healthhub-processors/src/main/java/org/healthhub/nifi/processors/record/FailureCode.java");
        return table("代码|类别|含义，怎么办", FAILURE.matcher(source).results().map(failure -> List.of(code(failure.group(2)),
                code(failure.group(3)) + words(failure.group(3), ""), words(failure.group(2), failure.group(1).replaceAll("\\{@code ([^}]+)}", "$1")))));
    }

    private static List<String> commonColumns() {
        return table("列|名称|类型|必填|上报", CommonColumns.FIELDS.stream().map(column -> List.of(code(column.name()), column.label(),
                column.length() == 0 ? column.type().name() : "%s(%d)".formatted(column.type(), column.length()), column.isRequired() ? "是" : "",
                CommonColumns.HUB_ONLY.contains(column.name()) ? "否，只留在枢纽" : "是")));
    }

    private static List<String> signingVectors() {
        final OutgoingRequest call = new OutgoingRequest("GET", URI.create("https://gateway.example/api/x?a=1&b=%E4%B8%AD"), new byte[0]);
        final String rid = "r_shwjw_test";
        final String sid = "s_12610000TEST_0001";
        final String time = String.valueOf(VECTOR_TIME.toEpochMilli());
        final String seconds = String.valueOf(VECTOR_TIME.getEpochSecond());
        final byte[] sm4 = new Sm4Body("bbf1dd188b8b4629853f06f118d11e4a", Optional.of("abcd0863ef9087ced675985321bedf67"), Sm4Padding.ISO_7816_4)
                .protect("[1]".getBytes(StandardCharsets.UTF_8), () -> VECTOR_TIME);
        return table("方式|输入|结果", Stream.of(
                List.of("gjzwfwpt HMAC-SHA256", "sid %s，rid %s，rtime %s，密钥 %s".formatted(sid, rid, time, SECRET),
                        new GjzwfwptSigner(rid, sid, SECRET, KeyedHash.HMAC_SHA256).sign(call, () -> VECTOR_TIME).headers().get("gjzwfwpt_sign")),
                List.of("gjzwfwpt HMAC-SM3", "同上；结果为 Base64 之前的十六进制", HexFormat.of().formatHex(KeyedHash.HMAC_SM3.of(SECRET, sid + rid + time))),
                List.of("Refresh Token MD5", "appKey appkeyA，密钥 secretB，requestTime " + time, TextDigest.MD5.hex("appkeyAsecretB" + time)),
                List.of("Canonical Request HMAC-SHA256", "GET /api/x?a=1&b=%E4%B8%AD，访问键 akAK，时间 Thu, 31 Jul 2025 16:00:00 GMT，密钥 skSK",
                        new CanonicalRequestSigner("akAK", "skSK").sign(call, () -> VECTOR_TIME.minusSeconds(28_800)).headers().get("X-BG-HMAC-SIGNATURE")),
                List.of("Token Digest SHA-256", "时间戳 %s，令牌 tokenT，随机数 nonceN".formatted(seconds), TextDigest.SHA_256.hex(seconds + "tokenTnonceN" + seconds)),
                List.of("SM3", "abc", TextDigest.SM3.hex("abc")),
                List.of("SM4-CBC，ISO/IEC 7816-4 填充", "明文 [1]，密钥 bbf1dd188b8b4629853f06f118d11e4a，初始向量 abcd0863ef9087ced675985321bedf67",
                        new String(sm4, StandardCharsets.US_ASCII))));
    }

    private static List<String> shareVector() {
        final byte[] body = "{\"limit\":10}".getBytes(StandardCharsets.UTF_8);
        final ShareHeaders headers = ShareHeaders.signed("demo-civil", SECRET, KeyedHash.HMAC_SHA256, new ShareAddress(ShareOperation.RECORDS, "S20R01"), VECTOR_TIME,
                "AAAABBBBCCCCDDDD", body);
        return table("项|值", Stream.of(
                List.of("密钥", SECRET), List.of("rid，sid，rtime", "%s，%s，%s".formatted(headers.requesterId(), headers.serviceId(), headers.time())),
                List.of("nonce", headers.nonce()), List.of("路径", "/share/v1/resources/S20R01/records"), List.of("报文", new String(body, StandardCharsets.UTF_8)),
                List.of("Content-Digest", headers.contentDigest()), List.of("gjzwfwpt_sign", headers.sign())));
    }

    private List<String> shareCodes() {
        return table("结果码|HTTP 状态|含义", Stream.of("share", "feedback").flatMap(kind -> openApi.codes(kind).properties().stream())
                .map(code -> List.of(code(code.getKey()), text(code.getValue(), "status"), text(code.getValue(), "meaning"))));
    }

    private List<String> platformCodes() {
        final OutcomeRules rules = OutcomeRules.standard();
        return table("结果码|HTTP 状态|含义|枢纽的处理", openApi.codes("platform").properties().stream().map(code -> {
            final int status = code.getValue().get("status").asInt();
            return List.of(code(code.getKey()), String.valueOf(status), code.getValue().get("meaning").asText(),
                    words(rules.decide(status, Optional.of(code.getKey()), Optional.empty()).disposition()));
        }));
    }

    /** The administrator may do everything and needs no column. */
    private static List<String> roles(final String head, final String yes, final String no) {
        return table(head, Arrays.stream(Permission.values()).map(permission -> Stream.concat(Stream.of(permission.policy(), permission.resource(), permission.action()),
                Stream.of(Role.OPERATOR, Role.ENGINEER, Role.AUDITOR).map(role -> permission.isFor(role) ? yes : no)).toList()));
    }

    private static String words(final Disposition disposition) {
        return switch (disposition) {
            case ACCEPTED -> "接收";
            case REJECTED -> "退回：整片，二分查找坏记录";
            case PENDING -> "待回执";
            case RETRY -> "重试，编号不变";
            case FAILURE -> "失败，停下由人处理";
            case UNKNOWN -> "平台不认识：以原编号重新提交";
        };
    }

    private static List<String> statusRules() {
        return table("HTTP 状态|枢纽的处理", HTTP_RULE.matcher(OutcomeRules.DEFAULT_TABLE).results().map(rule -> List.of(rule.group(1).equals("*") ? "其他" : rule.group(1),
                words(Arrays.stream(Disposition.values()).filter(disposition -> disposition.word().equals(rule.group(2))).findFirst().orElseThrow()))));
    }

    private List<String> rowCodes() {
        return table("代码|含义", openApi.codes("rows").properties().stream().map(code -> List.of(code(code.getKey()), text(code.getValue(), "meaning"))));
    }

    private List<String> pushCodes() {
        return table("结果码|HTTP 状态|含义|源系统怎么办", openApi.codes("push").properties().stream().map(code -> List.of(code(code.getKey()), text(code.getValue(), "status"),
                text(code.getValue(), "meaning"), text(code.getValue(), "action"))));
    }

    private static String text(final JsonNode node, final String key) {
        return node.get(key).asText();
    }

    private static List<String> frontEndTables() {
        final String script = SourceTree.read("docs/ddl/postgresql/front-end.sql");
        final List<String> fixed = List.of("qz_batch", "qz_receipt", "qz_receipt_error", "qz_inventory");
        assertPresent(fixed, TABLE_COMMENT.matcher(script).results().map(table -> table.group(1)).toList());
        return table("表|列|含义", COLUMN_COMMENT.matcher(script).results().filter(column -> fixed.contains(column.group(1)))
                .map(column -> List.of(code(column.group(1)), code(column.group(2)), column.group(3))));
    }

    private static void assertPresent(final List<String> wanted, final List<String> present) {
        if (!present.containsAll(wanted)) {
            throw new AssertionError("The script of the front-end database lacks a table of " + wanted);
        }
    }

    private static List<String> controlReasons() {
        return table("代码|含义", Arrays.stream(ControlReason.values()).map(reason -> List.of(code(reason.name()), reason.meaning())));
    }
}
