// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import org.locationtech.jts.geom.Coordinate;

/**
 * GCJ-02, the shifted degrees of Amap and Tencent, and BD-09, those of Baidu. Neither is published; these are the
 * constants in general use. Both are undone by iteration, since the usual one-step inverses leave an error of metres.
 */
final class ChinaOffset {

    private static final double SEMI_MAJOR_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double BD_ANGLE = Math.PI * 3000 / 180;
    private static final double TOLERANCE_DEGREES = 1e-10;
    private static final int MAX_STEPS = 40;

    private ChinaOffset() {}

    static Coordinate gcj02(double lon, double lat) {
        if (!isShifted(lon, lat)) {
            return new Coordinate(lon, lat);
        }
        double x = lon - 105;
        double y = lat - 35;
        double phi = Math.toRadians(lat);
        double w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
        double meridian = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double parallel = SEMI_MAJOR_METRES / Math.sqrt(w) * Math.cos(phi);
        return new Coordinate(
                lon + Math.toDegrees(eastMetres(x, y) / parallel), lat + Math.toDegrees(northMetres(x, y) / meridian));
    }

    static Coordinate bd09(double lon, double lat) {
        Coordinate gcj = gcj02(lon, lat);
        double radius = Math.hypot(gcj.x, gcj.y) + 0.00002 * Math.sin(gcj.y * BD_ANGLE);
        double angle = Math.atan2(gcj.y, gcj.x) + 0.000003 * Math.cos(gcj.x * BD_ANGLE);
        return new Coordinate(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }

    static Coordinate wgs84OfGcj02(double lon, double lat) {
        return undo(ChinaOffset::gcj02, lon, lat);
    }

    static Coordinate wgs84OfBd09(double lon, double lat) {
        return undo(ChinaOffset::bd09, lon, lat);
    }

    // Both shifts are nearly constant over their own length, so w ← w + (target − shift(w)) converges in a few steps.
    private static Coordinate undo(Crs.ToLonLat shift, double lon, double lat) {
        double x = lon;
        double y = lat;
        for (int step = 0; step < MAX_STEPS; step++) {
            Coordinate shifted = shift.at(x, y);
            double dx = lon - shifted.x;
            double dy = lat - shifted.y;
            x += dx;
            y += dy;
            if (Math.abs(dx) < TOLERANCE_DEGREES && Math.abs(dy) < TOLERANCE_DEGREES) {
                break;
            }
        }
        return new Coordinate(x, y);
    }

    private static boolean isShifted(double lon, double lat) {
        return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    private static double eastMetres(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, x, 40, x / 3)
                + waves(150, x / 12, 300, x / 30);
    }

    private static double northMetres(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, y, 40, y / 3)
                + waves(160, y / 12, 320, y / 30);
    }

    private static double waves(double a, double u, double b, double v) {
        return (a * Math.sin(u * Math.PI) + b * Math.sin(v * Math.PI)) * 2 / 3;
    }
}
