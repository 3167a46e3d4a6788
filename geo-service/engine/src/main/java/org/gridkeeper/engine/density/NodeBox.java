// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.Bounds;

/** A rectangle of nodes of a lattice, whose first column and row are counted as {@link Lattice} counts them. */
record NodeBox(Lattice lattice, long left, long top, int width, int height) {

    long bottom() {
        return top + height - 1;
    }

    NodeBox expandedBy(int nodes) {
        return new NodeBox(lattice, left - nodes, top - nodes, width + 2 * nodes, height + 2 * nodes);
    }

    /** Whether a place, as {@link Places} has it, lies before a node of the box. */
    boolean holds(int east, int south) {
        long column = lattice.cell(east) - left;
        long row = lattice.cell(south) - top;
        return column >= 0 && column < width && row >= 0 && row < height;
    }

    /** Where a place must lie to be between nodes of the box. */
    Bounds boundsMercator() {
        return new Bounds(
                lattice.x((double) left),
                lattice.y((double) (top + height - 1)),
                lattice.x((double) (left + width - 1)),
                lattice.y((double) top));
    }
}
