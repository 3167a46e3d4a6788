// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

/** A part of town with one way of building, and the sizes (m²) and angles (radians) by which its land is divided. */
enum Quarter {
    OLD_TOWN(62_000, 8_000, 0.16, 0.05),
    HOUSING(150_000, 36_000, 0.04, 0.0),
    HIGH_RISE(92_000, 60_000, 0.03, 0.0),
    CENTRE(110_000, 24_000, 0.03, 0.0),
    INDUSTRY(230_000, 60_000, 0.02, 0.0),
    VILLAGE(150_000, 20_000, 0.12, 0.04),
    FARMLAND(420_000, 40_000, 0.12, 0.03),
    HILL(420_000, 420_000, 0.2, 0.06),
    LAKE(420_000, 420_000, 0.1, 0.03);

    private final double cellArea;
    private final double blockArea;
    private final double skew;
    private final double bend;

    Quarter(double cellArea, double blockArea, double skew, double bend) {
        this.cellArea = cellArea;
        this.blockArea = blockArea;
        this.skew = skew;
        this.bend = bend;
    }

    double cellArea() {
        return cellArea;
    }

    double blockArea() {
        return blockArea;
    }

    /** Largest turn of a dividing street away from the square. */
    double skew() {
        return skew;
    }

    /** Largest sag of a dividing street, as a share of its length. */
    double bend() {
        return bend;
    }

    /** Whether its land is green, so that it is divided by paths and not by streets. */
    boolean isGreen() {
        return this == HILL || this == LAKE;
    }
}
