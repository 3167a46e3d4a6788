// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import java.util.Locale;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;

/** A coordinate system that is described by a text and not by a number; loaded only when such a text is met. */
final class WktSystem {

    private static final double WGS84_AXIS_METRES = 6_378_137;
    private static final double WGS84_FLATTENING = 298.257;
    private static final int MOST_CHARS = 1 << 16;

    private WktSystem() {}

    static Crs of(String wkt) {
        if (wkt.length() > MOST_CHARS) {
            throw new IllegalArgumentException("a description of %,d characters".formatted(wkt.length()));
        }
        CoordinateReferenceSystem crs = parsed(wkt);
        String name = crs.getName().getCode();
        Ellipsoid ellipsoid = CRS.getEllipsoid(crs);
        if (ellipsoid == null) {
            throw new IllegalArgumentException("'%s' is tied to no place on the earth".formatted(name));
        }
        if (!isLikeWgs84(ellipsoid) && !wkt.toUpperCase(Locale.ROOT).contains("TOWGS84")) {
            throw new IllegalArgumentException("'%s' is on the ellipsoid %s, and how that lies to WGS84 is not said"
                    .formatted(name, ellipsoid.getName().getCode()));
        }
        boolean flipped = CRS.getAxisOrder(crs) == CRS.AxisOrder.NORTH_EAST;
        if (crs instanceof GeographicCRS degrees && isLikeWgs84(ellipsoid) && isPlain(degrees)) {
            return Crs.of(name, true, Coordinate::new);
        }
        try {
            EpsgTransform transform = EpsgTransform.of(name, crs);
            // In files x comes first whatever order the text gives.
            return Crs.of(name, false, flipped ? (x, y) -> transform.at(y, x) : transform);
        } catch (FactoryException | TransformException e) {
            throw new IllegalArgumentException("from '%s' no way leads to WGS84".formatted(name), e);
        }
    }

    private static CoordinateReferenceSystem parsed(String wkt) {
        EpsgFolder.prepare();
        try {
            return CRS.parseWKT(wkt);
        } catch (FactoryException | RuntimeException e) {
            throw new IllegalArgumentException("no coordinate system can be read from it: " + e.getMessage(), e);
        }
    }

    private static boolean isLikeWgs84(Ellipsoid ellipsoid) {
        return Math.abs(ellipsoid.getSemiMajorAxis() - WGS84_AXIS_METRES) < 1
                && Math.abs(ellipsoid.getInverseFlattening() - WGS84_FLATTENING) < 0.01;
    }

    private static boolean isPlain(GeographicCRS degrees) {
        return degrees.getDatum().getPrimeMeridian().getGreenwichLongitude() == 0
                && String.valueOf(degrees.getCoordinateSystem().getAxis(0).getUnit())
                        .matches("°|deg.*");
    }
}
