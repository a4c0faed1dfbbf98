// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.flows.canvas.Canvas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ways by which records come from a source system. Each is a process group of its own in every flow definition, one below the other in this order, all
 * of whose processors and ports are disabled until somebody wants them: disabled components are neither validated nor started with the group around them.
 */
public enum Docking {

    /** Stock processors read tables or views of the source database. */
    TABLE("库表对接", "从源库增量或全量读取 / Reads the source database", TableDocking::build,
            "source.db.", "source.jdbc.", "source.table.", "source.increment.", "source.read."),

    /** The source system's interface is read page by page, or the source system pushes. */
    INTERFACE("接口对接", "分页读取源接口，或接收源系统推送 / Reads the source's interface, or is pushed to", InterfaceDocking::build,
            "source.http.", "source.listen."),

    /** The source system lays down files with control files, on an SFTP server or in a local folder. */
    FILE("文件对接", "SFTP 或本地目录的文件，凭控制文件核对 / Files checked against control files", FileDocking::build, "source.file.");

    private final String group;
    private final String comments;
    private final Builder builder;
    private final List<String> prefixes;

    Docking(final String group, final String comments, final Builder builder, final String... prefixes) {
        this.group = group;
        this.comments = comments;
        this.builder = builder;
        this.prefixes = List.of(prefixes);
    }

    /** Name of the process group. */
    public String group() {
        return group;
    }

    /** Word for command lines, and part of the group's identifiers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The docking that a parameter belongs to.
     *
     * @param parameter name of a parameter
     * @return empty when the parameter is needed whatever the docking
     */
    public static Optional<Docking> of(final String parameter) {
        return Arrays.stream(values()).filter(docking -> docking.prefixes.stream().anyMatch(parameter::startsWith)).findFirst();
    }

    String comments() {
        return comments;
    }

    /**
     * The parameter by which a group inside the docking group is switched: without a value there is nothing to switch on.
     *
     * @param inner name of a group inside
     * @return name of the parameter, empty when the group is switched with the docking group
     */
    public Optional<String> switchedBy(final String inner) {
        return this == FILE ? Arrays.stream(FileTransport.values()).filter(transport -> transport.group().equals(inner))
                .map(transport -> transport.switchedBy().name()).findFirst() : Optional.empty();
    }

    /** Fills the group and switches it off. */
    DockingPorts build(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        final DockingPorts ports = builder.build(system, services, canvas);
        canvas.disable();
        return ports;
    }

    /** Fills a docking group. */
    @FunctionalInterface
    private interface Builder {

        /** Adds processors, services of its own and the ports to an empty group. */
        DockingPorts build(BusinessSystem system, SharedServices services, Canvas canvas);
    }
}
