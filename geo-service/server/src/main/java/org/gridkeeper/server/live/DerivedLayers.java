// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.store.StoredFeature;

/**
 * The layers that are made from others: the cells with what lies in them, and the priority zones.
 *
 * @param counts of all elements in the cells of the ground
 */
record DerivedLayers(Ground ground, CellCounts counts, Optional<ZoneTick> tick) {

    private static final String ZONES = "zones";
    private static final Set<String> ALL = Set.of(Ground.CELLS, ZONES);

    /** A layer with what it shows otherwise than before: boxes, or the whole layer. */
    private record Remade(LayerSnapshot snapshot, Optional<List<Bounds>> touched) {

        static Remade between(LayerSnapshot old, LayerSnapshot next) {
            return new Remade(next, old == next ? Optional.of(List.of()) : TouchedBoxes.between(old, next));
        }
    }

    static boolean isDerived(String layer) {
        return ALL.contains(layer);
    }

    static Set<String> all() {
        return ALL;
    }

    /** Puts them in the place of the layers of those names, where there are such. */
    void make(Map<String, LiveLayer> layers) {
        for (String id : ALL) {
            layers.computeIfPresent(id, (key, layer) -> make(layer));
        }
    }

    private LiveLayer make(LiveLayer layer) {
        LayerSchema schema = layer.declaration().schema();
        return new LiveLayer(
                layer.declaration(),
                schema.id().equals(ZONES)
                        ? ZoneRows.of(tick).layer(schema, ground)
                        : cells(schema, ground.cells().values()));
    }

    /**
     * The same after an old view, at the cost of what changed; gives what that touched, by layer.
     *
     * @param recounted the codes of all cells whose counts may be others than in the old view
     */
    Map<String, Optional<List<Bounds>>> remake(LiveView old, Map<String, LiveLayer> layers, Set<String> recounted) {
        Map<String, Optional<List<Bounds>>> touched = new LinkedHashMap<>();
        for (String id : ALL) {
            layers.computeIfPresent(id, (key, layer) -> {
                LiveLayer known = old.layers().get(id);
                if (known == null) {
                    return make(layer);
                }
                Remade remade = remade(known.snapshot(), layer, old, recounted);
                if (remade.touched.filter(List::isEmpty).isPresent()) {
                    return known;
                }
                touched.put(id, remade.touched);
                return new LiveLayer(layer.declaration(), remade.snapshot);
            });
        }
        return touched;
    }

    private Remade remade(LayerSnapshot shown, LiveLayer layer, LiveView old, Set<String> recounted) {
        LayerSchema schema = layer.declaration().schema();
        if (!shown.schema().equals(schema)) {
            return Remade.between(shown, make(layer).snapshot());
        }
        return schema.id().equals(ZONES)
                ? Remade.between(shown, rezoned(shown, layer, old))
                : recounted(
                        shown,
                        old.ground(),
                        // Cells without any feature of a layer that has come or gone show another number of them too.
                        counts.hasFieldsOf(old.counts())
                                ? recounted
                                : ground.cellsByCode().keySet());
    }

    private LayerSnapshot rezoned(LayerSnapshot shown, LiveLayer layer, LiveView old) {
        boolean sameCells = ground.cells() == old.ground().cells();
        if (sameCells && old.zones().equals(tick)) {
            return shown;
        }
        return Optional.of(ZoneRows.of(tick))
                .filter(rows -> sameCells)
                .flatMap(rows -> rows.again(shown))
                .orElseGet(() -> make(layer).snapshot());
    }

    /** The cells whose stored features or counts are others than shown, put into those shown. */
    private Remade recounted(LayerSnapshot shown, Ground old, Set<String> recounted) {
        Map<String, StoredFeature> others = new LinkedHashMap<>();
        Set<String> removed = new HashSet<>();
        if (ground.cells() != old.cells()) {
            ground.cells().forEach((id, cell) -> {
                if (!cell.equals(old.cells().get(id))) {
                    others.put(cell.id(), cell);
                }
            });
            removed.addAll(old.cells().keySet());
            removed.removeAll(ground.cells().keySet());
        }
        for (String code : recounted) {
            for (StoredFeature cell : ground.cellsByCode().getOrDefault(code, List.of())) {
                if (!showsCounts(shown, cell)) {
                    others.put(cell.id(), cell);
                }
            }
        }
        LayerSnapshot changed = cells(shown.schema(), others.values());
        return new Remade(shown.with(changed, removed), TouchedBoxes.of(shown, changed, removed));
    }

    private boolean showsCounts(LayerSnapshot shown, StoredFeature cell) {
        Optional<Integer> row = shown.findRow(cell.id(), Scope.all());
        return row.isPresent()
                && counts.of(Ground.code(cell)).entrySet().stream()
                        .allMatch(count -> !(shown.findColumn(count.getKey()).orElse(null) instanceof LongColumn column)
                                || column.get(row.get()) == count.getValue());
    }

    private LayerSnapshot cells(LayerSchema schema, Iterable<StoredFeature> cells) {
        LayerBuilder builder = new LayerBuilder(schema);
        for (StoredFeature cell : cells) {
            String code = Ground.code(cell);
            Map<String, Object> values = new HashMap<>(cell.values());
            values.putAll(counts.of(code));
            builder.add(cell.id(), cell.lonLat(), code, values);
        }
        return builder.build();
    }
}
