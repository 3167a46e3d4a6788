// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.server.register.VisitCause.By;
import org.gridkeeper.server.store.FeatureStore;
import org.springframework.stereotype.Component;

/** What is to be visited, by the plans, the tags, the intervals of risk points and the log of visits. Safe for all threads. */
@Component
public class Visits {

    private static final Comparator<DueVisit> ORDER = Comparator.comparing(DueVisit::due)
            .thenComparing(visit -> visit.subject().layer())
            .thenComparing(visit -> visit.subject().id())
            .thenComparing(DueVisit::plan);

    private final FeatureStore store;
    private final Responsibilities responsibilities;
    private final Tags tags;
    private final ZoneId zone;

    Visits(FeatureStore store, Responsibilities responsibilities, Tags tags, RegisterSettings settings) {
        this.store = store;
        this.responsibilities = responsibilities;
        this.tags = tags;
        this.zone = settings.timezone();
    }

    /**
     * What is due in cells by a time, the longest overdue first.
     *
     * @param at the moment that is looked from: of responsibilities, tags and visits
     * @param ahead how long before it is due a visit is told of
     * @param most sensitivity of the tags by which plans may choose
     */
    public List<DueVisit> due(Iterable<String> cells, Instant at, Duration ahead, Sensitivity most) {
        LocalDate day = at.atZone(zone).toLocalDate();
        List<VisitPlan> plans = new ArrayList<>();
        store.forEach(RegisterIds.VISIT_PLANS, row -> {
            VisitPlan plan = VisitPlan.of(new Row(row), zone);
            if (plan.days().contains(day) && store.findSchema(plan.layer()).isPresent()) {
                plans.add(plan);
            }
        });
        plans.removeIf(plan -> plan.by() == By.TAG && !isOpen(plan.selector(), most));
        List<DueVisit> due = new ArrayList<>();
        for (String cell : cells) {
            CellVisits visits = CellVisits.read(store, tags, cell, at);
            List<Holder> holders = responsibilities.at(cell, at);
            for (VisitPlan plan : plans) {
                for (CellVisits.Candidate candidate : visits.of(plan)) {
                    Instant next = next(plan, candidate, at);
                    if (!next.isAfter(at.plus(ahead))) {
                        due.add(visit(plan, candidate, holders, next));
                    }
                }
            }
        }
        due.sort(ORDER);
        return due;
    }

    private boolean isOpen(String tag, Sensitivity most) {
        return tags.find(tag)
                .filter(found -> !found.isRestricted() && found.sensitivity().compareTo(most) <= 0)
                .isPresent();
    }

    private DueVisit visit(VisitPlan plan, CellVisits.Candidate candidate, List<Holder> holders, Instant next) {
        Holder holder = holders.stream()
                .filter(each -> each.role().equals(plan.role()))
                .findFirst()
                .orElse(null);
        Row row = candidate.row();
        String name = row.text("name").isEmpty() ? row.id() : row.text("name");
        return new DueVisit(
                plan.cause(), new Subject(plan.layer(), row.id()), name, row.cell(), holder, candidate.last(), next);
    }

    /** What was never visited is due from the plan's first day, and without one at once. */
    private Instant next(VisitPlan plan, CellVisits.Candidate candidate, Instant at) {
        long days = plan.by() == By.INTERVAL
                ? candidate.row().number("inspection_days").orElse(plan.everyDays())
                : plan.everyDays();
        Instant last = candidate.last();
        if (last != null) {
            return last.plus(Duration.ofDays(days));
        }
        LocalDate first = plan.days().first();
        return first.equals(LocalDate.MIN) ? at : first.atStartOfDay(zone).toInstant();
    }
}
