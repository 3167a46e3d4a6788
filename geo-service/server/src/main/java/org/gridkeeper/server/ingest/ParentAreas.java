// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.AreaCodes;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureStore;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Makes the areas that imported ones lie in but that nobody gave, each as the union of its children. An area made so has
 * its code for a name, by which it is known and made anew when children come.
 */
final class ParentAreas {

    private final FeatureStore store;
    private final ImportRun run;

    ParentAreas(FeatureStore store, ImportRun run) {
        this.store = store;
        this.run = run;
    }

    /**
     * Adds what is missing.
     *
     * @param changed by level the areas that are to be written; the parents are put in
     */
    void addTo(Map<Level, Collection<Area>> changed) {
        for (Level level : List.of(Level.CELL, Level.COMMUNITY, Level.STREET)) {
            Collection<Area> children = changed.get(level);
            if (children != null) {
                Level above = StoredAreas.above(level);
                List<Area> parents = new ArrayList<>(changed.getOrDefault(above, List.of()));
                parents.addAll(made(level, children, parents));
                if (!parents.isEmpty()) {
                    changed.put(above, parents);
                }
            }
        }
    }

    private List<Area> made(Level childLevel, Collection<Area> children, List<Area> given) {
        Level level = StoredAreas.above(childLevel);
        TreeSet<String> codes = new TreeSet<>();
        children.forEach(child -> codes.add(child.parent()));
        given.forEach(area -> codes.remove(area.code()));
        Map<String, Area> stored = new TreeMap<>();
        StoredAreas.list(store, level).forEach(area -> stored.put(area.code(), area));
        codes.removeIf(code -> {
            Area area = stored.get(code);
            return area != null && !area.name().equals(code);
        });
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Area> all = new TreeMap<>();
        StoredAreas.list(store, childLevel).forEach(child -> all.put(child.code(), child));
        children.forEach(child -> all.put(child.code(), child));
        return codes.stream()
                .map(code -> union(code, level, all.values(), stored.containsKey(code)))
                .toList();
    }

    private Area union(String code, Level level, Collection<Area> all, boolean again) {
        var shapes = all.stream()
                .filter(child -> child.parent().equals(code))
                .map(Area::lonLat)
                .toList();
        if (!again) {
            run.note("made %s %s as the union of the %d areas in it"
                    .formatted(level.name().toLowerCase(Locale.ROOT), code, shapes.size()));
        }
        return new Area(code, level, code, AreaCodes.parentOf(code), OverlayNGRobust.union(shapes));
    }
}
