// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** From the plane of the drawing to longitude and latitude, on a lattice of 1e-7 degrees (about a centimetre). */
final class LonLat {

    private static final double CENTRE_LON = 120.16;
    private static final double CENTRE_LAT = 30.25;
    private static final double METRES_PER_DEGREE_LAT = 110_864;
    private static final double METRES_PER_DEGREE_LON = 96_239;

    private LonLat() {}

    static Coordinate of(Coordinate plane) {
        return new Coordinate(
                round(CENTRE_LON + plane.x / METRES_PER_DEGREE_LON),
                round(CENTRE_LAT + plane.y / METRES_PER_DEGREE_LAT));
    }

    static Geometry of(Geometry plane) {
        Geometry copy = plane.copy();
        copy.apply((CoordinateFilter) c -> c.setCoordinate(of(new Coordinate(c.x, c.y))));
        copy.geometryChanged();
        return copy;
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    /** The number with no more digits than the lattice has. */
    static String text(double degrees) {
        long steps = Math.round(degrees * 1e7);
        String digits = Long.toString(10_000_000L + Math.floorMod(steps, 10_000_000L));
        return Math.floorDiv(steps, 10_000_000L) + "." + digits.substring(1);
    }
}
