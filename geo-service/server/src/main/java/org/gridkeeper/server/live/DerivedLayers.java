// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.store.StoredFeature;

/** The layers that are made from others: the cells with what lies in them, and the priority zones. */
final class DerivedLayers {

    private static final String ZONES = "zones";
    private static final Set<String> ALL = Set.of(Ground.CELLS, ZONES);

    private final Function<LiveLayer, Instant> referenceTime;

    DerivedLayers(Function<LiveLayer, Instant> referenceTime) {
        this.referenceTime = referenceTime;
    }

    static boolean isDerived(String layer) {
        return ALL.contains(layer);
    }

    static Set<String> all() {
        return ALL;
    }

    /** Puts them in the place of the layers of those names, where there are such. */
    void make(Map<String, LiveLayer> layers, Ground ground, Optional<ZoneTick> tick) {
        CellCounts counts = new CellCounts(layers, referenceTime);
        replace(layers, Ground.CELLS, schema -> cells(schema, ground.cells().values(), counts));
        replace(layers, ZONES, schema -> ZoneRows.of(tick).layer(schema, ground));
    }

    /** The same after an old view, at the cost of what changed; gives what that touched, by layer. */
    Map<String, Optional<List<Bounds>>> remake(
            LiveView old, Map<String, LiveLayer> layers, Ground ground, Optional<ZoneTick> tick) {
        CellCounts counts = new CellCounts(layers, referenceTime);
        layers.computeIfPresent(Ground.CELLS, (id, layer) -> {
            LayerSchema schema = layer.declaration().schema();
            return old.findLayer(id)
                    .filter(known -> known.snapshot().schema().equals(schema))
                    .map(known -> known(known, recounted(known.snapshot(), old.ground(), ground, counts)))
                    .orElseGet(() -> new LiveLayer(
                            layer.declaration(), cells(schema, ground.cells().values(), counts)));
        });
        layers.computeIfPresent(ZONES, (id, layer) -> {
            LayerSchema schema = layer.declaration().schema();
            return old.findLayer(id)
                    .filter(known -> ground.cells() == old.ground().cells()
                            && known.snapshot().schema().equals(schema))
                    .flatMap(known -> old.zones().equals(tick)
                            ? Optional.of(known)
                            : ZoneRows.of(tick)
                                    .again(known.snapshot())
                                    .map(next -> new LiveLayer(layer.declaration(), next)))
                    .orElseGet(() ->
                            new LiveLayer(layer.declaration(), ZoneRows.of(tick).layer(schema, ground)));
        });
        Map<String, Optional<List<Bounds>>> touched = new LinkedHashMap<>();
        for (String id : ALL) {
            LiveLayer before = old.layers().get(id);
            LiveLayer after = layers.get(id);
            if (before != null && after != null && before != after) {
                Optional<List<Bounds>> boxes = TouchedBoxes.between(before.snapshot(), after.snapshot());
                if (boxes.filter(List::isEmpty).isPresent()) {
                    layers.put(id, before);
                } else {
                    touched.put(id, boxes);
                }
            }
        }
        return touched;
    }

    private static LiveLayer known(LiveLayer layer, LayerSnapshot next) {
        return next == layer.snapshot() ? layer : new LiveLayer(layer.declaration(), next);
    }

    private static void replace(
            Map<String, LiveLayer> layers, String id, Function<LayerSchema, LayerSnapshot> snapshot) {
        layers.computeIfPresent(
                id,
                (key, layer) -> new LiveLayer(
                        layer.declaration(), snapshot.apply(layer.snapshot().schema())));
    }

    /** The cells whose stored features or counts are others than shown, put into those shown. */
    private static LayerSnapshot recounted(LayerSnapshot shown, Ground old, Ground ground, CellCounts counts) {
        List<StoredFeature> changed = new ArrayList<>();
        boolean sameCells = ground.cells() == old.cells();
        ground.cells().forEach((id, cell) -> {
            if ((!sameCells && !cell.equals(old.cells().get(id))) || !showsCounts(shown, id, counts.of(code(cell)))) {
                changed.add(cell);
            }
        });
        List<String> removed = old.cells().keySet().stream()
                .filter(id -> !ground.cells().containsKey(id))
                .toList();
        return shown.with(cells(shown.schema(), changed, counts), removed);
    }

    private static boolean showsCounts(LayerSnapshot shown, String id, Map<String, Long> counts) {
        Optional<Integer> row = shown.findRow(id, Scope.all());
        return row.isPresent()
                && counts.entrySet().stream()
                        .allMatch(count -> !(shown.findColumn(count.getKey()).orElse(null) instanceof LongColumn column)
                                || column.get(row.get()) == count.getValue());
    }

    private static LayerSnapshot cells(LayerSchema schema, Iterable<StoredFeature> cells, CellCounts counts) {
        LayerBuilder builder = new LayerBuilder(schema);
        for (StoredFeature cell : cells) {
            Map<String, Object> values = new HashMap<>(cell.values());
            values.putAll(counts.of(code(cell)));
            builder.add(cell.id(), cell.lonLat(), code(cell), values);
        }
        return builder.build();
    }

    private static String code(StoredFeature cell) {
        return Ground.text(cell, "code", cell.id());
    }
}
