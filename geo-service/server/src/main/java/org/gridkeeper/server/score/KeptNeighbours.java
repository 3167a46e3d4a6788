// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.util.List;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.zone.QueenNeighbours;
import org.locationtech.jts.geom.Geometry;

/** Which cells touch which, found once for as long as the cells are the same. For one thread at a time. */
final class KeptNeighbours {

    private List<Geometry> shapes = List.of();
    private int[][] neighbours = {};

    int[][] of(List<Area> cells) {
        List<Geometry> now = cells.stream().map(Area::lonLat).toList();
        if (!now.equals(shapes)) {
            neighbours = QueenNeighbours.of(now);
            shapes = now;
        }
        return neighbours;
    }
}
