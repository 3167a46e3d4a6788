// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds what a person should know of new cells: buildings that their borders cut, and too few or too many households. */
final class CellWarnings {

    private static final long FEWEST_HOUSEHOLDS = 200;
    private static final long MOST_HOUSEHOLDS = 800;
    private static final double CUT_SQUARE_METRES = 1;
    private static final int MOST = 500;

    private final StoreTransaction transaction;
    private final List<CellWarning> warnings = new ArrayList<>();

    CellWarnings(StoreTransaction transaction) {
        this.transaction = transaction;
    }

    List<CellWarning> of(List<Area> cells) {
        for (Area cell : cells) {
            List<StoredFeature> buildings = new ArrayList<>();
            transaction.forEachOf(LayerIds.BUILDINGS, "cell", cell.code(), buildings::add);
            buildings.forEach(building -> checkCut(building, cell, cells));
            checkHouseholds(cell, buildings);
        }
        return warnings.subList(0, Math.min(MOST, warnings.size()));
    }

    /** A building is looked at once, in the cell that it belongs to. */
    private void checkCut(StoredFeature building, Area own, List<Area> cells) {
        Geometry footprint = building.lonLat();
        if (own.lonLat().covers(footprint)) {
            return;
        }
        List<String> codes = new ArrayList<>(List.of(own.code()));
        for (Area other : cells) {
            if (!other.code().equals(own.code()) && squareMetresIn(other.lonLat(), footprint) > CUT_SQUARE_METRES) {
                codes.add(other.code());
            }
        }
        if (codes.size() > 1) {
            warnings.add(new CellWarning(
                    CellWarning.Kind.BUILDING_CUT,
                    codes,
                    "building %s is cut by the border of %s".formatted(building.id(), String.join(" and ", codes)),
                    footprint));
        }
    }

    private static double squareMetresIn(Geometry cell, Geometry footprint) {
        if (!cell.getEnvelopeInternal().intersects(footprint.getEnvelopeInternal()) || !footprint.isValid()) {
            return 0;
        }
        Geometry shared = OverlayNGRobust.overlay(cell, footprint, OverlayNG.INTERSECTION);
        return GroundScale.at(footprint.getEnvelopeInternal().centre().y).squareMetres(shared.getArea());
    }

    /** Nothing is said of a cell whose buildings tell no households. */
    private void checkHouseholds(Area cell, List<StoredFeature> buildings) {
        List<Long> known = buildings.stream()
                .map(building -> building.values().get("households"))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .toList();
        long sum = known.stream().mapToLong(n -> n).sum();
        if (!known.isEmpty() && (sum < FEWEST_HOUSEHOLDS || sum > MOST_HOUSEHOLDS)) {
            warnings.add(new CellWarning(
                    CellWarning.Kind.HOUSEHOLDS,
                    List.of(cell.code()),
                    "cell %s has %,d households; 300 to 500 are usual".formatted(cell.code(), sum),
                    cell.lonLat()));
        }
    }
}
