// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.zone.CellFacts;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.jspecify.annotations.Nullable;

/** Gathers what the priority index knows of each cell from the map in memory. */
final class CellFactsReader {

    private static final long RED = 1;

    private final LiveView view;
    private final Map<String, OpenIncidents.Count> incidents = new HashMap<>();

    CellFactsReader(LiveView view, Function<LiveLayer, Instant> referenceTime) {
        this.view = view;
        layers(Kind.INCIDENT)
                .forEach(layer -> OpenIncidents.byCell(layer.snapshot(), Scope.all(), referenceTime.apply(layer))
                        .forEach((cell, count) -> incidents.merge(cell, count, CellFactsReader::sum)));
    }

    CellFacts of(Area cell) {
        OpenIncidents.Count count = incidents.getOrDefault(cell.code(), OpenIncidents.Count.NONE);
        int buildings = 0;
        int tagged = 0;
        for (LiveLayer layer : layers(Kind.BUILDING)) {
            Column tags = layer.snapshot().findColumn("tags").orElse(null);
            for (int row : layer.rowsIn(cell.code())) {
                buildings++;
                tagged += isTagged(tags, row) ? 1 : 0;
            }
        }
        int riskPoints = 0;
        boolean red = false;
        for (LiveLayer layer : layers(Kind.RISK_POINT)) {
            Column severity = layer.snapshot().findColumn("severity").orElse(null);
            for (int row : layer.rowsIn(cell.code())) {
                riskPoints++;
                red |= severity instanceof LongColumn levels && levels.get(row) == RED;
            }
        }
        return new CellFacts(
                cell.code(),
                areaSquareKm(cell),
                count.decayed(),
                count.open(),
                count.last90Days(),
                buildings,
                tagged,
                riskPoints,
                red);
    }

    private List<LiveLayer> layers(Kind kind) {
        return view.layers().values().stream()
                .filter(layer -> layer.kind() == kind)
                .toList();
    }

    private static boolean isTagged(@Nullable Column tags, int row) {
        String text = tags instanceof TextColumn texts ? texts.value(row) : null;
        return text != null && !text.isBlank();
    }

    private static double areaSquareKm(Area cell) {
        double lat = cell.lonLat().getEnvelopeInternal().centre().y;
        return GroundScale.at(lat).squareMetres(cell.lonLat().getArea()) / 1e6;
    }

    private static OpenIncidents.Count sum(OpenIncidents.Count a, OpenIncidents.Count b) {
        return new OpenIncidents.Count(a.open() + b.open(), a.decayed() + b.decayed(), a.last90Days() + b.last90Days());
    }
}
