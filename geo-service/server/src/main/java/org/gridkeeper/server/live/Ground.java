// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.Doorplate;
import org.gridkeeper.engine.link.DoorplateLocator;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where things are: what places are located by. A change makes anew only what stands on the layers that it touches.
 *
 * @param cells the stored features of the layer of cells, by id; {@code areas} likewise
 * @param cellsByCode the same cells by their codes
 */
record Ground(
        Map<String, StoredFeature> cells,
        Map<String, List<StoredFeature>> cellsByCode,
        Map<String, StoredFeature> areas,
        AreaTree tree,
        CellLocator cellLocator,
        BuildingLocator buildingLocator,
        DoorplateLocator doorplateLocator) {

    static final String AREAS = "areas";
    static final String CELLS = "cells";
    static final String BUILDINGS = "buildings";
    static final String DOORPLATES = "doorplates";

    /** Collects the features of one of the layers that the ground is made of, while that is read. For one thread. */
    static final class Gathered {
        private final Map<String, StoredFeature> features = new LinkedHashMap<>();
        private final List<Doorplate> doorplates = new ArrayList<>();
        private final BuildingLocator.Builder buildings = new BuildingLocator.Builder();

        void add(String layer, StoredFeature feature) {
            switch (layer) {
                case AREAS, CELLS -> features.put(feature.id(), feature);
                case BUILDINGS -> buildings.add(feature.id(), feature.lonLat());
                case DOORPLATES -> doorplates.add(doorplate(feature));
                default -> {
                    // Nothing is located by the other layers.
                }
            }
        }
    }

    /** Of what was gathered of each layer; a layer that is not named is empty. */
    static Ground of(Map<String, Gathered> layers) {
        Gathered none = new Gathered();
        Map<String, StoredFeature> cells = layers.getOrDefault(CELLS, none).features;
        Map<String, StoredFeature> areas = layers.getOrDefault(AREAS, none).features;
        return new Ground(
                cells,
                byCode(cells),
                areas,
                tree(cells, areas),
                CellLocator.of(listCells(cells)),
                layers.getOrDefault(BUILDINGS, none).buildings.build(),
                DoorplateLocator.of(layers.getOrDefault(DOORPLATES, none).doorplates));
    }

    /** After news of some layers, and with others read whole anew. */
    Ground with(Map<String, LayerNews> news, Map<String, Gathered> whole) {
        Ground anew = of(whole);
        Map<String, StoredFeature> nextCells =
                whole.containsKey(CELLS) ? anew.cells : with(cells, news.getOrDefault(CELLS, LayerNews.NONE));
        Map<String, StoredFeature> nextAreas =
                whole.containsKey(AREAS) ? anew.areas : with(areas, news.getOrDefault(AREAS, LayerNews.NONE));
        boolean sameCells = nextCells == cells;
        return new Ground(
                nextCells,
                sameCells ? cellsByCode : byCode(nextCells),
                nextAreas,
                sameCells && nextAreas == areas ? tree : tree(nextCells, nextAreas),
                sameCells ? cellLocator : CellLocator.of(listCells(nextCells)),
                whole.containsKey(BUILDINGS)
                        ? anew.buildingLocator
                        : buildings(news.getOrDefault(BUILDINGS, LayerNews.NONE)),
                whole.containsKey(DOORPLATES)
                        ? anew.doorplateLocator
                        : doorplates(news.getOrDefault(DOORPLATES, LayerNews.NONE)));
    }

    private static Map<String, StoredFeature> with(Map<String, StoredFeature> features, LayerNews news) {
        if (news.written().isEmpty() && news.removed().isEmpty()) {
            return features;
        }
        Map<String, StoredFeature> next = new LinkedHashMap<>(features);
        news.written().forEach(feature -> next.put(feature.id(), feature));
        news.removed().forEach(next::remove);
        return next;
    }

    private BuildingLocator buildings(LayerNews news) {
        if (news.written().isEmpty() && news.removed().isEmpty()) {
            return buildingLocator;
        }
        Map<String, Geometry> written = new HashMap<>();
        news.written().forEach(building -> written.put(building.id(), building.lonLat()));
        return buildingLocator.with(written, news.removed());
    }

    private DoorplateLocator doorplates(LayerNews news) {
        if (news.written().isEmpty() && news.removed().isEmpty()) {
            return doorplateLocator;
        }
        return doorplateLocator.with(
                news.written().stream().map(Ground::doorplate).toList(), news.removed());
    }

    private static Map<String, List<StoredFeature>> byCode(Map<String, StoredFeature> cells) {
        return cells.values().stream().collect(Collectors.groupingBy(Ground::code, Collectors.toUnmodifiableList()));
    }

    private static AreaTree tree(Map<String, StoredFeature> cells, Map<String, StoredFeature> areas) {
        List<Area> all = new ArrayList<>(listCells(cells));
        areas.values().forEach(feature -> all.add(area(feature)));
        return new AreaTree(all);
    }

    private static Collection<Area> listCells(Map<String, StoredFeature> cells) {
        return cells.values().stream().map(Ground::cell).toList();
    }

    /** The code of a cell or an area. */
    static String code(StoredFeature feature) {
        return text(feature, "code", feature.id());
    }

    static Area cell(StoredFeature feature) {
        return new Area(
                code(feature),
                Level.CELL,
                text(feature, "name", feature.id()),
                text(feature, "parent", ""),
                feature.lonLat());
    }

    private static Area area(StoredFeature feature) {
        return new Area(
                code(feature),
                Level.valueOf(text(feature, "level", "community").toUpperCase(Locale.ROOT)),
                text(feature, "name", feature.id()),
                text(feature, "parent", ""),
                feature.lonLat());
    }

    private static Doorplate doorplate(StoredFeature feature) {
        String door = Doorplate.text(text(feature, "street", ""), text(feature, "number", ""));
        String name = door.isEmpty() ? text(feature, "name", "") : door;
        Coordinate at = feature.lonLat().getCoordinate();
        return new Doorplate(
                feature.id(),
                name,
                at.x,
                at.y,
                feature.link().cell(),
                feature.link().building());
    }

    static String text(StoredFeature feature, String field, String otherwise) {
        return feature.values().get(field) instanceof String s ? s : otherwise;
    }
}
