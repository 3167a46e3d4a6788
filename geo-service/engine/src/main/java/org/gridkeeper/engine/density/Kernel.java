// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.WebMercator;

/**
 * The quartic kernel (Silverman 1986, eq. 4.5) in the EPSG:3857 plane, 3/(π h²) · (1 − d²/h²)² for d &lt; h, where the
 * ground distance d is cos φ of the place evaluated times the plane distance. Against the WGS84 geodesic such distances
 * are off by less than 0.7 %.
 *
 * @param bandwidthMetres h on the ground
 * @param minimumReach the smallest radius in projected metres; where h is less, the kernel widens to it
 */
record Kernel(double bandwidthMetres, double minimumReach) {

    private static final double SQUARE_METRES_PER_SQUARE_KM = 1e6;

    /** Below this many pixels of a 256 px tile a kernel is not drawn as it is but as one of this radius. */
    static final double MINIMUM_PX = 3;

    static Kernel exact(double bandwidthMetres) {
        return new Kernel(bandwidthMetres, 0);
    }

    /** The kernel that is drawn at a zoom, the same for every pixel ratio. */
    static Kernel drawn(double bandwidthMetres, int z) {
        return new Kernel(bandwidthMetres, MINIMUM_PX * WebMercator.metresPerPixel(z));
    }

    /** Radius in projected metres around a place evaluated at this y. */
    double reach(double y) {
        return Math.max(bandwidthMetres / WebMercator.groundFactor(y), minimumReach);
    }

    /** Whether its radius in projected metres is the same everywhere. */
    boolean isWidened() {
        return minimumReach >= bandwidthMetres / WebMercator.groundFactor(WebMercator.HALF_METRES);
    }

    /** Radius in ground metres of the same. */
    double groundMetres(double y) {
        return Math.max(bandwidthMetres, minimumReach * WebMercator.groundFactor(y));
    }

    /** What an incident at the very place adds, in 1/km². */
    double peak(double y) {
        double h = groundMetres(y);
        return 3 / (Math.PI * h * h) * SQUARE_METRES_PER_SQUARE_KM;
    }
}
