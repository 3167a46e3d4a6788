// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.CellFacts;
import org.gridkeeper.engine.zone.IncidentFacts;
import org.gridkeeper.engine.zone.IncidentTally;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.engine.zone.Pace;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;

/** Gathers what the priority index knows of each cell: from the map in memory, and from the log of visits. */
final class CellFactsReader {

    private static final int CELLS_AT_ONCE = 500;

    private CellFactsReader() {}

    /** The facts of cells as they are now, in their order. */
    static List<CellFacts> now(
            LiveView view,
            List<Area> cells,
            VisitTimes visits,
            Function<LiveLayer, Instant> referenceTime,
            Instant now,
            Pace pace) {
        Map<String, IncidentFacts> incidents = incidents(view, referenceTime);
        RegisterReader registers = new RegisterReader(view, visits);
        List<CellFacts> facts = new ArrayList<>(cells.size());
        for (Area cell : cells) {
            facts.add(new CellFacts(
                    cell.code(),
                    cell.squareKm(),
                    incidents.getOrDefault(cell.code(), IncidentFacts.NONE),
                    registers.now(cell.code(), now),
                    view.hardRule(cell.code()).orElse(null)));
            if (facts.size() % CELLS_AT_ONCE == 0) {
                pace.rest();
            }
        }
        return facts;
    }

    private static Map<String, IncidentFacts> incidents(LiveView view, Function<LiveLayer, Instant> referenceTime) {
        Map<String, IncidentFacts> all = Map.of();
        for (LiveLayer layer : RegisterReader.layers(view, Kind.INCIDENT)) {
            LayerSnapshot snapshot = layer.snapshot();
            Instant at = referenceTime.apply(layer);
            all = sum(all, IncidentTally.byCell(snapshot, OpenIncidents.of(snapshot, at), at));
        }
        return all;
    }

    private static Map<String, IncidentFacts> sum(Map<String, IncidentFacts> one, Map<String, IncidentFacts> other) {
        if (one.isEmpty()) {
            return other;
        }
        Map<String, IncidentFacts> sum = new HashMap<>(one);
        other.forEach((cell, facts) -> sum.merge(cell, facts, IncidentFacts::plus));
        return sum;
    }
}
