// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.alert.Alert;
import org.healthhub.core.alert.AlertLimits;
import org.healthhub.core.alert.AlertRules;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.docs.HtmlText;
import org.healthhub.core.reconcile.DayFigures;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.ResourceState;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.StatusLedger;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers requests by their paths. Asks the ledger for the state at most once in a while, however many people watch. Thread-safe.
 */
public final class Dashboard {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern ASSET = Pattern.compile("/assets/([a-z.]+)");
    private static final Pattern RESOURCE = Pattern.compile("/resources/(S\\d{2}R\\d{2})(/problems|/refusals|/parts)?");
    private static final Pattern PROBLEM_CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private final StatusLedger ledger;
    private final Catalogue catalogue;
    private final AlertLimits limits;
    private final Frame frame;
    private final Duration lifetime;
    private Snapshot snapshot;

    /**
     * A dashboard.
     *
     * @param ledger what it tells of
     * @param catalogue systems and resources
     * @param limits from when on something is marked
     * @param nifi address of NiFi's canvas, for links; empty when there are to be none
     * @param lifetime how old the state may be that is shown
     */
    public Dashboard(final StatusLedger ledger, final Catalogue catalogue, final AlertLimits limits, final Optional<URI> nifi, final Duration lifetime) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.limits = limits;
        this.frame = new Frame(nifi);
        this.lifetime = lifetime;
    }

    private record Snapshot(long takenAt, HubState state, List<DayFigures> days, List<Alert> found) {
    }

    /**
     * The answer to a request.
     *
     * @throws LedgerException when the ledger can not be reached
     */
    public Answer answer(final DashboardRequest request) throws LedgerException {
        if (!request.reads()) {
            return Answer.text(Answer.METHOD_NOT_ALLOWED, Answer.HTML, frame.page("不允许的方法", Optional.empty(), "<p>这里只能读取。</p>\n"));
        }
        final Matcher asset = ASSET.matcher(request.path());
        if (asset.matches()) {
            return Assets.of(asset.group(1)).orElseGet(this::notFound);
        }
        final Matcher resource = RESOURCE.matcher(request.path());
        if (resource.matches()) {
            return resource(request, resource.group(1), Optional.ofNullable(resource.group(2)).orElse(""));
        }
        return switch (request.path()) {
            case "/" -> overview();
            case "/help" -> Answer.page(frame.page("告警与处理", Optional.empty(), Help.html()));
            case "/metrics" -> Answer.text(Answer.OK, Metrics.MEDIA_TYPE, new Metrics(snapshot().state(), snapshot().found(), ZONE).text());
            case "/status.json" -> Answer.text(Answer.OK, "application/json; charset=UTF-8", StatusJson.of(snapshot().state(), snapshot().found()));
            default -> notFound();
        };
    }

    /** The answer while the ledger can not be reached. */
    public Answer unavailable(final String reason) {
        return Answer.text(Answer.UNAVAILABLE, Answer.HTML, frame.page("枢纽库不可用", Optional.empty(),
                "<p class=\"bad\"><strong>读不到台账。</strong>　%s</p>\n<p>先看枢纽库是否在运行、网络是否通，再看画布上“枢纽库连接池”“归集台账”两个服务的提示。恢复后本页自动更新；数据在队列里等着，不会丢。</p>\n"
                        .formatted(HtmlText.escape(reason))));
    }

    private Answer notFound() {
        return Answer.text(Answer.NOT_FOUND, Answer.HTML, frame.page("没有这一页", Optional.empty(), "<p>没有这一页。</p>\n"));
    }

    private Answer overview() throws LedgerException {
        final Snapshot now = snapshot();
        return Answer.page(frame.page("数据归集看板", Optional.of(now.state().at()), new Overview(now.state(), now.found(), ledger.alerts(), now.days()).html()));
    }

    private Answer resource(final DashboardRequest request, final String code, final String list) throws LedgerException {
        final Snapshot now = snapshot();
        final Optional<ResourceState> known = now.state().resource(code);
        if (known.isEmpty()) {
            return notFound();
        }
        final ResourceState state = known.get();
        final String after = request.value(Links.AFTER).orElse("");
        return switch (list) {
            case "/problems" -> problems(request, state, after);
            case "/refusals" -> page(state, now, new Lists(frame).refusals(state.resource(), ledger.refusals(code, after, Lists.LIMIT)));
            case "/parts" -> page(state, now, new Lists(frame).parts(state.resource(), ledger.openParts(code, Lists.LIMIT), now.state().at()));
            default -> page(state, now, new ResourceDetail(state, now.state().at(), now.found().stream().filter(alert -> alert.resourceCode().equals(code)).toList(),
                    now.days().stream().filter(day -> day.resourceCode().equals(code)).toList()).html());
        };
    }

    private Answer problems(final DashboardRequest request, final ResourceState state, final String after) throws LedgerException {
        final Optional<String> code = request.value(Links.PROBLEM_CODE);
        if (code.filter(text -> !PROBLEM_CODE.matcher(text).matches()).isPresent()) {
            return notFound();
        }
        return page(state, snapshot(), new Lists(frame).problems(state.resource(), code, ledger.problems(state.resource().code(), code, after, Lists.LIMIT)));
    }

    private Answer page(final ResourceState state, final Snapshot now, final String content) {
        return Answer.page(frame.page(state.resource().code() + " " + state.resource().name(), Optional.of(now.state().at()), content));
    }

    private synchronized Snapshot snapshot() throws LedgerException {
        final long now = System.nanoTime();
        if (snapshot == null || now - snapshot.takenAt() > lifetime.toNanos()) {
            final HubState state = ledger.state(catalogue);
            final LocalDate today = state.at().toLocalDate();
            snapshot = new Snapshot(now, state, ledger.days(today.minusDays(Trend.DAYS - 1L), today), AlertRules.find(state, limits));
        }
        return snapshot;
    }
}
