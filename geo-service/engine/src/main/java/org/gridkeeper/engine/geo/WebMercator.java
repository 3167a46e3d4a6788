// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

/**
 * The EPSG:3857 plane: a sphere of radius 6,378,137 m, x east and y north in metres. Latitudes beyond the square world
 * (85.0511…°) are clamped to it.
 */
public final class WebMercator {

    public static final double RADIUS_METRES = 6_378_137.0;
    /** Half the side of the square world, π·R. */
    public static final double HALF_METRES = Math.PI * RADIUS_METRES;

    public static final double MAX_LATITUDE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private WebMercator() {}

    public static double x(double lon) {
        return Math.toRadians(lon) * RADIUS_METRES;
    }

    public static double y(double lat) {
        double phi = Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)));
        return RADIUS_METRES * Math.log(Math.tan(Math.PI / 4 + phi / 2));
    }

    public static double lon(double x) {
        return Math.toDegrees(x / RADIUS_METRES);
    }

    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(y / RADIUS_METRES)));
    }

    /** Ground metres per projected metre at a place of this y: cos φ. */
    public static double groundFactor(double y) {
        return 1 / Math.cosh(y / RADIUS_METRES);
    }

    /** Projected metres per pixel of a 256 px tile. */
    public static double metresPerPixel(int zoom) {
        return 2 * HALF_METRES / TileCoord.SIZE_PX / (1L << zoom);
    }

    /** Longitude and latitude bounds as projected ones. */
    public static Bounds project(Bounds wgs84) {
        return new Bounds(x(wgs84.minX()), y(wgs84.minY()), x(wgs84.maxX()), y(wgs84.maxY()));
    }

    /** Projected bounds as longitude and latitude. */
    public static Bounds unproject(Bounds mercator) {
        return new Bounds(lon(mercator.minX()), lat(mercator.minY()), lon(mercator.maxX()), lat(mercator.maxY()));
    }
}
