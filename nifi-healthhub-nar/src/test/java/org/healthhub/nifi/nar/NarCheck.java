// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.nar;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Looks into the built archive: is everything there that a user is promised, and nothing that NiFi brings itself. Runs after packaging.
 */
class NarCheck {

    private static final String JARS = "META-INF/bundled-dependencies/";
    private static final Map<String, Set<String>> TRANSPORTS = Map.of(
            "org.healthhub.nifi.services.DatabaseProvincialPlatform", Set.of("Database Connection Pooling Service", "Resource Catalogue", "Database Dialect", "Batch Table",
                    "Data Table Pattern", "Receipt Table", "Error Table", "Inventory Table", "Inventory Timeout", "Statement Timeout"),
            "org.healthhub.nifi.services.FileProvincialPlatform", Set.of("Host Name", "Port", "Host Key Fingerprints", "Username", "Password", "Private Key",
                    "Private Key Passphrase", "Submit Directory", "Receipt Directory", "Digest Family", "Connect Timeout", "Response Timeout", "Inventory Timeout"));
    private static final Map<String, Set<String>> DOCKING = Map.of(
            "org.healthhub.nifi.processors.ReadControlFile", Set.of("Resource Codes", "File Formats", "Default Character Set"),
            "org.healthhub.nifi.processors.VerifyControlFile", Set.of("Record Reader", "Record Writer"),
            "org.healthhub.nifi.processors.PageSourceRecords", Set.of("Record Writer", "Base URL", "Path", "Resource Code", "Paging", "Page Size", "Success Codes"),
            "org.healthhub.nifi.processors.AcceptPushedRecords", Set.of("Record Writer", "Resource Catalogue", "System Code", "Token Header", "App Secret", "Record Limit"),
            "org.healthhub.nifi.services.SourceTokenProvider", Set.of("Token Strategy", "App Secret", "Token URL", "Client ID"));
    private static final Map<String, Set<String>> EXCHANGE = Map.of(
            "org.healthhub.nifi.processors.GetProvincialReceipt", Set.of("Record Reader", "Record Writer", "Provincial Platform", "Collection Ledger",
                    "Resource Catalogue", "Resource Code", "First Inquiry Delay", "Longest Inquiry Delay", "Overdue After"),
            "org.healthhub.nifi.processors.ReconcileCollection", Set.of("Provincial Platform", "Collection Ledger", "Resource Catalogue", "Record Writer", "System Code",
                    "Push Again", "Push Again Limit", "Vanished Records", "Vanished Share Limit", "Settling Time", "Days"));
    private static final Map<String, Set<String>> WATCH = Map.of(
            "org.healthhub.nifi.processors.RenderCollectionStatus", Set.of("Status Ledger", "Resource Catalogue", "NiFi URL", "Snapshot Lifetime", "Silent Cycles",
                    "Receipt Overdue After", "Problem Share Growth", "Problem Share Records"),
            "org.healthhub.nifi.processors.RaiseCollectionAlert", Set.of("Status Ledger", "Resource Catalogue", "Silent Cycles", "Receipt Overdue After",
                    "Problem Share Growth", "Problem Share Records", "Repeat After", "Handbook"));
    private static final Map<String, Set<String>> SHARING = Map.of(
            "org.healthhub.nifi.processors.AuthorizeShareRequest", Set.of("Sharing Ledger", "Resource Catalogue", "Clock Window", "Request Size Limit", "Page Record Limit"),
            "org.healthhub.nifi.processors.ReadSharedRecord", Set.of("Sharing Ledger", "Resource Catalogue", "Record Writer"),
            "org.healthhub.nifi.processors.MaskHealthRecord", Set.of("Record Reader", "Record Writer", "Resource Catalogue", "Resource Code", "Masking Profile",
                    "Pseudonym Scope", "Unknown Fields", "Quasi Identifiers", "Count Field", "Smallest Group"),
            "org.healthhub.nifi.processors.RecordProvision", Set.of("Record Reader", "Sharing Ledger"),
            "org.healthhub.nifi.services.DatabaseSharingLedger", Set.of("Database Connection Pooling Service", "Table Creation", "Sharing Key", "Signature Hash",
                    "Provision Retention Period"));
    private static final Map<String, Set<String>> FEEDBACK = Map.of(
            "org.healthhub.nifi.processors.AcceptProblemReport", Set.of("Feedback Ledger", "Resource Catalogue", "Requester", "Base Path", "Request Size Limit"),
            "org.healthhub.nifi.processors.VerifyReportedRecord", Set.of("Feedback Ledger", "Collection Ledger", "Resource Catalogue", "Provincial Platform", "Record Writer",
                    "System Code", "Source Database Connection Pool", "Source Tables", "Source Scan Limit", "Waiting Time", "Provider USCC"),
            "org.healthhub.nifi.processors.FollowProblemReport", Set.of("Feedback Ledger", "Resource Catalogue", "System Code", "Due Soon", "Value Retention Period"),
            "org.healthhub.nifi.services.DatabaseFeedbackLedger", Set.of("Database Connection Pooling Service", "Table Creation", "Working Day Calendar File", "Deadline File"));
    private static final Map<String, Set<String>> FEEDBACK_RELATIONSHIPS = Map.of(
            "org.healthhub.nifi.processors.AcceptProblemReport", Set.of("answer"),
            "org.healthhub.nifi.processors.VerifyReportedRecord", Set.of("correction", "concluded"),
            "org.healthhub.nifi.processors.FollowProblemReport", Set.of("answered"));
    private static final Map<String, Set<String>> FEEDBACK_WORDS = Map.of(
            "org.healthhub.nifi.processors.AcceptProblemReport", Set.of("数据问题反馈", "受理"),
            "org.healthhub.nifi.processors.VerifyReportedRecord", Set.of("校核", "平台核查"),
            "org.healthhub.nifi.processors.FollowProblemReport", Set.of("期限", "数据问题反馈"),
            "org.healthhub.nifi.services.DatabaseFeedbackLedger", Set.of("异议标注", "工作日"));
    private static final Map<String, Set<String>> PROPERTIES = with(with(with(with(TRANSPORTS, SHARING), FEEDBACK), with(DOCKING, with(EXCHANGE, WATCH))), Map.of(
            "org.healthhub.nifi.processors.ValidateIdCard", Set.of("Record Reader", "Record Writer", "Resource Catalogue", "Resource Code", "Identity Number Path",
                    "Document Type Path", "Birth Date Path", "Sex Path"),
            "org.healthhub.nifi.processors.CanonicalizeHealthRecord", Set.of("Record Reader", "Record Writer", "Resource Catalogue", "Resource Code",
                    "Collection Ledger", "Provider USCC", "Provider Name", "Division Code", "Single Problem Limit"),
            "org.healthhub.nifi.processors.ExportCorrectionFile", Set.of("Record Reader", "Resource Catalogue", "Collection Ledger", "Source Name", "File Record Limit"),
            "org.healthhub.nifi.processors.DetectHealthRecordChange", Set.of("Record Reader", "Record Writer", "Collection Ledger", "Resource Code", "Unchanged Records"),
            "org.healthhub.nifi.processors.PutProvincialRecord", Set.of("Record Reader", "Record Writer", "Provincial Platform", "Collection Ledger",
                    "Resource Catalogue", "Resource Code", "Part Record Limit", "Part Size Limit", "Single Rejected Limit"),
            "org.healthhub.nifi.processors.ExportResourceCatalogue", Set.of("Resource Catalogue", "System Code", "Layout", "Column Mapping File"),
            "org.healthhub.nifi.services.StandardResourceCatalogue", Set.of("Catalogue Directory", "Hub Key", "Digest Family"),
            "org.healthhub.nifi.services.HttpProvincialPlatform", Set.of("Base URL", "Signing Strategy", "Requester ID", "Service ID", "App Secret",
                    "Secret Path", "Terminal ID", "Parameter Digest", "OAuth2 Access Token Provider", "Body Protection", "SM4 Key", "SM4 Initialization Vector",
                    "SM4 Padding", "Application Code", "SM2 Private Key", "SM2 User ID", "SM2 Signature Encoding",
                    "SSL Context Service", "Connect Timeout", "Response Timeout", "Content Compression", "Submit Path", "Ping Path", "Outcome Rules",
                    "Outcome Code Pointer", "Receipt Number Pointer", "Status Pointer", "Row Errors Pointer", "Row Number Pointer", "Row Key Pointer",
                    "Row Code Pointer", "Row Field Pointer", "Row Message Pointer"),
            "org.healthhub.nifi.services.DatabaseCollectionLedger", Set.of("Database Connection Pooling Service", "Table Creation", "Working Day Calendar File")));
    private static final Map<String, Set<String>> SHARING_RELATIONSHIPS = Map.of(
            "org.healthhub.nifi.processors.AuthorizeShareRequest", Set.of("authorized", "feedback", "refused"),
            "org.healthhub.nifi.processors.ReadSharedRecord", Set.of("records", "verified", "failure"),
            "org.healthhub.nifi.processors.MaskHealthRecord", Set.of("masked", "failure"),
            "org.healthhub.nifi.processors.RecordProvision", Set.of("provided", "failure"));
    private static final Map<String, Set<String>> RELATIONSHIPS = with(with(with(SHARING_RELATIONSHIPS, FEEDBACK_RELATIONSHIPS), Map.of(
            "org.healthhub.nifi.processors.RenderCollectionStatus", Set.of("answer"),
            "org.healthhub.nifi.processors.RaiseCollectionAlert", Set.of("message", "event"),
            "org.healthhub.nifi.processors.ReadControlFile", Set.of("read", "refused", "reason"),
            "org.healthhub.nifi.processors.VerifyControlFile", Set.of("verified", "refused", "reason", "failure"),
            "org.healthhub.nifi.processors.PageSourceRecords", Set.of("records", "request", "retry", "failure"),
            "org.healthhub.nifi.processors.AcceptPushedRecords", Set.of("accepted", "answer"),
            "org.healthhub.nifi.processors.GetProvincialReceipt", Set.of("accepted", "rejected", "pending", "retry", "failure", "receipt"),
            "org.healthhub.nifi.processors.ReconcileCollection", Set.of("report", "difference", "missing", "deleted"))), Map.of(
            "org.healthhub.nifi.processors.ValidateIdCard", Set.of("valid", "suspect", "invalid", "failure"),
            "org.healthhub.nifi.processors.CanonicalizeHealthRecord", Set.of("canonical", "problem", "failure"),
            "org.healthhub.nifi.processors.ExportCorrectionFile", Set.of("success", "original", "failure"),
            "org.healthhub.nifi.processors.DetectHealthRecordChange", Set.of("changed", "unchanged", "retry", "failure"),
            "org.healthhub.nifi.processors.PutProvincialRecord", Set.of("accepted", "rejected", "pending", "retry", "failure", "receipt"),
            "org.healthhub.nifi.processors.ExportResourceCatalogue", Set.of("success", "failure")));
    /** What a user types into "Add Processor" or "Add Controller Service". */
    private static final Map<String, Set<String>> WORDS = with(with(with(FEEDBACK_WORDS, Map.of(
            "org.healthhub.nifi.processors.AuthorizeShareRequest", Set.of("供需对接", "共享授权"),
            "org.healthhub.nifi.processors.MaskHealthRecord", Set.of("脱敏", "个人信息"),
            "org.healthhub.nifi.processors.RecordProvision", Set.of("提供记录"),
            "org.healthhub.nifi.processors.RenderCollectionStatus", Set.of("看板", "监控"),
            "org.healthhub.nifi.processors.RaiseCollectionAlert", Set.of("告警", "监控"))), Map.of(
            "org.healthhub.nifi.services.DatabaseProvincialPlatform", Set.of("前置库", "库表交换"),
            "org.healthhub.nifi.services.FileProvincialPlatform", Set.of("文件交换", "回执"),
            "org.healthhub.nifi.processors.ReadControlFile", Set.of("文件对接", "控制文件"),
            "org.healthhub.nifi.processors.VerifyControlFile", Set.of("文件对接", "控制文件"),
            "org.healthhub.nifi.processors.PageSourceRecords", Set.of("接口对接", "分页"),
            "org.healthhub.nifi.processors.AcceptPushedRecords", Set.of("接口对接", "推送"),
            "org.healthhub.nifi.services.SourceTokenProvider", Set.of("令牌", "接口对接"),
            "org.healthhub.nifi.processors.GetProvincialReceipt", Set.of("回执", "卫生健康"),
            "org.healthhub.nifi.processors.ReconcileCollection", Set.of("对账", "补报"))), Map.of(
            "org.healthhub.nifi.processors.ValidateIdCard", Set.of("身份证", "身份证校验"),
            "org.healthhub.nifi.processors.CanonicalizeHealthRecord", Set.of("规范化", "归集"),
            "org.healthhub.nifi.processors.ExportCorrectionFile", Set.of("更正文件", "问题数据"),
            "org.healthhub.nifi.processors.DetectHealthRecordChange", Set.of("比对", "变化", "全量比对"),
            "org.healthhub.nifi.processors.PutProvincialRecord", Set.of("回执", "归集", "卫生健康"),
            "org.healthhub.nifi.processors.ExportResourceCatalogue", Set.of("编目", "数据资源目录"),
            "org.healthhub.nifi.services.StandardResourceCatalogue", Set.of("资源目录"),
            "org.healthhub.nifi.services.HttpProvincialPlatform", Set.of("回执"),
            "org.healthhub.nifi.services.DatabaseCollectionLedger", Set.of("台账")));

    private static ZipFile nar;
    private static Map<String, Element> extensions;

    @BeforeAll
    static void open() throws IOException, ParserConfigurationException, SAXException {
        nar = new ZipFile(System.getProperty("nar"));
        final Document manifest;
        try (InputStream xml = nar.getInputStream(nar.getEntry("META-INF/docs/extension-manifest.xml"))) {
            manifest = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
        }
        extensions = new TreeMap<>();
        elements(manifest.getDocumentElement(), "extension").forEach(extension -> extensions.put(text(extension, "name"), extension));
    }

    @AfterAll
    static void close() throws IOException {
        nar.close();
    }

    @Test
    void testEveryComponentIsThere() {
        assertEquals(new TreeSet<>(PROPERTIES.keySet()), extensions.keySet());
    }

    @Test
    void testProperties() {
        PROPERTIES.forEach((component, properties) -> assertTrue(names(component, "property").containsAll(properties), component + " " + names(component, "property")));
    }

    @Test
    void testRelationships() {
        RELATIONSHIPS.forEach((component, relationships) -> assertEquals(new TreeSet<>(relationships), names(component, "relationship"), component));
    }

    @Test
    void testChineseTags() {
        WORDS.forEach((component, words) -> {
            final Set<String> tags = elements(extensions.get(component), "tag").stream().map(Element::getTextContent).collect(Collectors.toSet());
            assertTrue(tags.containsAll(words), component + " " + tags);
        });
    }

    @Test
    void testEveryComponentHasItsPage() throws IOException {
        for (final String component : PROPERTIES.keySet()) {
            final ZipEntry page = nar.getEntry("META-INF/docs/additional-details/" + component + "/additionalDetails.md");
            assertNotNull(page, component);
            try (InputStream content = nar.getInputStream(page)) {
                assertTrue(("\n" + new String(content.readAllBytes(), StandardCharsets.UTF_8)).contains("\n# "), component);
            }
        }
    }

    @Test
    void testNothingIsBundledThatParentHolds() throws IOException {
        final Set<String> held = new TreeSet<>();
        try (ZipFile parent = new ZipFile(System.getProperty("parentNar"))) {
            held.addAll(artifacts(parent));
        }
        held.addAll(Set.of("nifi-api", "nifi-framework-api", "slf4j-api"));
        final Set<String> twice = new TreeSet<>(artifacts(nar));
        twice.retainAll(held);
        assertEquals(Set.of(), twice);
    }

    @Test
    void testParent() throws IOException {
        try (InputStream manifest = nar.getInputStream(nar.getEntry("META-INF/MANIFEST.MF"))) {
            final String text = new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("Nar-Dependency-Id: nifi-standard-services-api-nar"), text);
            assertTrue(text.contains("Nar-Group: org.healthhub"), text);
            assertTrue(text.contains("Nar-Id: nifi-healthhub-nar"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/LICENSE", "META-INF/NOTICE"})
    void testLegalFilesNameBundledLibraries(final String name) throws IOException {
        final ZipEntry entry = nar.getEntry(name);
        assertNotNull(entry);
        try (InputStream content = nar.getInputStream(entry)) {
            final String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            if (name.endsWith("NOTICE")) {
                artifacts(nar).stream().filter(artifact -> !artifact.startsWith("nifi-healthhub")).forEach(artifact -> assertTrue(text.contains(artifact), artifact));
            } else {
                assertTrue(text.contains("antlr-runtime") && text.contains("bcprov-jdk18on") && text.contains("stax2-api"));
            }
        }
    }

    private static Map<String, Set<String>> with(final Map<String, Set<String>> some, final Map<String, Set<String>> others) {
        final Map<String, Set<String>> all = new TreeMap<>(others);
        all.putAll(some);
        return Map.copyOf(all);
    }

    private static Set<String> artifacts(final ZipFile archive) {
        return archive.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(JARS) && name.endsWith(".jar"))
                .map(name -> name.substring(JARS.length()).replaceFirst("-\\d.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(final String component, final String element) {
        assertNotNull(extensions.get(component), component);
        return elements(extensions.get(component), element).stream().map(child -> text(child, "name")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Element> elements(final Element parent, final String name) {
        final NodeList nodes = parent.getElementsByTagName(name);
        final List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Text of a direct child. */
    private static String text(final Element parent, final String name) {
        return elements(parent, name).stream().filter(child -> child.getParentNode() == parent).map(Element::getTextContent).findFirst().orElse("");
    }
}
