// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.feedback.EvidenceJson;
import org.healthhub.core.feedback.ReportAnswer;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.nifi.services.FeedbackDesk;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxState;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code healthhub feedback list|show|pause|resume|extend|reject}: problem reports, without what their reporters wrote. */
final class FeedbackCommand {

    private static final String USE = "./healthhub feedback list [--all] [--json] | show NUMBER [--json] | pause|resume|reject NUMBER --by NAME --reason TEXT"
        + " | extend NUMBER --days N --by NAME --reason TEXT";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Set<String> FLAGS = Set.of("--all", "--json");
    private static final Set<String> OPTIONS = Set.of("--by", "--reason", "--days");
    private static final int MOST = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final Progress progress;

    FeedbackCommand(final Sandbox sandbox, final Progress progress) {
        this.sandbox = sandbox;
        this.progress = progress;
    }

    /**
     * What the user asked for.
     *
     * @param action such as {@code list}
     * @param number number of a report, empty for {@code list}
     * @param options values by option; flags stand for themselves
     */
    record Request(String action, String number, Map<String, String> options) {

        static Request of(final List<String> arguments) {
            final List<String> words = new ArrayList<>();
            final Map<String, String> options = new HashMap<>();
            for (int i = 0; i < arguments.size(); i++) {
                final String argument = arguments.get(i);
                if (FLAGS.contains(argument)) {
                    options.put(argument, argument);
                } else if (OPTIONS.contains(argument)) {
                    if (i + 1 == arguments.size()) {
                        throw new SandboxException("A value is missing after " + argument);
                    }
                    i++;
                    options.put(argument, arguments.get(i));
                } else {
                    words.add(argument);
                }
            }
            final boolean list = words.equals(List.of("list"));
            if (!list && (words.size() != 2 || !Set.of("show", "pause", "resume", "extend", "reject").contains(words.getFirst()) || words.getLast().startsWith("--"))) {
                throw new SandboxException("feedback does not understand this: " + USE);
            }
            return new Request(words.getFirst(), list ? "" : words.getLast(), Map.copyOf(options));
        }

        private String required(final String option) {
            if (!options.containsKey(option)) {
                throw new SandboxException("feedback %s needs %s: %s".formatted(action, option, USE));
            }
            return options.get(option);
        }

        private int days() {
            try {
                return Integer.parseInt(required("--days"));
            } catch (final NumberFormatException e) {
                throw new SandboxException("--days is a number of working days", e);
            }
        }

        private boolean isJson() {
            return options.containsKey("--json");
        }
    }

    void run(final List<String> arguments) {
        final Request request = Request.of(arguments);
        final SandboxState state = sandbox.running().orElseThrow(() -> new SandboxException("The sandbox does not run; ./healthhub up starts it"));
        final FeedbackDesk desk = FeedbackDesk.of(new OpenSandbox(sandbox.home(), state.ports()).database(Database.HUB).dataSource());
        try {
            run(desk, request);
        } catch (final LedgerException | IllegalArgumentException e) {
            throw new SandboxException(e.getMessage(), e);
        }
    }

    private void run(final FeedbackDesk desk, final Request request) throws LedgerException {
        switch (request.action()) {
            case "list" -> {
                final List<ReportView> reports = request.options().containsKey("--all") ? desk.latest(MOST) : desk.open();
                progress.result(request.isJson() ? json(desk, reports) : FeedbackText.list(reports, desk.calendar(), today()));
            }
            case "show" -> {
                final ReportView report = report(desk, request.number());
                progress.result(request.isJson() ? json(desk, report).toPrettyString() : FeedbackText.show(report, desk.calendar(), today()));
            }
            case "pause" -> desk.pause(request.number(), request.required("--by"), request.required("--reason"));
            case "resume" -> desk.resume(request.number(), request.required("--by"), request.required("--reason"));
            case "extend" -> desk.extend(request.number(), request.days(), request.required("--by"), request.required("--reason"));
            case "reject" -> desk.reject(request.number(), request.required("--by"), request.required("--reason"));
            default -> throw new SandboxException(USE);
        }
        if (!Set.of("list", "show").contains(request.action())) {
            progress.result(FeedbackText.list(List.of(report(desk, request.number())), desk.calendar(), today()));
        }
    }

    private static ReportView report(final FeedbackDesk desk, final String number) throws LedgerException {
        return desk.report(number).orElseThrow(() -> new SandboxException("There is no report " + number + "; ./healthhub feedback list --all shows those there are"));
    }

    private static String json(final FeedbackDesk desk, final List<ReportView> reports) {
        final ArrayNode array = JSON.createArrayNode();
        reports.forEach(report -> array.add(json(desk, report)));
        return array.toPrettyString();
    }

    private static ObjectNode json(final FeedbackDesk desk, final ReportView report) {
        final ObjectNode node = ReportAnswer.of(report, desk.calendar(), today());
        node.put("requester", report.requester());
        report.term().ifPresent(term -> node.put("days_left", term.left(desk.calendar(), today())));
        for (int i = 0; i < report.records().size(); i++) {
            final ObjectNode record = (ObjectNode) node.path("records").get(i);
            report.records().get(i).finding().ifPresent(finding -> record.put("finding", finding.name()));
            report.records().get(i).evidence().ifPresent(evidence -> record.set("evidence", EvidenceJson.read(evidence)));
        }
        return node;
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Time of a list. */
    static String time(final LocalDateTime time) {
        return time.format(TIME);
    }
}
