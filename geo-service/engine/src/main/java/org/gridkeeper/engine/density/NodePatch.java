// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/**
 * What {@link NodeWeights} of some box had at a moment.
 *
 * <p>Its arrays are not copied; nobody writes to them.
 */
final class NodePatch {

    static final int BYTES_PER_NODE = 12;

    /** Units by node, row by row. */
    final long[] sums;

    /** Units by cell, row by row; of long runs of incidents that count 1 each, so that an int holds them. */
    final int[] cells;

    NodePatch(long[] sums, long[] cells) {
        this.sums = sums.clone();
        this.cells = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            this.cells[i] = Math.toIntExact(cells[i]);
        }
    }
}
