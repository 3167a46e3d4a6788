// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;

/** The boxes that a change of a layer touches, in EPSG:3857. Few of them, because every kept tile is held against all. */
final class TouchedBoxes {

    /** More boxes than this are joined, neighbours from west to east in strips from south to north. */
    private static final int MOST = 1_024;

    private static final int STRIPS = 32;

    /** When more features than this are touched, the whole layer is. */
    static final int MOST_FEATURES = 10_000;

    private final Set<Bounds> boxes = new LinkedHashSet<>();

    /** Old and new places of the features that a layer shows otherwise after a change. */
    static Optional<List<Bounds>> of(LayerSnapshot old, LayerSnapshot changed, Collection<String> removed) {
        TouchedBoxes touched = new TouchedBoxes();
        for (int row = 0; row < changed.size(); row++) {
            touched.addOther(old, old.findRow(changed.id(row), Scope.all()), changed, row);
        }
        removed.forEach(id -> touched.addRow(old, id));
        return Optional.of(touched.list());
    }

    /** Places of the features that only one of two snapshots of a layer has, or that they show otherwise; empty for many. */
    static Optional<List<Bounds>> between(LayerSnapshot old, LayerSnapshot next) {
        boolean sameRows = old.shapes() == next.shapes();
        TouchedBoxes touched = new TouchedBoxes();
        for (int row = 0; row < next.size(); row++) {
            Optional<Integer> there = sameRows ? Optional.of(row) : old.findRow(next.id(row), Scope.all());
            touched.addOther(old, there, next, row);
            if (touched.boxes.size() > MOST_FEATURES) {
                return Optional.empty();
            }
        }
        for (int row = 0; row < old.size() && !sameRows; row++) {
            if (next.findRow(old.id(row), Scope.all()).isEmpty()) {
                touched.add(old.shapes().boundsMercator(row));
            }
        }
        return Optional.of(touched.list());
    }

    void add(Bounds boundsMercator) {
        boxes.add(boundsMercator);
    }

    /** Both places of a feature, unless the old layer shows it as the next one does. */
    private void addOther(LayerSnapshot old, Optional<Integer> there, LayerSnapshot next, int row) {
        if (there.isEmpty() || !old.isSame(there.get(), next, row)) {
            add(next.shapes().boundsMercator(row));
            there.ifPresent(known -> add(old.shapes().boundsMercator(known)));
        }
    }

    private void addRow(LayerSnapshot layer, String id) {
        layer.findRow(id, Scope.all()).ifPresent(row -> add(layer.shapes().boundsMercator(row)));
    }

    List<Bounds> list() {
        if (boxes.size() <= MOST) {
            return List.copyOf(boxes);
        }
        List<Bounds> byStrip = new ArrayList<>(boxes);
        byStrip.sort(Comparator.comparingDouble(Bounds::minY));
        int strip = (byStrip.size() + STRIPS - 1) / STRIPS;
        List<Bounds> joined = new ArrayList<>();
        for (int from = 0; from < byStrip.size(); from += strip) {
            List<Bounds> row = byStrip.subList(from, Math.min(byStrip.size(), from + strip)).stream()
                    .sorted(Comparator.comparingDouble(Bounds::minX))
                    .toList();
            int group = (row.size() + MOST / STRIPS - 1) / (MOST / STRIPS);
            for (int at = 0; at < row.size(); at += group) {
                row.subList(at, Math.min(row.size(), at + group)).stream()
                        .reduce(Bounds::union)
                        .ifPresent(joined::add);
            }
        }
        return joined;
    }
}
