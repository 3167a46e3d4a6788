// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;

/** The way from a system of the EPSG registry to WGS84 degrees, by GeoTools; loaded only when such a system is used. */
final class EpsgTransform implements Crs.ToLonLat {

    /** How far a place may come back from where it started: beyond it the projection is being used outside its area. */
    private static final double ROUND_TRIP_TOLERANCE = 1e-6;

    // Places outside a projection's area are refused below; GeoTools would also print a line for each. The reference
    // keeps the setting from being collected together with the logger.
    private static final Logger WARNINGS = Logger.getLogger("org.geotools.referencing");

    static {
        WARNINGS.setLevel(Level.SEVERE);
        EpsgFolder.prepare();
    }

    private final String name;
    private final MathTransform there;
    private final MathTransform back;

    private EpsgTransform(String name, MathTransform there, MathTransform back) {
        this.name = name;
        this.there = there;
        this.back = back;
    }

    static EpsgTransform of(String name) {
        try {
            return of(name, CRS.decode(name, true));
        } catch (FactoryException | TransformException e) {
            throw new IllegalArgumentException(
                    "unknown coordinate system '%s': write EPSG:n with a code that epsg.io knows, GCJ-02 or BD-09"
                            .formatted(name),
                    e);
        }
    }

    static EpsgTransform of(String name, CoordinateReferenceSystem crs) throws FactoryException, TransformException {
        if (crs.getCoordinateSystem().getDimension() != 2) {
            throw new IllegalArgumentException(
                    "%s is not a map's coordinate system: it needs two horizontal axes".formatted(name));
        }
        MathTransform there = CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, true);
        return new EpsgTransform(name, there, there.inverse());
    }

    @Override
    public Coordinate at(double x, double y) {
        double[] place = {x, y};
        double[] again = new double[2];
        try {
            there.transform(place, 0, place, 0, 1);
            back.transform(place, 0, again, 0, 1);
        } catch (TransformException e) {
            throw Crs.outside(name, x, y);
        }
        double allowed = ROUND_TRIP_TOLERANCE * (1 + Math.max(Math.abs(x), Math.abs(y)));
        if (!(Math.abs(again[0] - x) <= allowed && Math.abs(again[1] - y) <= allowed)) {
            throw Crs.outside(name, x, y);
        }
        return new Coordinate(place[0], place[1]);
    }

    /** From degrees; refuses what would not come back to where it was. */
    Coordinate back(double lon, double lat) {
        double[] place = {lon, lat};
        try {
            back.transform(place, 0, place, 0, 1);
        } catch (TransformException e) {
            throw notIn(lon, lat);
        }
        Coordinate again;
        try {
            again = at(place[0], place[1]);
        } catch (IllegalArgumentException e) {
            throw notIn(lon, lat);
        }
        if (!(Math.abs(again.x - lon) <= ROUND_TRIP_TOLERANCE && Math.abs(again.y - lat) <= ROUND_TRIP_TOLERANCE)) {
            throw notIn(lon, lat);
        }
        return new Coordinate(place[0], place[1]);
    }

    private IllegalArgumentException notIn(double lon, double lat) {
        return new IllegalArgumentException(
                "longitude %s, latitude %s lies outside the area of %s".formatted(lon, lat, name));
    }

    /** The definition of a system, on one line. */
    static String wkt(String name) {
        try {
            return CRS.decode(name, true).toWKT().replaceAll("\\s*\\R\\s*", " ");
        } catch (FactoryException e) {
            throw new IllegalArgumentException("%s has no definition".formatted(name), e);
        }
    }
}
