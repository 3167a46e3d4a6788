// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridkeeper.server.store.FeatureStore;

/** When something was visited in each cell; what nobody answered is not a visit. Immutable. */
final class VisitTimes {

    private static final String VISITS = "visits";
    private static final Set<String> MET = Set.of("done", "problem");
    private static final double LONGEST_GAP_DAYS = 90;

    private final Map<String, TreeSet<Instant>> byCell = new HashMap<>();
    private Instant first = Instant.MAX;

    private VisitTimes() {}

    static VisitTimes read(FeatureStore store) {
        VisitTimes times = new VisitTimes();
        store.forEach(VISITS, visit -> {
            boolean met = visit.values().get("result") instanceof String result && MET.contains(result);
            if (met && visit.values().get("visited_at") instanceof Instant at) {
                times.first = at.isBefore(times.first) ? at : times.first;
                times.byCell
                        .computeIfAbsent(visit.link().cell(), cell -> new TreeSet<>())
                        .add(at);
            }
        });
        return times;
    }

    /** Days since the last visit of a cell before a moment, at most 90; 0 while no visits were kept at all. */
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
