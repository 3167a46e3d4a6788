// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/**
 * Squares of {@value #SIDE} × {@value #SIDE} targets that are fixed in the plane, counted from its north-western corner.
 *
 * @param step from one target to the next, in nodes: 1, or 2, 4, 8 … where pixels are nodes, which then lie in the middle of
 *     so many
 */
record NodeChunks(Kernel kernel, Lattice lattice, int step) {

    static final int SIDE = 32;

    /** Nodes beyond a kernel's reach from which an incident may still add to a pixel between nodes. */
    private static final int BETWEEN = 2 * NodeWeights.STENCIL + 1;

    /** The column or row of chunks that a target is in. */
    long chunk(long node) {
        return Math.floorDiv(node, (long) step * SIDE);
    }

    /** The targets of some columns and rows of chunks. */
    NodeTargets targets(long column, long row, int columns, int rows) {
        int middle = step / 2;
        return new NodeTargets(
                lattice, column * SIDE * step + middle, row * SIDE * step + middle, step, columns * SIDE, rows * SIDE);
    }

    /** How many nodes from a place an incident may be to add to it, for the places that the targets of a row of chunks stand for. */
    int reach(long row) {
        return LatticeSum.reach(kernel, targets(0, row, 1, 1)) + (step > 1 ? NodeWeights.STENCIL : BETWEEN);
    }

    /** The nodes whose weights decide what the targets have. */
    NodeBox around(NodeTargets targets) {
        return targets.box().expandedBy(LatticeSum.reach(kernel, targets) + BETWEEN + NodeWeights.STENCIL);
    }
}
