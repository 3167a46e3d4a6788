// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.WebMercator;

/**
 * A square lattice fixed in the EPSG:3857 plane. Column 0 and row 0 are the western and the northern edge of the world;
 * columns count east, rows south.
 *
 * @param level nodes lie as far apart as pixels of a 256 px tile at this zoom
 */
record Lattice(int level) {

    /** A kernel reaches at least so many nodes on the coarsest lattice that it is summed on. */
    static final double LEAST_REACH = 6;

    /** Finer lattices have no room for parts of a cell in {@link Places}. */
    static final int FINEST = 20;

    /** The coarsest lattice that is fine enough for a kernel, wherever on the globe. */
    static Lattice of(Kernel kernel) {
        double narrowest = kernel.reach(0);
        int level = 0;
        while (narrowest / WebMercator.metresPerPixel(level) < LEAST_REACH) {
            level++;
        }
        return new Lattice(level);
    }

    /** The lattice with half the spacing, so many times over. */
    Lattice finer(int times) {
        return new Lattice(level + times);
    }

    /** Projected metres between two nodes. */
    double spacing() {
        return WebMercator.metresPerPixel(level);
    }

    double column(double x) {
        return (x + WebMercator.HALF_METRES) / spacing();
    }

    double row(double y) {
        return (WebMercator.HALF_METRES - y) / spacing();
    }

    /** The column or row of nodes just before a place, as {@link Places} has it. */
    int cell(int place) {
        return place >>> placeBits();
    }

    /** A place has so many bits for where in its cell it lies. */
    int placeBits() {
        return Places.BITS - 8 - level;
    }

    double x(double column) {
        return column * spacing() - WebMercator.HALF_METRES;
    }

    double y(double row) {
        return WebMercator.HALF_METRES - row * spacing();
    }
}
