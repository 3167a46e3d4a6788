// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.CellFacts;
import org.gridkeeper.engine.zone.IncidentFacts;
import org.gridkeeper.engine.zone.IncidentTally;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;

/** Gathers what the priority index knows of each cell: from the map in memory, and from the log of visits. */
final class CellFactsReader {

    private CellFactsReader() {}

    /** The facts of cells as they are now, in their order. */
    static List<CellFacts> now(
            LiveView view,
            List<Area> cells,
            VisitTimes visits,
            Function<LiveLayer, Instant> referenceTime,
            Instant now) {
        Map<String, IncidentFacts> incidents = new HashMap<>();
        for (LiveLayer layer : RegisterReader.layers(view, Kind.INCIDENT)) {
            LayerSnapshot snapshot = layer.snapshot();
            Instant at = referenceTime.apply(layer);
            add(incidents, IncidentTally.byCell(snapshot, OpenIncidents.of(snapshot, at), at));
        }
        RegisterReader registers = new RegisterReader(view, visits);
        return cells.stream()
                .map(cell -> new CellFacts(
                        cell.code(),
                        areaSquareKm(cell),
                        incidents.getOrDefault(cell.code(), IncidentFacts.NONE),
                        registers.now(cell.code(), now),
                        view.hardRule(cell.code()).orElse(null)))
                .toList();
    }

    private static void add(Map<String, IncidentFacts> all, Map<String, IncidentFacts> more) {
        more.forEach((cell, facts) -> all.merge(cell, facts, IncidentFacts::plus));
    }

    static double areaSquareKm(Area cell) {
        double lat = cell.lonLat().getEnvelopeInternal().centre().y;
        return GroundScale.at(lat).squareMetres(cell.lonLat().getArea()) / 1e6;
    }
}
