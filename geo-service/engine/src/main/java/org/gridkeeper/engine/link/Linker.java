// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.List;
import org.gridkeeper.engine.index.Kind;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Links elements to their cell and, when they are points, to the building they are in or nearest to. Thread-safe. */
public final class Linker {

    private final CellLocator cells;
    private final BuildingLocator buildings;

    public Linker(CellLocator cells, BuildingLocator buildings) {
        this.cells = cells;
        this.buildings = buildings;
    }

    /**
     * The link of an element.
     *
     * @param kind base layers, areas, cells and zones are no elements and are linked to nothing
     * @param lonLat its geometry in degrees
     */
    public Link link(Kind kind, Geometry lonLat) {
        if (!kind.isElement()) {
            return Link.NOWHERE;
        }
        String cell = cells.locate(lonLat).orElse("");
        if (kind == Kind.BUILDING || !(lonLat instanceof Point point) || point.isEmpty()) {
            return Link.toCell(cell);
        }
        List<NearBuilding> near = buildings.nearest(point.getX(), point.getY(), 1);
        if (near.isEmpty()) {
            return Link.toCell(cell);
        }
        NearBuilding building = near.get(0);
        return new Link(cell, building.id(), building.method(), building.distanceMetres(), building.confidence());
    }
}
