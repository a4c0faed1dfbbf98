// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.ResourceAlerts;
import org.healthhub.core.exchange.PartState;
import org.healthhub.core.status.FeedbackState;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.LedgerCounts;
import org.healthhub.core.status.OpenParts;
import org.healthhub.core.status.ProblemShare;
import org.healthhub.core.status.ReconciliationState;
import org.healthhub.core.status.ResourceState;
import org.healthhub.core.status.SystemState;
import org.healthhub.core.status.UpdateCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AlertRulesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 10, 3, 0);
    private static final AlertLimits LIMITS = new AlertLimits(2, Duration.ofHours(24), 10, 100);

    private Optional<LocalDateTime> read = Optional.of(NOW.minusMinutes(1));
    private ProblemShare recent = ProblemShare.NONE;
    private ProblemShare before = ProblemShare.NONE;
    private Map<PartState, OpenParts> parts = Map.of();
    private Optional<ReconciliationState> reconciliation = Optional.empty();
    private String cycle = "每日";
    private ResourceAlerts own = ResourceAlerts.COMMON;

    private List<AlertKind> kinds() {
        return alerts().stream().map(Alert::kind).toList();
    }

    private List<Alert> alerts() {
        final Resource model = model();
        final Resource resource = new Resource(model.code(), model.systemCode(), model.name(), model.table(), model.fields(), model.businessKey(), model.incrementField(),
                model.parent(), cycle, model.sharingType(), model.sharingCondition(), model.level(), model.personalData(), model.standards(), model.rules(),
                model.deleteMarker(), model.excluded(), own);
        final ResourceState state = new ResourceState(resource, LedgerCounts.NONE, read, recent, before, parts, new TreeMap<>(), reconciliation, FeedbackState.NONE);
        return AlertRules.find(new HubState(NOW, List.of(new SystemState(new BusinessSystem("S20", "death", "死亡", List.of(resource)), List.of(state)))), LIMITS);
    }

    private static Resource model() {
        try {
            return CatalogueLoader.builtIn().resource("S20R01").orElseThrow();
        } catch (final CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void testNothingIsWrongWithAFreshResource() {
        assertEquals(List.of(), kinds());
    }

    @ParameterizedTest
    @CsvSource({"每日,47,false", "每日,49,true", "实时,23,false", "实时,25,true", "每月,1487,false", "每月,1489,true", "不定期,100000,false", "每日（待定）,100000,false"})
    void testSilenceIsTwiceTheUpdateCycle(final String words, final int hours, final boolean expected) {
        cycle = words;
        read = Optional.of(NOW.minusHours(hours));
        assertEquals(expected ? List.of(AlertKind.SILENT_SOURCE) : List.of(), kinds());
    }

    @Test
    void testResourceThatWasNeverReadIsNotSilent() {
        read = Optional.empty();
        assertEquals(List.of(), kinds());
    }

    @Test
    void testOwnLimitsWin() {
        read = Optional.of(NOW.minusDays(20));
        parts = Map.of(PartState.PENDING, new OpenParts(1, 10, NOW.minusDays(3)));
        own = new ResourceAlerts(Optional.of(Duration.ofDays(30)), Optional.of(Duration.ofDays(4)), Optional.empty(), Optional.empty());
        assertEquals(List.of(), kinds());
        own = new ResourceAlerts(Optional.of(Duration.ZERO), Optional.of(Duration.ZERO), Optional.empty(), Optional.empty());
        assertEquals(List.of(), kinds());
        own = new ResourceAlerts(Optional.of(Duration.ofDays(10)), Optional.of(Duration.ofHours(1)), Optional.empty(), Optional.empty());
        assertEquals(List.of(AlertKind.SILENT_SOURCE, AlertKind.OVERDUE_RECEIPT), kinds());
    }

    @ParameterizedTest
    @EnumSource(value = PartState.class, names = {"INTENDED", "PENDING", "FAILED"})
    void testAnyPartWithoutJudgementBecomesOverdue(final PartState state) {
        parts = Map.of(state, new OpenParts(2, 1500, NOW.minusHours(24)));
        assertEquals(List.of(), kinds());
        parts = Map.of(state, new OpenParts(2, 1500, NOW.minusHours(25)));
        assertEquals("2 个分片、1500 条记录没有最终结果，最早的已等 25 小时", alerts().getFirst().words());
    }

    @ParameterizedTest
    @CsvSource({"100,13,1000,30,false", "100,14,1000,30,true", "99,50,1000,30,false", "1000,900,0,0,false"})
    void testShareOfProblemsHasToGrowByEnoughRecords(final long read, final long problem, final long readBefore, final long problemBefore, final boolean expected) {
        recent = new ProblemShare(read, problem);
        before = new ProblemShare(readBefore, problemBefore);
        assertEquals(expected ? List.of(AlertKind.PROBLEM_SHARE) : List.of(), kinds());
    }

    @ParameterizedTest
    @EnumSource(ReconciliationState.Verdict.class)
    void testOnlyUnexplainedDifferencesAreAnAlert(final ReconciliationState.Verdict verdict) {
        reconciliation = Optional.of(new ReconciliationState(NOW.minusHours(1), verdict, 10, 10, 9, 1, "HTTP-503"));
        final boolean expected = verdict == ReconciliationState.Verdict.DIFFERENT || verdict == ReconciliationState.Verdict.FAILED;
        assertEquals(expected ? List.of(AlertKind.RECONCILIATION) : List.of(), kinds());
        own = new ResourceAlerts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false));
        assertEquals(List.of(), kinds());
    }

    @Test
    void testEveryUpdateCycleOfTheCatalogueIsUnderstood() throws CatalogueException {
        final List<String> unknown = CatalogueLoader.builtIn().resources().stream().map(Resource::updateCycle).distinct()
                .filter(words -> UpdateCycle.length(words).isEmpty()).toList();
        assertEquals(List.of("不定期"), unknown);
    }
}
