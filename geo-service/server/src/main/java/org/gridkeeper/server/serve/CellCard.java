// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.jspecify.annotations.Nullable;

/** What a viewer may know of a cell: where it belongs, how many elements of what it has, its score. */
final class CellCard {

    private final LiveView view;
    private final Viewer viewer;
    private final ClassTitles titles;
    private final ZoneCards zoneCards;
    private final Function<LiveLayer, Instant> referenceTime;

    CellCard(
            LiveView view,
            Viewer viewer,
            ClassTitles titles,
            ZoneCards zoneCards,
            Function<LiveLayer, Instant> referenceTime) {
        this.view = view;
        this.viewer = viewer;
        this.titles = titles;
        this.zoneCards = zoneCards;
        this.referenceTime = referenceTime;
    }

    /** Counts by cell are internal, as the fields of the layer of cells are. */
    static boolean seesInternal(Viewer viewer) {
        return viewer.scope().sensitivity().compareTo(Sensitivity.INTERNAL) >= 0;
    }

    Map<String, @Nullable Object> describe(Area cell) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("code", cell.code());
        out.put("name", cell.name());
        out.put("level", "cell");
        out.put(
                "parents",
                view.areas().listAbove(cell).stream()
                        .map(area -> Map.of(
                                "code", area.code(),
                                "level", AreaController.lower(area.level()),
                                "name", area.name()))
                        .toList());
        out.put("areaSquareKm", cell.squareKm());
        out.put("bbox", Extents.list(cell.lonLat()));
        out.put("counts", counts(cell.code()));
        out.put("byClass", byClass(cell.code()));
        out.put("households", sum(cell.code(), "households"));
        out.put("people", sum(cell.code(), "people"));
        out.put(
                "zone",
                view.zones()
                        .flatMap(tick -> zoneCards.find(tick, cell.code(), viewer, view))
                        .orElse(null));
        return out;
    }

    private Map<String, @Nullable Long> counts(String cell) {
        Map<String, @Nullable Long> counts = new LinkedHashMap<>();
        for (LiveLayer layer : view.layers().values()) {
            if (layer.kind().isElement()) {
                int[] rows = layer.rowsIn(cell);
                counts.put(layer.snapshot().schema().id().replace('-', '_'), shown(layer.kind(), rows.length));
                if (layer.kind() == Kind.INCIDENT) {
                    OpenIncidents open = OpenIncidents.of(layer.snapshot(), referenceTime.apply(layer));
                    counts.put(
                            "open",
                            shown(
                                    layer.kind(),
                                    Arrays.stream(rows).filter(open::isOpen).count()));
                }
            }
        }
        return counts;
    }

    private @Nullable Long shown(Kind kind, long count) {
        boolean enough = count >= viewer.scopeForCountsOf(kind).minimumCount();
        return seesInternal(viewer) && enough ? count : null;
    }

    /** Incidents by class, most first; only for who may see the incidents. */
    private List<Map<String, Object>> byClass(String cell) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LiveLayer layer : view.layers().values()) {
            if (layer.kind() == Kind.INCIDENT && viewer.scope().sees(Kind.INCIDENT) && seesInternal(viewer)) {
                Map<String, Integer> counts = new TreeMap<>();
                for (int row : layer.rowsIn(cell)) {
                    Object name = layer.snapshot()
                            .findColumn("class")
                            .map(column -> column.value(row))
                            .orElse(null);
                    if (name instanceof String s) {
                        counts.merge(s, 1, Integer::sum);
                    }
                }
                String id = layer.snapshot().schema().id();
                counts.forEach((name, count) ->
                        rows.add(Map.of("class", name, "title", titles.get(id, name), "count", count)));
            }
        }
        rows.sort(Comparator.comparing(row -> -((Integer) row.getOrDefault("count", 0))));
        return rows;
    }

    private @Nullable Long sum(String cell, String field) {
        if (!seesInternal(viewer) || !viewer.scope().sees(Kind.BUILDING)) {
            return null;
        }
        long sum = 0;
        for (LiveLayer layer : view.layers().values()) {
            if (layer.kind() == Kind.BUILDING
                    && layer.snapshot().findColumn(field).orElse(null) instanceof LongColumn column) {
                for (int row : layer.rowsIn(cell)) {
                    sum += column.get(row) == LongColumn.MISSING ? 0 : column.get(row);
                }
            }
        }
        return sum;
    }
}
