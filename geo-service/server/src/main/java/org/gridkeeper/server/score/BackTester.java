// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.Weighting;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.zone.BackTest;
import org.gridkeeper.engine.zone.BackTest.Method;
import org.gridkeeper.engine.zone.BackTestResult;
import org.gridkeeper.engine.zone.CellFacts;
import org.gridkeeper.engine.zone.IncidentFacts;
import org.gridkeeper.engine.zone.IncidentTally;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.engine.zone.PriorityIndex;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.store.FeatureStore;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/**
 * Tests the priority index on the past: each day's ranking is made from what was known when the day began, and the day's
 * incidents are counted over it, beside last month's counts, plain density and chance.
 */
@Component
public class BackTester {

    private static final int MONTH_DAYS = 30;
    private static final int DENSITY_DAYS = 90;
    private static final double BANDWIDTH_METRES = 300;

    private final LiveMap live;
    private final FeatureStore store;
    private final IndexVersions versions;
    private final ScoreSettings settings;

    BackTester(LiveMap live, FeatureStore store, IndexVersions versions, ScoreSettings settings) {
        this.live = live;
        this.store = store;
        this.versions = versions;
        this.settings = settings;
    }

    /**
     * Runs over days, the last included.
     *
     * @param layer of incidents
     * @throws IllegalArgumentException when there is no such layer, or nothing to rank
     */
    public BackTestResult run(String layer, LocalDate first, LocalDate last, Consumer<LocalDate> progress) {
        LiveView view = live.view();
        LiveLayer incidents = view.findLayer(layer)
                .filter(found -> found.kind() == Kind.INCIDENT)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no layer of incidents '%s'".formatted(layer)));
        List<Area> cells = view.areas().list(Level.CELL);
        if (cells.isEmpty() || incidents.snapshot().size() == 0) {
            throw new IllegalArgumentException("there are %,d cells and %,d incidents: nothing can be ranked"
                    .formatted(cells.size(), incidents.snapshot().size()));
        }
        double[] areas = cells.stream().mapToDouble(Area::squareKm).toArray();
        BackTest test = new BackTest(cells.stream().map(Area::code).toList(), areas, settings.timezone());
        LayerSnapshot snapshot = incidents.snapshot();
        Map<Method, BackTest.Ranking> rankings = new EnumMap<>(Method.class);
        rankings.put(Method.INDEX, index(view, cells, areas, snapshot));
        rankings.put(Method.LAST_MONTH, moment -> test.countsBefore(snapshot, moment, MONTH_DAYS));
        rankings.put(Method.DENSITY, density(cells, incidents.densityField()));
        rankings.put(Method.RANDOM, test::byLot);
        return test.run(first, last, snapshot, rankings, progress);
    }

    /** The version of the index that is tested: the newest, whatever the days. */
    public long version() {
        return versions.newest().id();
    }

    private BackTest.Ranking index(LiveView view, List<Area> cells, double[] areas, LayerSnapshot incidents) {
        RegisterReader registers = new RegisterReader(view, VisitTimes.ofLog(store));
        IndexVersion version = versions.newest();
        return moment -> {
            // What is reported in the day's first moment is of the day.
            Instant known = moment.minusMillis(1);
            Map<String, IncidentFacts> facts =
                    IncidentTally.byCell(incidents, OpenIncidents.knownAt(incidents, known), known);
            CellFacts[] all = new CellFacts[areas.length];
            for (int i = 0; i < all.length; i++) {
                String code = cells.get(i).code();
                all[i] = new CellFacts(
                        code,
                        areas[i],
                        facts.getOrDefault(code, IncidentFacts.NONE),
                        registers.then(code, known),
                        null);
            }
            return PriorityIndex.scores(List.of(all), version.weights());
        };
    }

    private static BackTest.Ranking density(List<Area> cells, DensityField field) {
        List<Coordinate> middles = cells.stream()
                .map(cell -> cell.lonLat().getInteriorPoint().getCoordinate())
                .toList();
        return moment -> {
            Filter period = new Filter(Set.of(), moment.minus(Duration.ofDays(DENSITY_DAYS)), moment);
            DensityQuery query = new DensityQuery(BANDWIDTH_METRES, Weighting.COUNT, period, Scope.all(), moment);
            return middles.stream()
                    .mapToDouble(
                            middle -> field.value(middle.x, middle.y, query).perSquareKm())
                    .toArray();
        };
    }
}
