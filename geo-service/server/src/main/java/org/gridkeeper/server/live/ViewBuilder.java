// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.MapSnapshot;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.Doorplate;
import org.gridkeeper.engine.link.DoorplateLocator;
import org.gridkeeper.engine.zone.ZoneScore;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Makes views: reads the layers that must be read, and derives from them what is not kept in tables. */
final class ViewBuilder {

    private static final String AREAS = "areas";
    private static final String CELLS = "cells";
    private static final String ZONES = "zones";
    private static final String BUILDINGS = "buildings";
    private static final String DOORPLATES = "doorplates";

    /** What of an older view still holds. */
    private record Kept(Optional<BuildingLocator> buildings, Optional<DoorplateLocator> doorplates) {}

    private final FeatureStore store;
    private final Catalogue catalogue;
    private final Function<LiveLayer, Instant> referenceTime;

    ViewBuilder(FeatureStore store, Catalogue catalogue, Function<LiveLayer, Instant> referenceTime) {
        this.store = store;
        this.catalogue = catalogue;
        this.referenceTime = referenceTime;
    }

    /** Reads everything, the layers beside one another. */
    LiveView build(long version, Optional<ZoneTick> zones) {
        return assemble(
                version, readLayers(layer -> true, Map.of()), zones, new Kept(Optional.empty(), Optional.empty()));
    }

    /** Reads the changed layers alone. */
    LiveView rebuild(LiveView old, long version, Set<String> changed, Optional<ZoneTick> zones) {
        Predicate<String> stale =
                layer -> changed.contains(layer) || !old.layers().containsKey(layer);
        Optional<LiveView> there = Optional.of(old);
        Kept kept = new Kept(
                there.filter(o -> !changed.contains(BUILDINGS)).map(LiveView::buildingLocator),
                there.filter(o -> !changed.contains(DOORPLATES)).map(LiveView::doorplateLocator));
        return assemble(version, readLayers(stale, old.layers()), zones, kept);
    }

    private Map<String, LiveLayer> readLayers(Predicate<String> stale, Map<String, LiveLayer> known) {
        List<CompletableFuture<LiveLayer>> layers = new ArrayList<>();
        for (LayerDeclaration declaration : catalogue.list()) {
            if (declaration.schema().geometry() == GeometryKind.NONE) {
                continue; // registers stay in the database
            }
            String id = declaration.schema().id();
            LiveLayer kept = stale.test(id) ? null : known.get(id);
            // The derived layers are made in assemble from the ones read here.
            layers.add(
                    kept == null && !id.equals(CELLS) && !id.equals(ZONES)
                            ? CompletableFuture.supplyAsync(() -> new LiveLayer(declaration, read(declaration)))
                            : CompletableFuture.completedFuture(
                                    kept == null ? new LiveLayer(declaration, empty(declaration)) : kept));
        }
        Map<String, LiveLayer> byId = new LinkedHashMap<>();
        layers.stream()
                .map(CompletableFuture::join)
                .forEach(layer -> byId.put(layer.snapshot().schema().id(), layer));
        return byId;
    }

    private LayerSnapshot read(LayerDeclaration declaration) {
        LayerBuilder builder = new LayerBuilder(declaration.schema());
        store.forEach(
                declaration.schema().id(),
                f -> builder.add(f.id(), f.lonLat(), f.link().cell(), f.values()));
        return builder.build();
    }

    private static LayerSnapshot empty(LayerDeclaration declaration) {
        return new LayerBuilder(declaration.schema()).build();
    }

    private LiveView assemble(long version, Map<String, LiveLayer> layers, Optional<ZoneTick> zones, Kept kept) {
        List<StoredFeature> cellFeatures = features(layers, CELLS);
        List<Area> cells = cellFeatures.stream().map(ViewBuilder::cell).toList();
        List<Area> all = new ArrayList<>(cells);
        features(layers, AREAS).forEach(feature -> all.add(area(feature)));
        Optional.ofNullable(layers.get(CELLS))
                .ifPresent(layer -> layers.put(CELLS, countedCells(layer, cellFeatures, layers)));
        Optional.ofNullable(layers.get(ZONES))
                .ifPresent(layer -> layers.put(ZONES, new LiveLayer(layer.declaration(), zones(layer, cells, zones))));
        Map<String, LayerSnapshot> snapshots = new LinkedHashMap<>();
        layers.forEach((id, layer) -> snapshots.put(id, layer.snapshot()));
        return new LiveView(
                new MapSnapshot(version, snapshots),
                layers,
                new AreaTree(all),
                CellLocator.of(cells),
                kept.buildings().orElseGet(() -> BuildingLocator.of(footprints(layers))),
                kept.doorplates().orElseGet(() -> DoorplateLocator.of(doorplates(layers))),
                zones);
    }

    private List<StoredFeature> features(Map<String, LiveLayer> layers, String layer) {
        List<StoredFeature> features = new ArrayList<>();
        if (layers.containsKey(layer)) {
            store.forEach(layer, features::add);
        }
        return features;
    }

    private Map<String, Geometry> footprints(Map<String, LiveLayer> layers) {
        Map<String, Geometry> footprints = new HashMap<>();
        if (layers.containsKey(BUILDINGS)) {
            store.forEach(BUILDINGS, building -> footprints.put(building.id(), building.lonLat()));
        }
        return footprints;
    }

    private List<Doorplate> doorplates(Map<String, LiveLayer> layers) {
        List<Doorplate> doorplates = new ArrayList<>();
        if (layers.containsKey(DOORPLATES)) {
            store.forEach(DOORPLATES, feature -> {
                String door = Doorplate.text(text(feature, "street", ""), text(feature, "number", ""));
                String name = door.isEmpty() ? text(feature, "name", "") : door;
                Coordinate at = feature.lonLat().getCoordinate();
                doorplates.add(new Doorplate(
                        feature.id(),
                        name,
                        at.x,
                        at.y,
                        feature.link().cell(),
                        feature.link().building()));
            });
        }
        return doorplates;
    }

    private LiveLayer countedCells(LiveLayer layer, List<StoredFeature> cells, Map<String, LiveLayer> layers) {
        CellCounts counts = new CellCounts(layers, referenceTime);
        LayerBuilder builder = new LayerBuilder(layer.snapshot().schema());
        for (StoredFeature cell : cells) {
            String code = text(cell, "code", cell.id());
            Map<String, Object> values = new HashMap<>(cell.values());
            counts.of(code).forEach(values::put);
            builder.add(cell.id(), cell.lonLat(), code, values);
        }
        return new LiveLayer(layer.declaration(), builder.build());
    }

    private static LayerSnapshot zones(LiveLayer layer, List<Area> cells, Optional<ZoneTick> tick) {
        LayerBuilder builder = new LayerBuilder(layer.snapshot().schema());
        Map<String, ZoneScore> byCode = new HashMap<>();
        tick.ifPresent(t -> t.zones().forEach(zone -> byCode.put(zone.code(), zone)));
        for (Area cell : cells) {
            ZoneScore zone = byCode.get(cell.code());
            if (zone != null) {
                builder.add(
                        cell.code(),
                        cell.lonLat(),
                        cell.code(),
                        Map.of(
                                "code", cell.code(),
                                "name", cell.name(),
                                "level", zone.level().name().toLowerCase(Locale.ROOT),
                                "score", zone.score(),
                                "z", zone.z(),
                                "p_adjusted", zone.adjustedP()));
            }
        }
        return builder.build();
    }

    private static Area cell(StoredFeature feature) {
        return new Area(
                text(feature, "code", feature.id()),
                Level.CELL,
                text(feature, "name", feature.id()),
                text(feature, "parent", ""),
                feature.lonLat());
    }

    private static Area area(StoredFeature feature) {
        return new Area(
                text(feature, "code", feature.id()),
                Level.valueOf(text(feature, "level", "community").toUpperCase(Locale.ROOT)),
                text(feature, "name", feature.id()),
                text(feature, "parent", ""),
                feature.lonLat());
    }

    private static String text(StoredFeature feature, String field, String otherwise) {
        return feature.values().get(field) instanceof String s ? s : otherwise;
    }
}
