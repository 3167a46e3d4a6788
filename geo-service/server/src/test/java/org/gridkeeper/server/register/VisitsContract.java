// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.gridkeeper.engine.index.Sensitivity;
import org.junit.jupiter.api.Test;

/** Due lists, against a computation that looks at everything. */
abstract class VisitsContract extends RegisterContract {

    private static final Instant NOW = Instant.parse("2026-06-15T04:00:00Z");
    private static final Instant FIRST_DAY = Instant.parse("2025-12-31T16:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(14);

    private record Risk(String id, int cell, long severity, long interval, Instant inspected) {}

    private record Visit(String id, Instant at, String result) {}

    private final Random random = new Random(20261123);
    private final List<Risk> risks = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Set<String> tagged = new TreeSet<>();

    private void load() {
        people("worker", "w1", "w2");
        site.load(RegisterIds.RESPONSIBILITIES, """
                id,cells,role,person,valid_from
                a,%s %s,worker,w1,2026-01-01
                b,%s,worker,w2,2026-01-01
                """.formatted(
                        RegisterSite.cell(1), RegisterSite.cell(2), RegisterSite.cell(3)));
        site.load(RegisterIds.TAGS, """
                id,name_zh,level,subject,sensitivity,basis,valid_days,owner_dept
                watch,重点,street,place,internal,Law,3650,x
                """);
        StringBuilder rows = new StringBuilder("id,lon,lat,name,severity,inspection_days,last_inspection\n");
        StringBuilder links = new StringBuilder("id,tag,subject_layer,subject_id,set_by,valid_from\n");
        for (int i = 0; i < 60; i++) {
            int cell = 1 + random.nextInt(4);
            long interval = random.nextInt(3) == 0 ? 0 : 10 + random.nextInt(80);
            Instant inspected = random.nextBoolean() ? Instant.EPOCH : daysAgo(random.nextInt(120));
            Risk risk = new Risk("r" + i, cell, 1 + random.nextInt(4), interval, inspected);
            risks.add(risk);
            rows.append("%s,%s,%s,点 %d,%d,%s,%s\n"
                    .formatted(
                            risk.id,
                            RegisterSite.WEST + (cell - 0.5) * RegisterSite.SIDE,
                            RegisterSite.SOUTH + RegisterSite.SIDE / 2,
                            i,
                            risk.severity,
                            interval == 0 ? "" : interval,
                            inspected.equals(Instant.EPOCH) ? "" : inspected));
            if (random.nextInt(3) == 0) {
                tagged.add(risk.id);
                links.append("l%d,watch,risk-points,%s,w1,2026-01-01\n".formatted(i, risk.id));
            }
        }
        site.load("risk-points", rows.toString());
        site.load(RegisterIds.TAG_LINKS, links.toString());
        StringBuilder made = new StringBuilder("id,subject_layer,subject_id,person,visited_at,result\n");
        List<String> results = List.of("done", "problem", "nobody", "refused");
        for (int i = 0; i < 80; i++) {
            Visit visit = new Visit(
                    "r" + random.nextInt(60), daysAgo(random.nextInt(130) - 5), results.get(random.nextInt(4)));
            visits.add(visit);
            made.append("v%d,risk-points,%s,w1,%s,%s\n".formatted(i, visit.id, visit.at, visit.result));
        }
        site.load(RegisterIds.VISITS, made.toString());
        site.load(RegisterIds.VISIT_PLANS, """
                id,name,subject_layer,select_by,selector,every_days,role,valid_from,valid_to
                by-tag,重点走访,risk-points,tag,watch,30,worker,2026-01-01,
                by-level,一级走访,risk-points,level,Ⅰ,7,worker,2026-01-01,
                by-interval,检查,risk-points,interval,,,worker,2026-01-01,
                over,旧计划,risk-points,all,,1,worker,2025-01-01,2025-12-31
                """);
    }

    private Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days)).minusSeconds(random.nextInt(3600));
    }

    /** Plan, element and time of what is due, by looking at every element for every plan. */
    private Map<String, Instant> bruteForce(Set<Integer> cells) {
        Map<String, Instant> due = new LinkedHashMap<>();
        for (Risk risk : risks) {
            if (!cells.contains(risk.cell)) {
                continue;
            }
            Instant last = visits.stream()
                    .filter(v -> v.id.equals(risk.id)
                            && !v.at.isAfter(NOW)
                            && Set.of("done", "problem").contains(v.result))
                    .map(Visit::at)
                    .reduce(risk.inspected, (a, b) -> a.isAfter(b) ? a : b);
            Map<String, Long> plans = new LinkedHashMap<>();
            if (tagged.contains(risk.id)) {
                plans.put("by-tag", 30L);
            }
            if (risk.severity == 1) {
                plans.put("by-level", 7L);
            }
            if (risk.interval > 0) {
                plans.put("by-interval", risk.interval);
            }
            plans.forEach((plan, days) -> {
                Instant next = last.equals(Instant.EPOCH) ? FIRST_DAY : last.plus(Duration.ofDays(days));
                if (!next.isAfter(NOW.plus(AHEAD))) {
                    due.put(plan + " " + risk.id, next);
                }
            });
        }
        return due;
    }

    @Test
    void what_is_due_is_what_a_look_at_everything_gives_with_the_longest_overdue_first() {
        load();
        List<String> cells = List.of(RegisterSite.cell(1), RegisterSite.cell(2));
        List<DueVisit> due = site.bean(Visits.class).due(cells, NOW, AHEAD, Sensitivity.RESTRICTED);
        Map<String, Instant> got = new LinkedHashMap<>();
        due.forEach(visit -> got.put(visit.plan() + " " + visit.subject().id(), visit.due()));
        assertThat(got).isEqualTo(bruteForce(Set.of(1, 2))).hasSizeGreaterThan(20);
        assertThat(due).extracting(DueVisit::due).isSorted();
        assertThat(due)
                .allMatch(visit ->
                        "w1".equals(visit.holder() == null ? "" : visit.holder().person()));
        assertThat(site.bean(Visits.class).due(List.of(RegisterSite.cell(4)), NOW, AHEAD, Sensitivity.RESTRICTED))
                .allMatch(visit -> visit.holder() == null);
    }

    @Test
    void a_visit_that_was_made_moves_the_next_one() {
        load();
        Visits book = site.bean(Visits.class);
        VisitLog log = site.bean(VisitLog.class);
        List<String> cells = List.of(RegisterSite.cell(3));
        DueVisit first =
                book.due(cells, NOW, Duration.ZERO, Sensitivity.RESTRICTED).get(0);
        log.record(new VisitLog.Made(first.subject(), "w2", NOW.minusSeconds(60), "nobody", ""), "w2");
        assertThat(book.due(cells, NOW, Duration.ZERO, Sensitivity.RESTRICTED)).contains(first);
        log.record(new VisitLog.Made(first.subject(), "w2", NOW.minusSeconds(50), "done", "好"), "w2");
        assertThat(book.due(cells, NOW, Duration.ZERO, Sensitivity.RESTRICTED))
                .noneMatch(visit -> visit.subject().equals(first.subject()));
        assertThatThrownBy(() -> log.record(new VisitLog.Made(first.subject(), "w2", NOW, "perhaps", ""), "w2"))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining("perhaps");
    }
}
