// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.work.CellWeek;
import org.gridkeeper.engine.work.WeekPlan;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.register.DutyTime;
import org.gridkeeper.server.register.Responsibilities;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The workload of the cells in the last seven days. One computation, which reads the log of visits and every incident, is
 * shown for a minute. Safe for all threads.
 */
@Component
public class Workloads {

    private static final Duration WEEK = Duration.ofDays(7);

    private final LiveMap live;
    private final FeatureStore store;
    private final Responsibilities responsibilities;
    private final WorkSettings settings;
    private final Clock clock;
    private @Nullable WorkWeek known;

    Workloads(LiveMap live, FeatureStore store, Responsibilities responsibilities, WorkSettings settings, Clock clock) {
        this.live = live;
        this.store = store;
        this.responsibilities = responsibilities;
        this.settings = settings;
        this.clock = clock;
    }

    /** The seven days until now, or until a minute ago. */
    public synchronized WorkWeek last() {
        Instant now = clock.instant();
        WorkWeek week = known;
        if (week == null || !now.isBefore(week.to().plus(settings.every()))) {
            week = compute(now.truncatedTo(ChronoUnit.SECONDS));
            known = week;
        }
        return week;
    }

    private WorkWeek compute(Instant to) {
        LiveView view = live.view();
        Instant from = to.minus(WEEK);
        WorkTally tally = WorkReader.read(store, view, from, to);
        DutyTime duty = responsibilities.timeOnShift(from, to);
        Map<String, Double> scores = new HashMap<>();
        view.zones()
                .ifPresent(tick -> tick.zones()
                        .forEach(zone -> scores.put(zone.code(), zone.score().score())));
        List<CellWeek> cells = new ArrayList<>();
        for (Area cell : view.areas().list(Level.CELL)) {
            cells.add(new CellWeek(
                    cell.code(),
                    cell.parent(),
                    tally.of(cell.code()),
                    duty.minutesByCell().getOrDefault(cell.code(), 0.0),
                    scores.getOrDefault(cell.code(), 0.0),
                    households(view, cell.code(), to)));
        }
        WeekPlan.Rates rates = settings.rates();
        return new WorkWeek(from, to, view.version(), rates, tally.kept(), duty.roster(), WeekPlan.of(cells, rates));
    }

    private static long households(LiveView view, String cell, Instant at) {
        long sum = 0;
        for (LiveLayer layer : view.layers().values()) {
            if (layer.kind() == Kind.BUILDING
                    && layer.snapshot().findColumn("households").orElse(null) instanceof LongColumn households) {
                for (int row : layer.validRowsIn(cell, at, true)) {
                    // A missing one is the lowest number there is.
                    sum += Math.max(0, households.get(row));
                }
            }
        }
        return sum;
    }
}
