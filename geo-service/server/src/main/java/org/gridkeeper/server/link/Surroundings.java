// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.FeatureStore;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Cells and buildings as one transaction would leave them, and the ground on which it has changed them. It reads only
 * those near what is to be linked: a link depends on the cells that contain a place and on the buildings within reach,
 * and on no others. For one thread.
 */
final class Surroundings {

    /** Beyond a tenth of a layer it is read in one go. */
    private static final int FEW = 10;

    private static final int ALWAYS_SINGLY = 500;

    private final FeatureStore store;
    private BoxIndex cellBoxes;
    private BoxIndex buildingBoxes;
    private final Map<String, Area> cells = new HashMap<>();
    private final Map<String, Geometry> footprints = new HashMap<>();
    private final Set<String> touchedCells = new HashSet<>();
    private final Set<String> touchedBuildings = new HashSet<>();
    private final List<Envelope> cellGround = new ArrayList<>();
    private final List<Envelope> buildingGround = new ArrayList<>();

    Surroundings(FeatureStore store, CommittedBoxes.Known committed) {
        this.store = store;
        cellBoxes = committed.cells();
        buildingBoxes = committed.buildings();
    }

    void putCell(Area cell) {
        Envelope box = cell.lonLat().getEnvelopeInternal();
        cells.put(cell.code(), cell);
        cellBoxes = cellBoxes.with(cell.code(), box);
        touchedCells.add(cell.code());
        cellGround.add(box);
    }

    /** @param before its shape until now */
    void endCell(String code, Geometry before) {
        cells.remove(code);
        cellBoxes = cellBoxes.without(code);
        touchedCells.add(code);
        cellGround.add(before.getEnvelopeInternal());
    }

    void putBuilding(String id, Geometry footprint) {
        Envelope box = footprint.getEnvelopeInternal();
        footprints.put(id, footprint);
        buildingBoxes = buildingBoxes.with(id, box);
        touchedBuildings.add(id);
        buildingGround.add(inReach(box));
    }

    /** @param before its footprint until now */
    void endBuilding(String id, Geometry before) {
        footprints.remove(id);
        buildingBoxes = buildingBoxes.without(id);
        touchedBuildings.add(id);
        buildingGround.add(inReach(before.getEnvelopeInternal()));
    }

    /** Boxes of the ground on which cells changed since the last {@link #settle}. */
    List<Envelope> cellGround() {
        return List.copyOf(cellGround);
    }

    /** Boxes of the ground within reach of which buildings changed since the last {@link #settle}. */
    List<Envelope> buildingGround() {
        return List.copyOf(buildingGround);
    }

    /** Everything is linked to what is there now. */
    void settle() {
        cellGround.clear();
        buildingGround.clear();
    }

    /** Codes of the cells, past and present ones of this transaction, to which elements on some ground may be linked. */
    Set<String> cellsOn(Collection<Envelope> ground) {
        Set<String> codes = new HashSet<>(touchedCells);
        ground.forEach(box -> cellBoxes.addNear(box, codes));
        return codes;
    }

    /** A linker that is right for these geometries. */
    Linker linkerFor(Collection<Geometry> lonLats) {
        Set<String> codes = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Geometry lonLat : lonLats) {
            Envelope box = lonLat.getEnvelopeInternal();
            if (!box.isNull()) {
                cellBoxes.addNear(box, codes);
                if (lonLat instanceof Point) {
                    buildingBoxes.addNear(inReach(box), ids);
                }
            }
        }
        readCells(codes);
        readBuildings(ids);
        Map<String, Geometry> near = new HashMap<>();
        ids.forEach(id -> near.put(id, footprints.get(id)));
        return new Linker(CellLocator.of(codes.stream().map(cells::get).toList()), BuildingLocator.of(near));
    }

    private void readCells(Set<String> codes) {
        List<String> missing =
                codes.stream().filter(code -> !cells.containsKey(code)).toList();
        if (isMany(missing.size(), cellBoxes)) {
            store.forEach(LayerIds.CELLS, cell -> {
                if (!touchedCells.contains(cell.id())) {
                    cells.put(cell.id(), StoredAreas.areaOf(cell));
                }
            });
            return;
        }
        for (String code : missing) {
            store.find(LayerIds.CELLS, code).ifPresent(cell -> cells.put(code, StoredAreas.areaOf(cell)));
        }
    }

    private void readBuildings(Set<String> ids) {
        List<String> missing =
                ids.stream().filter(id -> !footprints.containsKey(id)).toList();
        if (isMany(missing.size(), buildingBoxes)) {
            store.forEach(LayerIds.BUILDINGS, building -> {
                if (!touchedBuildings.contains(building.id())) {
                    footprints.put(building.id(), building.lonLat());
                }
            });
            return;
        }
        for (String id : missing) {
            store.find(LayerIds.BUILDINGS, id).ifPresent(building -> footprints.put(id, building.lonLat()));
        }
    }

    private static boolean isMany(int missing, BoxIndex boxes) {
        return missing > ALWAYS_SINGLY && missing > boxes.size() / FEW;
    }

    /** A box around everything that is within reach of a box; one per cent more, for rounding. */
    private static Envelope inReach(Envelope box) {
        if (box.isNull()) {
            return box;
        }
        double reach = 1.01 * BuildingLocator.REACH_METRES;
        double lat = reach / GroundScale.at(0).metresPerLat();
        double farthest = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + lat;
        double lon = farthest < 89.9 ? reach / GroundScale.at(farthest).metresPerLon() : 360;
        Envelope wider = new Envelope(box);
        wider.expandBy(lon, lat);
        return wider;
    }
}
