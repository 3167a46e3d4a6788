// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/** Weights of incidents on nodes of a lattice, and in the cells between them. */
interface WeightedNodes {

    NodeBox box();

    /** The weights on the nodes of a row, from a column on. */
    void copyRow(int row, int column, float[] into);

    /** The weight of all incidents north and west of a node, in cells of the box. */
    double before(int column, int row);

    /** The weight of all incidents between nodes, or as far between them as the box reaches. */
    default double between(int west, int north, int east, int south) {
        int w = clamp(west, box().width());
        int e = clamp(east, box().width());
        int n = clamp(north, box().height());
        int s = clamp(south, box().height());
        return before(e, s) - before(e, n) - before(w, s) + before(w, n);
    }

    private static int clamp(int node, int most) {
        return Math.max(0, Math.min(most, node));
    }
}
