// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.flows.canvas.Retry;
import org.healthhub.flows.canvas.Settings;

import java.util.Set;

/**
 * A place where source systems lay down files, and the stock processors that reach it. Paths are below the place's folder: what stands there is new, in
 * {@value #DONE} lies what was taken, in {@value #REFUSED} what was set aside.
 */
enum FileTransport {

    SFTP("SFTP 服务器", "sftp", SystemParameters.FILE_HOST, SystemParameters.FILE_DIRECTORY, "ListSFTP", "FetchSFTP", "PutSFTP", "comms.failure") {
        @Override
        Settings list() {
            return server(new Settings())
                    .set("Remote Path", folder())
                    .set("Search Recursively", "false")
                    .set("File Filter Regex", CONTROL_FILES)
                    .set("Minimum File Age", SystemParameters.FILE_AGE.reference());
        }

        @Override
        Settings fetch(final String file, final String to) {
            return server(new Settings())
                    .set("Remote File", folder() + "/" + file)
                    .set("Completion Strategy", "Move File")
                    .set("Move Destination Directory", folder() + "/" + to)
                    .set("Create Directory", "true")
                    // where that matters the file is missed further on
                    .set("fetchfiletransfer-notfound-loglevel", "WARN");
        }

        @Override
        Settings put(final String to) {
            return server(new Settings())
                    .set("Remote Path", folder() + "/" + to)
                    .set("Create Directory", "true")
                    .set("Conflict Resolution", "REPLACE");
        }

        /** The server must be the one that the file of known hosts names: an impostor would be given the password. */
        private Settings server(final Settings settings) {
            return settings
                    .set("Hostname", SystemParameters.FILE_HOST.reference())
                    .set("Port", SystemParameters.FILE_PORT.reference())
                    .set("Username", SystemParameters.FILE_USER.reference())
                    .secret("Password", SystemParameters.FILE_PASSWORD.reference())
                    .set("Strict Host Key Checking", "true")
                    .set("Host Key File", SystemParameters.FILE_KNOWN_HOSTS.reference());
        }

        @Override
        Retry fetchAgain() {
            return FETCH_FROM_AFAR_AGAIN;
        }

        @Override
        Retry putAgain() {
            return PUT_AFAR_AGAIN;
        }

        @Override
        Set<String> putFailures() {
            return Set.of("failure", "reject");
        }
    },

    LOCAL("本地目录", "local", SystemParameters.FILE_LOCAL, SystemParameters.FILE_LOCAL, "ListFile", "FetchFile", "PutFile", "failure") {
        @Override
        Settings list() {
            return new Settings()
                    .set("Input Directory", folder())
                    // on one node at a time, the primary one: the folder is a shared one in a cluster
                    .set("Input Directory Location", "Remote")
                    .set("Recurse Subdirectories", "false")
                    .set("File Filter", CONTROL_FILES)
                    .set("Minimum File Age", SystemParameters.FILE_AGE.reference());
        }

        @Override
        Settings fetch(final String file, final String to) {
            return new Settings()
                    .set("File to Fetch", folder() + "/" + file)
                    .set("Completion Strategy", "Move File")
                    .set("Move Destination Directory", folder() + "/" + to)
                    .set("Move Conflict Strategy", "Rename")
                    .set("Log level when file not found", "WARN");
        }

        @Override
        Settings put(final String to) {
            return new Settings()
                    .set("Directory", folder() + "/" + to)
                    .set("Create Missing Directories", "true")
                    .set("Conflict Resolution Strategy", "replace");
        }

        @Override
        Retry fetchAgain() {
            return FETCH_AGAIN;
        }

        @Override
        Retry putAgain() {
            return Retry.NONE;
        }

        @Override
        Set<String> putFailures() {
            return Set.of("failure");
        }
    };

    /** Folder below the place for what was taken. */
    static final String DONE = "done";
    /** Folder below the place for what was set aside. */
    static final String REFUSED = "refused";

    /** Plain names only: whatever else a source puts into a name is not carried into attributes and logs. */
    private static final String CONTROL_FILES = "[A-Za-z0-9][A-Za-z0-9._-]*\\.(ctl|CTL)";
    /** A server may be away for a long weekend. */
    private static final Retry FETCH_FROM_AFAR_AGAIN = new Retry(Set.of("comms.failure"), 1200, "5 sec", "5 mins");
    private static final Retry PUT_AFAR_AGAIN = new Retry(Set.of("failure"), 1200, "5 sec", "5 mins");
    private static final Retry FETCH_AGAIN = new Retry(Set.of("failure"), 12, "5 sec", "5 mins");

    private final String group;
    private final String step;
    private final FlowParameter switchedBy;
    private final FlowParameter folder;
    private final String list;
    private final String fetch;
    private final String put;
    private final String fetchFailure;

    FileTransport(final String group, final String step, final FlowParameter switchedBy, final FlowParameter folder, final String list, final String fetch,
                  final String put, final String fetchFailure) {
        this.group = group;
        this.step = step;
        this.switchedBy = switchedBy;
        this.folder = folder;
        this.list = list;
        this.fetch = fetch;
        this.put = put;
        this.fetchFailure = fetchFailure;
    }

    /** Name of the process group. */
    String group() {
        return group;
    }

    /** Part of the group's identifiers. */
    String step() {
        return step;
    }

    /** The parameter without which the place can not be reached. */
    FlowParameter switchedBy() {
        return switchedBy;
    }

    String folder() {
        return folder.reference();
    }

    String listType() {
        return list;
    }

    String fetchType() {
        return fetch;
    }

    String putType() {
        return put;
    }

    /** Relationships of a fetch that a person must look at. */
    Set<String> fetchFailures() {
        return Set.of(fetchFailure, "permission.denied");
    }

    /** Lists the control files. */
    abstract Settings list();

    /**
     * Fetches a file, and moves it once its content is safely in a FlowFile: a crash in between leaves the file where it is, to be moved by hand, and
     * neither loses it nor reads it twice, because the listing remembers it.
     *
     * @param file path below the place's folder
     * @param to folder below the place's folder
     */
    abstract Settings fetch(String file, String to);

    /** Writes a file into a folder below the place's folder. */
    abstract Settings put(String to);

    abstract Retry fetchAgain();

    abstract Retry putAgain();

    abstract Set<String> putFailures();
}
