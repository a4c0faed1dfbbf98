// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedParameterContext;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;

import java.util.List;
import java.util.stream.Stream;

/**
 * Values that hold for one business system docked by table, by interface or by both.
 *
 * @param system the system
 */
public record SystemParameters(BusinessSystem system) {

    static final FlowParameter DB_URL = FlowParameter.open("source.db.url",
            "源库的 JDBC 地址，不要把口令写进地址", "JDBC address of the source database, without credentials", "jdbc:postgresql://10.0.1.20:5432/source");
    static final FlowParameter DB_USER = FlowParameter.open("source.db.user",
            "源库用户：只需要读权限", "user of the source database: reading is enough", "hub_reader");
    static final FlowParameter DB_PASSWORD = FlowParameter.secret("source.db.password",
            "源库用户的口令", "password of the source database user", "由源系统发放 / issued by the source system");
    static final FlowParameter DRIVER_CLASS = FlowParameter.preset("source.jdbc.driver.class",
            "源库 JDBC 驱动的类名", "class name of the source database's JDBC driver", "org.postgresql.Driver");
    static final FlowParameter DRIVER_PATH = FlowParameter.open("source.jdbc.driver.path",
            "源库 JDBC 驱动文件在 NiFi 节点上的路径", "path of the source database's JDBC driver on every NiFi node", "/opt/nifi/drivers/postgresql.jar");
    static final FlowParameter PROVIDER_USCC = FlowParameter.open("provider.uscc",
            "数据提供单位的统一社会信用代码", "unified social credit code of the unit that provides the data", "18 位 / 18 characters");
    static final FlowParameter PROVIDER_NAME = FlowParameter.open("provider.name",
            "数据提供单位名称", "name of the unit that provides the data", "陕西省卫生健康委员会");
    static final FlowParameter PROVIDER_DIVISION = FlowParameter.open("provider.division",
            "数据提供单位的行政区划代码（6 位）", "division code (6 digits) of the unit that provides the data", "610000");

    static final FlowParameter PERIOD = FlowParameter.preset("source.read.period",
            "多久读取一次源表", "how often the source tables are read", "1 min");

    static final FlowParameter LAG = FlowParameter.preset("source.read.lag",
            "增量读取滞后的秒数：比这更新的行留给下一次读取，须长于源库最长的事务；子表每低一级再滞后这么久",
            "seconds by which an incremental read lags: younger rows are left to the next read; longer than the longest transaction of the source; children lag once more",
            "120");
    static final FlowParameter BOUND = FlowParameter.preset("source.read.bound",
            "滞后的界限在源库 SQL 里的写法，? 处代入时间；SQL Server 或文本列用 '?'；增量列是流水号时留空 = 不滞后",
            "how the bound of the lag is written in the SQL of the source, ? stands for the time; '?' for SQL Server and text columns; empty, no lag, for serial numbers",
            "TIMESTAMP '?'");
    static final FlowParameter DB_TYPE = FlowParameter.preset("source.db.type",
            "源库类型，同“读取”处理器的 Database Type：Generic（PostgreSQL、达梦等）、Oracle、Oracle 12+、MS SQL 2012+、MS SQL 2008、MySQL",
            "kind of the source database, a value of Database Type of the reading processors", "Generic");

    static final FlowParameter EXPORT_FOLDER = FlowParameter.open("catalogue.export.directory",
            "资源目录工作簿写到 NiFi 节点上的这个文件夹", "folder on the NiFi nodes for the workbook of the catalogue", "/data/healthhub/catalogue");

    static final FlowParameter HTTP_URL = FlowParameter.open("source.http.url",
            "源接口的根地址；留空则不拉取", "base address of the source's interface; empty: nothing is read by pages", "https://10.0.1.20/api");
    static final FlowParameter HTTP_PERIOD = FlowParameter.preset("source.http.period",
            "多久读取一遍源接口", "how often the source's interface is read", "1 min");
    static final FlowParameter HTTP_QUERY = FlowParameter.preset("source.http.query",
            "查询串，可用页码 healthhub.page.no、页长 .size、起始时间 .since、游标 .cursor；不得含个人信息",
            "query, made of page number, size, since and cursor; never personal data",
            "page=${healthhub.page.no}&size=${healthhub.page.size}&since=${healthhub.page.since:urlEncode()}");
    static final FlowParameter HTTP_PAGING = FlowParameter.preset("source.http.paging",
            "分页方式：Page Number（页码）、Cursor（游标）或 None（一次给全）", "paging: Page Number, Cursor or None", "Page Number");
    static final FlowParameter HTTP_PAGE_SIZE = FlowParameter.preset("source.http.page.size",
            "每页记录数", "records a page", "500");
    static final FlowParameter HTTP_RECORDS = FlowParameter.preset("source.http.records.pointer",
            "答复中记录数组的位置（JSON Pointer）", "JSON Pointer to the array of records", "/data/records");
    static final FlowParameter HTTP_CODE = FlowParameter.preset("source.http.code.pointer",
            "答复中结果码的位置；答复没有结果码时只看 HTTP 状态", "JSON Pointer to the code of the outcome, where there is one", "/code");
    static final FlowParameter HTTP_SUCCESS = FlowParameter.preset("source.http.success.codes",
            "表示成功的结果码，逗号分隔", "codes that mean success, comma separated", "200");
    static final FlowParameter HTTP_TOTAL = FlowParameter.preset("source.http.total.pointer",
            "答复中总记录数的位置；没有则读到空页为止", "JSON Pointer to the total; without one pages are read until one is empty", "/data/total");
    static final FlowParameter HTTP_CURSOR = FlowParameter.preset("source.http.cursor.pointer",
            "答复中下一页游标的位置（分页方式为 Cursor 时）", "JSON Pointer to the next cursor, with the paging Cursor", "/data/next");
    static final FlowParameter HTTP_AUTH = FlowParameter.preset("source.http.auth",
            "令牌来源：Fixed Token（固定令牌）或 Token Endpoint（令牌接口）", "source of the token: Fixed Token or Token Endpoint", "Fixed Token");
    static final FlowParameter HTTP_SECRET = FlowParameter.secret("source.http.secret",
            "固定令牌，或令牌接口的密钥", "the fixed token, or the secret for the token endpoint", "由源系统发放 / issued by the source system");
    static final FlowParameter HTTP_TOKEN_URL = FlowParameter.open("source.http.token.url",
            "令牌接口的地址（令牌来源为 Token Endpoint 时）", "address of the token endpoint, where there is one", "https://10.0.1.20/oauth/token");
    static final FlowParameter HTTP_CLIENT_ID = FlowParameter.open("source.http.client.id",
            "枢纽在令牌接口的客户端标识", "client id of the hub at the token endpoint", "healthhub");
    static final FlowParameter LISTEN_HOST = FlowParameter.preset("source.listen.host",
            "接收推送的本机地址；对外开放时填网卡地址", "address of this host on which pushes are taken; a network address opens it to others", "127.0.0.1");
    static final FlowParameter LISTEN_TOKEN = FlowParameter.secret("source.listen.token",
            "源系统推送时必须带的令牌；留空则一律答复 503", "token that a push must carry; empty: every push is answered 503",
            "32 个随机字符，交给源系统 / 32 random characters, handed to the source system");

    private static final String LISTEN_PORT = "source.listen.port";
    private static final int FIRST_LISTEN_PORT = 19_000;
    static final FlowParameter FILE_HOST = FlowParameter.open("source.file.host",
            "SFTP 服务器的地址；不用 SFTP 就不填", "address of the SFTP server; empty when there is none", "10.0.1.30");
    static final FlowParameter FILE_PORT = FlowParameter.preset("source.file.port",
            "SFTP 服务器的端口", "port of the SFTP server", "22");
    static final FlowParameter FILE_USER = FlowParameter.open("source.file.user",
            "SFTP 用户：能读、能改名、能建目录", "user of the SFTP server: may read, rename and create folders", "hub_files");
    static final FlowParameter FILE_PASSWORD = FlowParameter.secret("source.file.password",
            "SFTP 用户的口令", "password of the SFTP user", "由源系统发放 / issued by the source system");
    static final FlowParameter FILE_KNOWN_HOSTS = FlowParameter.open("source.file.known.hosts",
            "NiFi 节点上的 known_hosts 文件，写有 SFTP 服务器的主机公钥；公钥指纹要和源系统当面核对",
            "known_hosts file on the NiFi nodes with the host key of the SFTP server; compare its fingerprint with the source system", "/opt/nifi/conf/known_hosts");
    static final FlowParameter FILE_DIRECTORY = FlowParameter.preset("source.file.directory",
            "SFTP 服务器上放文件的目录", "folder of the files on the SFTP server", ".");
    static final FlowParameter FILE_LOCAL = FlowParameter.open("source.file.local.directory",
            "NiFi 节点上放文件的本地（共享）目录；不用就不填", "folder of the files on the NiFi nodes, shared in a cluster; empty when there is none", "/data/healthhub/inbox");
    static final FlowParameter FILE_PERIOD = FlowParameter.preset("source.file.period",
            "多久看一次有没有新的控制文件", "how often new control files are looked for", "1 min");
    static final FlowParameter FILE_AGE = FlowParameter.preset("source.file.minimum.age",
            "控制文件写完多久才取，防止取到半个", "age at which a control file is taken, so that none is taken half written", "10 sec");
    static final FlowParameter FILE_CHARSET = FlowParameter.preset("source.file.charset",
            "控制文件没有写字符集时，csv 按 UTF-8 还是 GB18030 读", "character set of csv files whose control file names none: UTF-8 or GB18030", "UTF-8");
    static final FlowParameter FILE_FORMATS = FlowParameter.preset("source.file.formats",
            "接收的文件格式，逗号分隔；装了 Excel 读取器可加 xlsx", "forms of files that are taken; xlsx may be added where its reader is installed", "csv,json");

    static final FlowParameter REPORT_FOLDER = FlowParameter.open("reconciliation.export.directory",
            "对账报告写到 NiFi 节点上的这个文件夹", "folder on the NiFi nodes for the reports of the reconciliation", "/data/healthhub/reconciliation");
    static final FlowParameter VANISHED = FlowParameter.preset("reconciliation.vanished",
            "全量比对的源表里消失的记录：Leave Alone 不动，Delete Logically 逻辑删除并上报；只有源表是该资源唯一来源时才选后者",
            "records that a complete reading of their source table no longer finds: Leave Alone, or Delete Logically when the table is their only source", "Leave Alone");
    static final FlowParameter CORRECTION_FOLDER = FlowParameter.open("correction.export.directory",
            "更正文件写到 NiFi 节点上的这个文件夹，每个提供单位一个子文件夹；含业务主键，注意权限",
            "folder on the NiFi nodes for correction files, one subfolder a provider; they hold business keys, so mind who may read it", "/data/healthhub/correction");

    /** Name of the system's parameter context. */
    public String context() {
        return "healthhub-" + system.code();
    }

    /** Table or view that a resource is read from. */
    static FlowParameter table(final Resource resource) {
        return FlowParameter.open("source.table." + resource.code(),
                "“" + resource.name() + "”在源库中的表或视图名", "table or view of " + resource.code() + " in the source database", "src_" + resource.table());
    }

    /** Column by which new rows of a resource are recognised. May stay empty: then every run reads the whole table. */
    static FlowParameter increment(final Resource resource) {
        return FlowParameter.open("source.increment." + resource.code(),
                "“" + resource.name() + "”的增量列：每次新增和修改都会变大的时间或流水号，不得是个人信息；留空为全量比对，每次读全表",
                "increment column of " + resource.code() + ": a time or number that grows with every change, never personal data; empty: every run reads all",
                resource.incrementField().orElse("gxsj"));
    }

    /** Path of a resource below the base address of the source's interface. */
    static FlowParameter path(final Resource resource) {
        return FlowParameter.preset("source.http.path." + resource.code(),
                "“" + resource.name() + "”在源接口根地址下的路径", "path of " + resource.code() + " below the base address", "/" + resource.code());
    }

    /** Where pushes are taken: a port of its own for each system. */
    FlowParameter listenPort() {
        return FlowParameter.preset(LISTEN_PORT, "接收推送的端口", "port on which pushes are taken",
                Integer.toString(FIRST_LISTEN_PORT + Integer.parseInt(system.code().substring(1))));
    }

    /** In the order in which a newcomer fills them in. */
    public List<FlowParameter> all() {
        return Stream.of(
                Stream.of(DB_URL, DB_USER, DB_PASSWORD, DB_TYPE, DRIVER_CLASS, DRIVER_PATH, PERIOD, LAG, BOUND),
                system.resources().stream().flatMap(resource -> Stream.of(table(resource), increment(resource))),
                Stream.of(HTTP_URL, HTTP_AUTH, HTTP_SECRET, HTTP_TOKEN_URL, HTTP_CLIENT_ID, HTTP_PERIOD, HTTP_QUERY, HTTP_PAGING, HTTP_PAGE_SIZE, HTTP_RECORDS, HTTP_CODE,
                        HTTP_SUCCESS, HTTP_TOTAL, HTTP_CURSOR),
                system.resources().stream().map(SystemParameters::path),
                Stream.of(LISTEN_HOST, listenPort(), LISTEN_TOKEN),
                Stream.of(FILE_HOST, FILE_PORT, FILE_USER, FILE_PASSWORD, FILE_KNOWN_HOSTS, FILE_DIRECTORY, FILE_LOCAL, FILE_PERIOD, FILE_AGE, FILE_CHARSET,
                        FILE_FORMATS),
                Stream.of(PROVIDER_USCC, PROVIDER_NAME, PROVIDER_DIVISION, EXPORT_FOLDER, CORRECTION_FOLDER, REPORT_FOLDER, VANISHED)).flatMap(parameters -> parameters).toList();
    }

    VersionedParameterContext versioned() {
        return ParameterContexts.context(context(), system.code() + " " + system.name() + "的参数 / Values of this system", all(),
                List.of(CommonParameters.CONTEXT));
    }
}
