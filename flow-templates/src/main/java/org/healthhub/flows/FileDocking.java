// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedPort;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.Queue;
import org.healthhub.flows.canvas.Retry;
import org.healthhub.flows.canvas.Settings;
import org.healthhub.flows.canvas.TextWidth;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Docking by file: places with files, each a group of its own that is switched on by itself, and the way of verified records to the shared path. Use once
 * for one system.
 */
final class FileDocking {

    private static final double COLUMN = 660;
    private static final double PITCH = 260;
    private static final double MIDDLE = (Box.GROUP_HEIGHT + PITCH) / 2;
    private static final double GAP = (COLUMN + Box.GROUP_WIDTH) / 2;
    private static final double PORT_DISTANCE = 100;
    private static final String CHECK = "check";

    private final BusinessSystem system;
    private final SharedServices services;
    private final Canvas canvas;

    private FileDocking(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        this.system = system;
        this.services = services;
        this.canvas = canvas;
    }

    static DockingPorts build(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        final FileDocking docking = new FileDocking(system, services, canvas);
        docking.explain();
        final VersionedProcessor attributes = docking.attributes();
        final VersionedControllerService reader = docking.reader();
        for (final FileTransport transport : FileTransport.values()) {
            docking.branch(transport, reader, attributes);
        }
        return docking.ports(attributes);
    }

    private void explain() {
        final List<String> lines = List.of(
                "控制文件（.ctl）最后写：先列出控制文件，再取数据文件，行数、摘要、字节数、字符集都对才接收。",
                "取走的移到 done；不完整、被改动的移到 refused，旁边的 .reason.txt 写明原因。约定见 docs/control-file.md。",
                "用哪种方式就打开哪个组（右键 → Enable）：SFTP 要填 " + SystemParameters.FILE_HOST.name() + " 等，本地目录要填 " + SystemParameters.FILE_LOCAL.name() + "。",
                "Excel：安装 nifi-poi-nar，新建 ExcelReader，在服务“文件读取器”加一项 xlsx 指向它，参数 " + SystemParameters.FILE_FORMATS.name() + " 加上 xlsx。");
        final double height = TextWidth.height(lines, SystemFlow.FONT_SIZE);
        canvas.label("label/purpose", new Box(0, -height - 60, TextWidth.of(lines, SystemFlow.FONT_SIZE), height), lines, SystemFlow.FONT_SIZE, SystemFlow.PAPER);
    }

    private VersionedControllerService reader() {
        final VersionedControllerService csv = service("service/csv", "CSV 文件读取器", "org.apache.nifi.csv.CSVReader", new Settings()
                // every column a text: inference would make numbers of identity numbers
                .set("schema-access-strategy", "csv-header-derived")
                .set("Skip Header Line", "true")
                // none, as in RFC 4180: a backslash is a backslash
                .set("Escape Character", "\\u001b"));
        final VersionedControllerService json = service("service/json", "JSON 文件读取器", "org.apache.nifi.json.JsonTreeReader", new Settings()
                // a JSON string stays a string, whatever it looks like; a number in the place of a text is refused further on
                .set("schema-access-strategy", "infer-schema"));
        return service("service/files", "文件读取器", "org.apache.nifi.lookup.ReaderLookup", new Settings().dynamicService("csv", csv).dynamicService("json", json));
    }

    private VersionedControllerService service(final String step, final String name, final String type, final Settings settings) {
        return canvas.service(step, name, type, Bundles.RECORD_SERIALIZATION, List.of("org.apache.nifi.serialization.RecordReaderFactory"), settings);
    }

    private void branch(final FileTransport transport, final VersionedControllerService reader, final VersionedProcessor attributes) {
        final Box box = Box.group(0, transport.ordinal() * PITCH);
        final VersionedPort verified = FileBranch.build(system, transport, reader, services.writer(),
                canvas.child(transport.step(), transport.group(), "控制文件、数据文件、核对、退回 / Control files, data files, check, refusal", box));
        canvas.connect("已核对", verified, attributes, Queue.BETWEEN, List.of(new Position(GAP, box.middleY())), 0);
    }

    private VersionedProcessor attributes() {
        return canvas.processor("attributes", "标注", "org.apache.nifi.processors.attributes.UpdateAttribute", Bundles.UPDATE_ATTRIBUTE, processor(1), Retry.NONE,
                new Settings()
                        .set("Store State", "Do not store state")
                        .dynamic(Tags.TABLE, Tags.byResource(system, Resource::table))
                        .dynamic(Tags.PRIORITY, Tags.byResource(system, resource -> Integer.toString(Generations.of(system, resource))))
                        .dynamic("filename", "${" + Tags.RESOURCE + "}-${uuid}.json"));
    }

    private DockingPorts ports(final VersionedProcessor attributes) {
        final boolean both = SystemFlow.checksIdentity(system) && !system.resources().stream().allMatch(SystemFlow::hasIdentityNumber);
        final int column = both ? 3 : 2;
        final double y = processor(0).middleY() - Box.PORT_HEIGHT / 2;
        final DockingPorts ports = DockingPorts.on(canvas, system, column * COLUMN, both ? y - PORT_DISTANCE : y, both ? y + PORT_DISTANCE : y);
        if (!both) {
            canvas.connect("success 源数据", attributes, Set.of("success"), ports.of(system.resources().getFirst()), Queue.BETWEEN, List.of(), 0);
            return ports;
        }
        final VersionedProcessor route = canvas.processor("route", "分流", "org.apache.nifi.processors.standard.RouteOnAttribute", Bundles.STANDARD, processor(2),
                Retry.NONE, new Settings().dynamic(CHECK, checked()));
        canvas.connect("success 源数据", attributes, Set.of("success"), route, Queue.BETWEEN, List.of(), 0);
        canvas.connect("check 待校验", route, Set.of(CHECK), ports.toCheck().orElseThrow(), Queue.BETWEEN, List.of(), 0);
        canvas.connect("unmatched 无证件", route, Set.of("unmatched"), ports.pastCheck().orElseThrow(), Queue.BETWEEN, List.of(), 0);
        return ports;
    }

    private String checked() {
        return "${" + Tags.RESOURCE + ":in(" + system.resources().stream().filter(SystemFlow::hasIdentityNumber)
                .map(resource -> "'" + resource.code() + "'").collect(Collectors.joining(", ")) + ")}";
    }

    private static Box processor(final int column) {
        return Box.processor(column * COLUMN, MIDDLE - Box.PROCESSOR_HEIGHT / 2);
    }
}
