// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One thing that is wrong with a coverage.
 *
 * @param codes of the area, or of both when they overlap; of the community for a gap
 * @param lon where it is wrong, in degrees; a place inside the overlap
 * @param squareMetres ground that is wrong; 0 for a ring that crosses itself
 * @param place the ground that is wrong, in degrees; the place alone for a ring that crosses itself; shared, not to be
 *     changed
 */
public record Flaw(FlawKind kind, List<String> codes, double lon, double lat, double squareMetres, Geometry place) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    public Flaw {
        codes = List.copyOf(codes);
    }

    /** A flaw at a single place. */
    Flaw(FlawKind kind, List<String> codes, double lon, double lat, double squareMetres) {
        this(kind, codes, lon, lat, squareMetres, GEOMETRIES.createPoint(new Coordinate(lon, lat)));
    }
}
