// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.WebMercator;

/**
 * Places in EPSG:3857 as whole numbers: the world is 2^{@value #BITS} wide and high, from its north-western corner, so one is
 * under 2 cm.
 */
final class Places {

    static final int BITS = 31;

    /** Projected metres. */
    static final double UNIT = 2 * WebMercator.HALF_METRES / (1L << BITS);

    private static final double PER_METRE = (1L << BITS) / (2 * WebMercator.HALF_METRES);
    private static final long LAST = (1L << BITS) - 1;

    private Places() {}

    static int east(double x) {
        return clamp((x + WebMercator.HALF_METRES) * PER_METRE);
    }

    static int south(double y) {
        return clamp((WebMercator.HALF_METRES - y) * PER_METRE);
    }

    private static int clamp(double place) {
        return (int) Math.max(0, Math.min(LAST, (long) Math.floor(place)));
    }
}
