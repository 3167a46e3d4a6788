// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;

/** The elements of one cell that plans may choose, and when each was last visited before a moment. */
final class CellVisits {

    /** Visits at which somebody was met; the others are tried again. */
    private static final Set<String> COUNTED = Set.of("done", "problem");

    /**
     * An element that a plan chooses.
     *
     * @param last visit or inspection; null when there was none
     */
    record Candidate(Row row, @Nullable Instant last) {}

    private final FeatureStore store;
    private final String cell;
    private final Instant at;
    private final Map<Subject, Instant> lastVisits = new HashMap<>();
    private final Map<String, Set<Subject>> byTag = new HashMap<>();
    private final Map<String, List<Row>> rowsOfLayer = new HashMap<>();

    private CellVisits(FeatureStore store, String cell, Instant at) {
        this.store = store;
        this.cell = cell;
        this.at = at;
    }

    static CellVisits read(FeatureStore store, Tags tags, String cell, Instant at) {
        CellVisits visits = new CellVisits(store, cell, at);
        store.forEachOf(RegisterIds.VISITS, "cell", cell, row -> visits.add(new Row(row)));
        for (TagLink link : tags.listIn(cell, at)) {
            visits.byTag.computeIfAbsent(link.tag(), t -> new HashSet<>()).add(link.subject());
        }
        return visits;
    }

    private void add(Row visit) {
        Instant time = visit.time("visited_at").orElse(Instant.MAX);
        if (COUNTED.contains(visit.text("result")) && !time.isAfter(at)) {
            lastVisits.merge(
                    new Subject(visit.text("subject_layer"), visit.text("subject_id")),
                    time,
                    (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    List<Candidate> of(VisitPlan plan) {
        List<Candidate> chosen = new ArrayList<>();
        for (Row row : rowsOfLayer.computeIfAbsent(plan.layer(), this::rows)) {
            if (chooses(plan, row)) {
                chosen.add(new Candidate(row, last(plan, row)));
            }
        }
        return chosen;
    }

    private List<Row> rows(String layer) {
        List<Row> rows = new ArrayList<>();
        store.forEachOf(layer, "cell", cell, row -> rows.add(new Row(row)));
        return rows;
    }

    private boolean chooses(VisitPlan plan, Row row) {
        return switch (plan.by()) {
            case TAG -> byTag.getOrDefault(plan.selector(), Set.of()).contains(new Subject(plan.layer(), row.id()));
            case LEVEL -> row.number("severity").map(String::valueOf).equals(Optional.of(plan.selector()));
            case INTERVAL -> row.number("inspection_days").isPresent();
            case ALL -> true;
        };
    }

    private @Nullable Instant last(VisitPlan plan, Row row) {
        Instant visit = lastVisits.get(new Subject(plan.layer(), row.id()));
        Instant inspection =
                row.time("last_inspection").filter(time -> !time.isAfter(at)).orElse(null);
        if (visit == null || inspection == null) {
            return visit == null ? inspection : visit;
        }
        return visit.isAfter(inspection) ? visit : inspection;
    }
}
