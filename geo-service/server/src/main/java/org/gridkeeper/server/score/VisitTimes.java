// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.store.FeatureStore;

/** When something was visited or inspected in each cell; what nobody answered is not a visit. Immutable. */
final class VisitTimes {

    private static final String VISITS = "visits";
    private static final String INSPECTION = "last_inspection";
    private static final Set<String> MET = Set.of("done", "problem");
    private static final double LONGEST_GAP_DAYS = 90;

    private final Map<String, TreeSet<Instant>> byCell = new HashMap<>();
    private Instant first = Instant.MAX;

    private VisitTimes() {}

    /** As the due list counts: the log, and what risk points themselves say of their last inspection. */
    static VisitTimes now(FeatureStore store, LiveView view, Instant now) {
        VisitTimes times = ofLog(store);
        Map<String, Long> last = new HashMap<>();
        for (LiveLayer layer : view.layers().values()) {
            if (layer.kind() == Kind.RISK_POINT) {
                addInspections(layer.snapshot(), now.toEpochMilli(), last);
            }
        }
        last.forEach((cell, millis) -> times.add(cell, Instant.ofEpochMilli(millis)));
        return times;
    }

    /** The log alone, for looking back: of inspections only the last is kept. */
    static VisitTimes ofLog(FeatureStore store) {
        VisitTimes times = new VisitTimes();
        store.forEach(VISITS, visit -> {
            boolean met = visit.values().get("result") instanceof String result && MET.contains(result);
            if (met && visit.values().get("visited_at") instanceof Instant at) {
                times.first = at.isBefore(times.first) ? at : times.first;
                times.add(visit.link().cell(), at);
            }
        });
        return times;
    }

    /** The last inspection of each cell that is not after a moment. */
    private static void addInspections(LayerSnapshot layer, long until, Map<String, Long> last) {
        if (layer.findColumn(INSPECTION).orElse(null) instanceof LongColumn inspected) {
            for (int row = 0; row < layer.size(); row++) {
                long at = inspected.get(row);
                if (at != LongColumn.MISSING && at <= until) {
                    last.merge(layer.cell(row), at, Math::max);
                }
            }
        }
    }

    private void add(String cell, Instant at) {
        byCell.computeIfAbsent(cell, code -> new TreeSet<>()).add(at);
    }

    /** Days since the last visit or inspection in a cell before a moment, at most 90; 0 while no visits were kept at all. */
    double daysWithout(String cell, Instant moment) {
        if (moment.isBefore(first)) {
            return 0;
        }
        TreeSet<Instant> times = byCell.get(cell);
        Instant last = times == null ? null : times.floor(moment);
        double days = last == null
                ? LONGEST_GAP_DAYS
                : (double) Duration.between(last, moment).toMillis()
                        / Duration.ofDays(1).toMillis();
        return Math.min(LONGEST_GAP_DAYS, days);
    }
}
