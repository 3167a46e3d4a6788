// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.List;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Equal tiles over a box, in rows from north to south and columns from west to east. Immutable. */
interface Tiling {

    GroundScale scale();

    /** Ground of one tile. */
    double squareMetres();

    /** How many tiles there are. */
    long size();

    /** The borders of the tiles. */
    List<Geometry> lines(GeometryFactory factory);

    /** The row of the tile that a place lies in. */
    int rowOf(Coordinate place);

    int columnOf(Coordinate place);

    /** Every tile whole, with its row and column. */
    List<Tile> tiles(GeometryFactory factory);

    /** A tile with its centre. */
    record Tile(int row, int column, Coordinate centre, Geometry lonLat) {}

    /** The tiling moved onto vertices that lie within rounding of it, where that can be done. */
    Tiling snappedTo(Iterable<Geometry> shapes);
}
