// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.CellFacts;
import org.gridkeeper.engine.zone.IncidentFacts;
import org.gridkeeper.engine.zone.IncidentTally;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.engine.zone.RegisterFacts;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;

/** Gathers what the priority index knows of each cell: from the map in memory, and from the log of visits. */
final class CellFactsReader {

    private static final String VISITS = "visits";
    private static final Set<String> MET = Set.of("done", "problem");
    private static final double LONGEST_GAP_DAYS = 90;
    private static final List<String> NEEDS =
            List.of("needs_alone_60", "needs_disabled", "needs_powered", "needs_pregnant", "needs_infant");

    private final LiveView view;
    private final Map<String, IncidentFacts> incidents;
    private final Map<String, Instant> lastVisits;
    private final Instant now;

    private CellFactsReader(
            LiveView view, Map<String, IncidentFacts> incidents, Map<String, Instant> lastVisits, Instant now) {
        this.view = view;
        this.incidents = incidents;
        this.lastVisits = lastVisits;
        this.now = now;
    }

    static CellFactsReader of(
            LiveView view, Function<LiveLayer, Instant> referenceTime, FeatureStore store, Instant now) {
        Map<String, IncidentFacts> incidents = new HashMap<>();
        for (LiveLayer layer : layers(view, Kind.INCIDENT)) {
            LayerSnapshot snapshot = layer.snapshot();
            Instant at = referenceTime.apply(layer);
            IncidentTally.byCell(snapshot, OpenIncidents.of(snapshot, at), at)
                    .forEach((cell, facts) -> incidents.merge(cell, facts, IncidentFacts::plus));
        }
        return new CellFactsReader(view, incidents, lastVisits(store, now), now);
    }

    /** When something was last visited in each cell; what nobody answered is not a visit. */
    private static Map<String, Instant> lastVisits(FeatureStore store, Instant now) {
        Map<String, Instant> last = new HashMap<>();
        store.forEach(VISITS, visit -> {
            boolean met = visit.values().get("result") instanceof String result && MET.contains(result);
            if (met && visit.values().get("visited_at") instanceof Instant at && !at.isAfter(now)) {
                last.merge(visit.link().cell(), at, (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return last;
    }

    CellFacts of(Area cell) {
        return new CellFacts(
                cell.code(),
                areaSquareKm(cell),
                incidents.getOrDefault(cell.code(), IncidentFacts.NONE),
                registers(cell.code()));
    }

    RegisterFacts registers(String cell) {
        int buildings = 0;
        int tagged = 0;
        long people = 0;
        long needs = 0;
        for (LiveLayer layer : layers(view, Kind.BUILDING)) {
            int[] rows = layer.rowsIn(cell);
            buildings += rows.length;
            tagged += countFilled(layer.snapshot(), "tags", rows);
            people += sum(layer.snapshot(), "people", rows);
            for (String need : NEEDS) {
                needs += sum(layer.snapshot(), need, rows);
            }
        }
        int riskPoints = 0;
        for (LiveLayer layer : layers(view, Kind.RISK_POINT)) {
            riskPoints += layer.rowsIn(cell).length;
        }
        return new RegisterFacts(
                buildings,
                tagged,
                people,
                needs,
                riskPoints,
                view.majorPlaces(cell),
                view.hasSchool(cell),
                view.hasRedHazard(cell),
                daysWithoutVisit(cell));
    }

    private double daysWithoutVisit(String cell) {
        if (lastVisits.isEmpty()) {
            return 0;
        }
        Instant last = lastVisits.get(cell);
        double days = last == null
                ? LONGEST_GAP_DAYS
                : (double) Duration.between(last, now).toMillis()
                        / Duration.ofDays(1).toMillis();
        return Math.min(LONGEST_GAP_DAYS, days);
    }

    private static List<LiveLayer> layers(LiveView view, Kind kind) {
        return view.layers().values().stream()
                .filter(layer -> layer.kind() == kind)
                .toList();
    }

    private static int countFilled(LayerSnapshot layer, String field, int[] rows) {
        Column column = layer.findColumn(field).orElse(null);
        int filled = 0;
        for (int row : rows) {
            String text = column instanceof TextColumn texts ? texts.value(row) : null;
            filled += text != null && !text.isBlank() ? 1 : 0;
        }
        return filled;
    }

    private static long sum(LayerSnapshot layer, String field, int[] rows) {
        @Nullable Column column = layer.findColumn(field).orElse(null);
        long sum = 0;
        for (int row : rows) {
            long value = column instanceof LongColumn numbers ? numbers.get(row) : LongColumn.MISSING;
            sum += value == LongColumn.MISSING ? 0 : value;
        }
        return sum;
    }

    private static double areaSquareKm(Area cell) {
        double lat = cell.lonLat().getEnvelopeInternal().centre().y;
        return GroundScale.at(lat).squareMetres(cell.lonLat().getArea()) / 1e6;
    }
}
