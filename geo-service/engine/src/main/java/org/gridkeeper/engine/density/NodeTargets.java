// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/**
 * The nodes of a lattice at which a density is wanted: every {@code step}-th from a first column and row.
 *
 * @param step 1 or more nodes
 */
record NodeTargets(Lattice lattice, long left, long top, int step, int columns, int rows) {

    /** All nodes between the first and the last. */
    NodeBox box() {
        return new NodeBox(lattice, left, top, (columns - 1) * step + 1, (rows - 1) * step + 1);
    }

    double y(int row) {
        return lattice.y(top + (double) row * step);
    }
}
