// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.link.RegisterLinks;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Writes the features of an OSM file in one transaction and links them, all that the new buildings move, and the rows of
 * registers that follow it. Address points wait until all buildings are there. For one thread.
 */
final class OsmWriter {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final FeatureStore store;
    private final StoreTransaction transaction;
    private final OsmRun run;
    private final Set<String> unwanted;
    private final CellLocator cells;
    private final Linker toCells;
    private final List<StoredFeature> doors = new ArrayList<>();

    /** @param unwanted layers that are left out */
    OsmWriter(FeatureStore store, StoreTransaction transaction, OsmRun run, Set<String> unwanted) {
        this.store = store;
        this.transaction = transaction;
        this.run = run;
        this.unwanted = unwanted;
        // Before cells and buildings are read, which then stay so until everything is in the store.
        transaction.lockLinks(LinkLock.EXCLUSIVE);
        List<Area> all = new ArrayList<>();
        store.forEach(LayerIds.CELLS, feature -> all.add(StoredAreas.areaOf(feature)));
        cells = CellLocator.of(all);
        toCells = new Linker(cells, BuildingLocator.of(Map.of()));
    }

    boolean isWanted(String layer) {
        return !layer.isEmpty() && !unwanted.contains(layer);
    }

    OsmAreas areas(ImportRequest request) {
        return new OsmAreas(store, run, request);
    }

    void put(Map<Level, Map<String, OsmAreas.Sourced>> areas, boolean repair) {
        areas.forEach((level, byCode) -> {
            Map<String, Area> shapes = new OsmCoverage(store, run, repair).checked(level, byCode);
            shapes.forEach((code, area) -> {
                OsmAreas.Sourced sourced = byCode.get(code);
                Map<String, Object> more = sourced == null
                        ? store.find(LayerIds.AREAS, code)
                                .map(StoredFeature::values)
                                .orElse(Map.of())
                        : Map.of("source", sourced.source());
                StoredFeature feature = StoredAreas.featureOf(area, more);
                run.put(LayerIds.AREAS, transaction.put(LayerIds.AREAS, feature));
            });
        });
    }

    void ground(String layer, String key, Geometry polygon, Map<String, String> tags) throws RowFault {
        Map<String, Object> values = checked(OsmMapping.ground(layer, tags));
        Link link = Link.NOWHERE;
        if (layer.equals(LayerIds.BUILDINGS)) {
            link = toCells.link(Kind.BUILDING, polygon);
            run.link(link);
            if (OsmMapping.hasAddress(tags)) {
                door(key, polygon.getInteriorPoint().getCoordinate(), tags);
            }
        }
        run.put(layer, transaction.put(layer, new StoredFeature(key, polygon, values, link)));
    }

    void line(String layer, OsmWay way, LineString line) throws RowFault {
        Map<String, Object> values = checked(OsmMapping.line(layer, way));
        run.put(layer, transaction.put(layer, new StoredFeature(way.key(), line, values, Link.NOWHERE)));
    }

    void place(String key, Coordinate at, Map<String, String> tags) {
        if (!isWanted(OsmMapping.PLACES)) {
            return;
        }
        try {
            Map<String, Object> values = checked(OsmMapping.place(tags));
            StoredFeature feature = new StoredFeature(key, GEOMETRY.createPoint(at), values, Link.NOWHERE);
            run.put(OsmMapping.PLACES, transaction.put(OsmMapping.PLACES, feature));
        } catch (RowFault e) {
            run.reject(key, tags, e);
        }
    }

    void door(String key, Coordinate place, Map<String, String> tags) {
        if (!isWanted(LayerIds.DOORPLATES)) {
            return;
        }
        try {
            Map<String, Object> values = checked(OsmMapping.doorplate(tags));
            doors.add(new StoredFeature(key, GEOMETRY.createPoint(place), values, Link.NOWHERE));
        } catch (RowFault e) {
            run.reject(key, tags, e);
        }
    }

    private static Map<String, Object> checked(Map<String, Object> values) throws RowFault {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            if (value.getValue() instanceof String text) {
                ValueText.text(value.getKey(), text);
            }
        }
        return values;
    }

    /** Links the address points, every stored element that a new building may have moved, and what names one of them. */
    void finish() {
        Map<String, Geometry> footprints = new HashMap<>();
        transaction.forEach(LayerIds.BUILDINGS, feature -> footprints.put(feature.id(), feature.lonLat()));
        Linker linker = new Linker(cells, BuildingLocator.of(footprints));
        Set<String> written = new HashSet<>();
        for (StoredFeature door : doors) {
            Link link = linker.link(Kind.OTHER, door.lonLat());
            run.link(link);
            written.add(door.id());
            StoredFeature linked = new StoredFeature(door.id(), door.lonLat(), door.values(), link);
            run.put(LayerIds.DOORPLATES, transaction.put(LayerIds.DOORPLATES, linked));
        }
        if (run.changed(LayerIds.BUILDINGS)) {
            relink(linker, written);
        }
        if (run.changed(LayerIds.BUILDINGS) || run.changed(LayerIds.DOORPLATES)) {
            long followed = new RegisterLinks(store).relinkAll(transaction);
            if (followed > 0) {
                run.note("linked anew: %,d rows of registers that follow what they name".formatted(followed));
            }
        }
    }

    private void relink(Linker linker, Set<String> doorsWritten) {
        long[] moved = new long[1];
        for (LayerSchema schema : store.listSchemas()) {
            boolean follows = schema.kind().isElement() && schema.geometry() == GeometryKind.POINT;
            boolean doorplates = schema.id().equals(LayerIds.DOORPLATES);
            if (!follows) {
                continue;
            }
            // What is committed: the links are locked, and of these layers only the doors were written.
            store.forEach(schema.id(), feature -> {
                if (!doorplates || !doorsWritten.contains(feature.id())) {
                    Link link = linker.link(schema.kind(), feature.lonLat());
                    boolean changed =
                            !link.equals(feature.link()) && transaction.relink(schema.id(), feature.id(), link);
                    moved[0] += changed ? 1 : 0;
                }
            });
        }
        if (moved[0] > 0) {
            run.note("linked anew: %,d elements that belong to another building now".formatted(moved[0]));
        }
    }
}
