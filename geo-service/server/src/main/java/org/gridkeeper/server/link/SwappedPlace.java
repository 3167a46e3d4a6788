// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A point with its longitude and latitude the other way round. One that lies in no cell, but in one when it is swapped,
 * was most likely written so by mistake.
 */
public final class SwappedPlace {

    private static final double MOST_LAT = 90;

    private SwappedPlace() {}

    /** The place the other way round; empty when that is none, or what was given is not a point. */
    public static Optional<Geometry> of(Geometry lonLat) {
        return lonLat instanceof Point point && !point.isEmpty() && Math.abs(point.getX()) <= MOST_LAT
                ? Optional.of(point.getFactory().createPoint(new Coordinate(point.getY(), point.getX())))
                : Optional.empty();
    }

    /** Why it is refused, in words. */
    public static String describe(Geometry lonLat, String cell) {
        Coordinate place = lonLat.getCoordinate();
        return "[%s, %s] lies in no cell, and in cell %s the other way round: a place is [lon, lat]"
                .formatted(place.x, place.y, cell);
    }
}
