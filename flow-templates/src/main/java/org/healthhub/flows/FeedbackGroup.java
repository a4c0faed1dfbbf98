// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.ScheduledState;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedPort;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.Queue;
import org.healthhub.flows.canvas.Retry;
import org.healthhub.flows.canvas.Settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of a system that verifies problem reports, asks the provider for corrections and follows them to the receipt. Reports come from the sharing interface
 * through the hub's database. A group of its own, named like table docking and switched on with it, reads the source again; without it, or while the source is
 * out of reach, reports are verified half an hour later without the source.
 */
final class FeedbackGroup {

    private static final String STANDARD = "org.apache.nifi.processors.standard.";
    private static final String HEALTHHUB = "org.healthhub.nifi.processors.";
    private static final double COLUMN = 660;
    private static final double SECOND_ROW = 420;
    private static final double THIRD_ROW = 900;
    private static final double SIDE = 40;
    private static final String OFTEN = "1 min";
    /** Every morning at half past seven, in NiFi's time zone, with the correction files of the problem desk. */
    private static final String DAILY = "0 30 7 * * ?";

    private final BusinessSystem system;
    private final SharedServices services;
    private final Canvas canvas;

    private FeedbackGroup(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        this.system = system;
        this.services = services;
        this.canvas = canvas;
    }

    static void build(final BusinessSystem system, final SharedServices services, final Canvas canvas) {
        new FeedbackGroup(system, services, canvas).build();
    }

    private void build() {
        final Box correctionBox = Box.processor(COLUMN, SECOND_ROW);
        final VersionedProcessor correction = canvas.processor("correction", "每日反馈更正文件", HEALTHHUB + "ExportCorrectionFile", Bundles.HEALTHHUB, correctionBox, Retry.NONE,
                new Settings()
                        .service("Record Reader", services.reader())
                        .service("Resource Catalogue", services.catalogue())
                        .set("Source Name", "${tablename}"));
        correction.setSchedulingStrategy("CRON_DRIVEN");
        correction.setSchedulingPeriod(DAILY);
        final Box sourceBox = Box.group(0, 0);
        final VersionedPort tasks = atSource(canvas.child("source", Docking.TABLE.group(), "核查时重读源库，随库表对接开启 / Reads the source again; switched on with table docking",
                sourceBox));
        canvas.connect("correction 更正任务", tasks, correction, Queue.end(Queue.NEVER), List.of(new Position(correctionBox.middleX(), sourceBox.middleY())), 0);
        final Box hubBox = Box.processor(0, SECOND_ROW);
        final VersionedProcessor atHub = verify(canvas, "核查（不读源库）", hubBox, new Settings().set("Waiting Time", "30 mins"));
        canvas.connect("correction 更正任务", atHub, Set.of("correction"), correction, Queue.end(Queue.NEVER), List.of(), 0);
        EndQueue.VERIFIED_AT_HUB.draw(canvas, atHub, Set.of("concluded"), CollectionLayout.below(hubBox), List.of());
        files(correction, correctionBox);
        follow();
    }

    /** Verification with the source, switched off until the docking is wanted. */
    private VersionedPort atSource(final Canvas inner) {
        final VersionedControllerService source = SharedServices.pool(inner, "service/source-database", "核查源库连接池", SystemParameters.DB_URL, SystemParameters.DB_USER,
                SystemParameters.DB_PASSWORD, SystemParameters.DRIVER_CLASS, SystemParameters.DRIVER_PATH);
        final Box box = Box.processor(0, 0);
        final VersionedProcessor verify = verify(inner, "核查（重读源库）", box, new Settings()
                .set("Waiting Time", "0 sec")
                .service("Source Database Connection Pool", source)
                .set("Source Tables", system.resources().stream().map(resource -> resource.code() + "=" + SystemParameters.table(resource).reference())
                        .collect(Collectors.joining("\n")))
                .set("Source Scan Limit", "100000"));
        final VersionedPort port = inner.outputPort("port/correction", "更正任务", Box.port(COLUMN, box.middleY() - Box.PORT_HEIGHT / 2));
        inner.connect("correction 更正任务", verify, Set.of("correction"), port, Queue.BETWEEN, List.of(), 0);
        EndQueue.VERIFIED_AT_SOURCE.draw(inner, verify, Set.of("concluded"), CollectionLayout.below(box), List.of());
        inner.disable();
        return port;
    }

    private VersionedProcessor verify(final Canvas on, final String name, final Box box, final Settings settings) {
        final VersionedProcessor verify = on.processor("verify", name, HEALTHHUB + "VerifyReportedRecord", Bundles.HEALTHHUB, box, Retry.NONE, settings
                .service("Feedback Ledger", services.feedback())
                .service("Collection Ledger", services.ledger())
                .service("Resource Catalogue", services.catalogue())
                .service("Provincial Platform", services.platform())
                .service("Record Writer", services.writer())
                .set("System Code", system.code())
                .set("Provider USCC", SystemParameters.PROVIDER_USCC.reference()));
        often(verify);
        return verify;
    }

    private void files(final VersionedProcessor correction, final Box correctionBox) {
        final Box writeBox = Box.processor(2 * COLUMN, SECOND_ROW);
        final VersionedProcessor write = canvas.processor("correction-file", "写入更正文件夹", STANDARD + "PutFile", Bundles.STANDARD, writeBox, Retry.NONE, new Settings()
                .set("Directory", SystemParameters.CORRECTION_FOLDER.reference() + "/${healthhub.provider.uscc}")
                .set("Conflict Resolution Strategy", "fail")
                .set("Create Missing Directories", "true"));
        canvas.connect("success 更正文件", correction, Set.of("success"), write, Queue.BETWEEN, List.of(), 0);
        EndQueue.FEEDBACK_LISTED.draw(canvas, correction, Set.of("original"), CollectionLayout.below(correctionBox), List.of());
        final Box failureBox = CollectionLayout.below(correctionBox);
        EndQueue.FEEDBACK_CORRECTION_FAILURE.draw(canvas, correction, Set.of("failure"), Box.funnel(failureBox.middleX() + COLUMN / 2, failureBox.y() + SIDE),
                List.of(new Position(correctionBox.middleX() + COLUMN / 2, correctionBox.bottom() + SIDE)));
        EndQueue.FEEDBACK_WRITTEN.draw(canvas, write, Set.of("success"), CollectionLayout.above(writeBox), List.of());
        EndQueue.FEEDBACK_NOT_WRITTEN.draw(canvas, write, Set.of("failure"), CollectionLayout.below(writeBox), List.of());
        mail(write);
    }

    /** A notice by mail, switched off until somebody fills in the parameters; the file itself holds business keys and is not attached. */
    private void mail(final VersionedProcessor write) {
        final Box box = Box.processor(3 * COLUMN, SECOND_ROW);
        final VersionedProcessor mail = canvas.processor("mail", "邮件通知（默认禁用）", STANDARD + "PutEmail", Bundles.STANDARD, box, Retry.NONE, new Settings()
                .set("SMTP Hostname", CommonParameters.MAIL_HOST.reference())
                .set("SMTP Auth", "false")
                .set("From", CommonParameters.MAIL_FROM.reference())
                .set("To", CommonParameters.MAIL_TO.reference())
                .set("Subject", "数据更正文件 ${filename}")
                .set("Message", "更正文件 ${filename} 已写入更正文件夹，请经适合个人信息的渠道发给提供方。A correction file for a provider is in its folder.")
                .set("Attach File", "false")
                .set("Include All Attributes In Message", "false"));
        mail.setAutoTerminatedRelationships(Set.of("success"));
        canvas.connect("success 待通知", write, Set.of("success"), mail, Queue.end(Queue.NEVER), List.of(), 0);
        EndQueue.MAIL_FAILURE.draw(canvas, mail, Set.of("failure"), CollectionLayout.below(box), List.of());
        mail.setScheduledState(ScheduledState.DISABLED);
    }

    private void follow() {
        final Box box = Box.processor(0, THIRD_ROW);
        final VersionedProcessor follow = canvas.processor("follow", "跟踪反馈与期限", HEALTHHUB + "FollowProblemReport", Bundles.HEALTHHUB, box, Retry.NONE, new Settings()
                .service("Feedback Ledger", services.feedback())
                .service("Resource Catalogue", services.catalogue())
                .set("System Code", system.code())
                .set("Due Soon", "3"));
        often(follow);
        EndQueue.ANSWERED.draw(canvas, follow, Set.of("answered"), CollectionLayout.below(box), List.of());
    }

    private static void often(final VersionedProcessor processor) {
        processor.setSchedulingPeriod(OFTEN);
        processor.setExecutionNode("PRIMARY");
    }
}
