// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.Locale;

/** The rank of a road, with half the width of the land it takes. */
enum RoadClass {
    TRUNK(19),
    PRIMARY(15),
    SECONDARY(11),
    TERTIARY(8.5),
    RESIDENTIAL(6),
    SERVICE(4),
    FOOTWAY(2),
    RAIL(13);

    private final double halfWidthMetres;

    RoadClass(double halfWidthMetres) {
        this.halfWidthMetres = halfWidthMetres;
    }

    double halfWidthMetres() {
        return halfWidthMetres;
    }

    /** Whether houses are numbered along it. */
    boolean hasNumbers() {
        return this != FOOTWAY && this != RAIL;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
