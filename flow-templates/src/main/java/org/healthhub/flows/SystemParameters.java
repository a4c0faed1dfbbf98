// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedParameterContext;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;

import java.util.List;
import java.util.stream.Stream;

/**
 * Values that hold for one business system docked by table.
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

    static final FlowParameter EXPORT_FOLDER = FlowParameter.open("catalogue.export.directory",
            "资源目录工作簿写到 NiFi 节点上的这个文件夹", "folder on the NiFi nodes for the workbook of the catalogue", "/data/healthhub/catalogue");

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

    /** In the order in which a newcomer fills them in. */
    public List<FlowParameter> all() {
        return Stream.of(
                Stream.of(DB_URL, DB_USER, DB_PASSWORD, DRIVER_CLASS, DRIVER_PATH, PERIOD),
                system.resources().stream().flatMap(resource -> Stream.of(table(resource), increment(resource))),
                Stream.of(PROVIDER_USCC, PROVIDER_NAME, PROVIDER_DIVISION, EXPORT_FOLDER)).flatMap(parameters -> parameters).toList();
    }

    VersionedParameterContext versioned() {
        return ParameterContexts.context(context(), system.code() + " " + system.name() + "的参数 / Values of this system", all(),
                List.of(CommonParameters.CONTEXT));
    }
}
