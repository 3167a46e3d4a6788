// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/**
 * The weights of incidents, each spread over the 4 × 4 nodes around it by cubic Lagrange polynomials, so that the sum of
 * any polynomial of degree 3 over the nodes is that over the incidents. Weights are whole numbers of a small unit: their
 * sums do not depend on the order in which incidents come, and what is taken away is gone without a trace.
 *
 * <p>For one thread.
 */
final class NodeWeights {

    /** How far beyond a place its nodes may lie, in nodes. */
    static final int STENCIL = 2;

    /** A weight is rounded to a whole number of these; the least is 1/16,384. */
    private static final double UNITS_PER_WEIGHT = 1 << 14;

    // Parts of a cell that a place is rounded to, and the one in which a place's share of a node is counted, per axis.
    private static final int STEPS = 1024;
    private static final int SHARES = 1 << 13;
    private static final double UNITS_PER_SHARE = UNITS_PER_WEIGHT * SHARES * SHARES;
    private static final int[] SHARE = shares();

    private final NodeBox box;
    private final long[] sums;

    /** Weights by the cell that a place lies in, which begins at the node of the same index. */
    private final long[] cells;

    NodeWeights(NodeBox box) {
        this.box = box;
        this.sums = new long[Math.multiplyExact(box.width(), box.height())];
        this.cells = new long[sums.length];
    }

    // Per step the shares of the nodes −1, 0, 1 and 2; they add up to SHARES without rest.
    private static int[] shares() {
        int[] shares = new int[4 * STEPS];
        for (int step = 0; step < STEPS; step++) {
            double t = (step + 0.5) / STEPS;
            double[] exact = Cubic.weights(t);
            int left = SHARES;
            for (int k = 0; k < 4; k++) {
                shares[4 * step + k] = (int) Math.round(exact[k] * SHARES);
                left -= shares[4 * step + k];
            }
            shares[4 * step + (t < 0.5 ? 1 : 2)] += left;
        }
        return shares;
    }

    NodeBox box() {
        return box;
    }

    /** Adds an incident at a place of EPSG:3857; none that lies within {@link #STENCIL} nodes of the edge, or beyond it. */
    void add(double x, double y, double weight) {
        double column = box.lattice().column(x) - box.left();
        double row = box.lattice().row(y) - box.top();
        int west = (int) Math.floor(column);
        int north = (int) Math.floor(row);
        if (west < 1 || north < 1 || west >= box.width() - STENCIL || north >= box.height() - STENCIL) {
            return;
        }
        long units = Math.round(weight * UNITS_PER_WEIGHT);
        int across = 4 * (int) ((column - west) * STEPS);
        int down = 4 * (int) ((row - north) * STEPS);
        int at = north * box.width() + west;
        cells[at] += units;
        at -= box.width() + 1;
        for (int k = 0; k < 4; k++) {
            long share = units * SHARE[down + k];
            sums[at] += share * SHARE[across];
            sums[at + 1] += share * SHARE[across + 1];
            sums[at + 2] += share * SHARE[across + 2];
            sums[at + 3] += share * SHARE[across + 3];
            at += box.width();
        }
    }

    /** The weights on the nodes of a row, from the west. */
    void copyRow(int row, float[] into) {
        int at = row * box.width();
        for (int i = 0; i < box.width(); i++) {
            into[i] = (float) (sums[at + i] * (1 / UNITS_PER_SHARE));
        }
    }

    /**
     * The weight of all incidents north and west of each node, from the north-west corner of the box; one column and row
     * more than nodes.
     */
    double[] cumulated() {
        int wide = box.width() + 1;
        double[] before = new double[wide * (box.height() + 1)];
        for (int row = 0; row < box.height(); row++) {
            long along = 0;
            for (int column = 0; column < box.width(); column++) {
                along += cells[row * box.width() + column];
                int at = (row + 1) * wide + column + 1;
                before[at] = before[at - wide] + along / UNITS_PER_WEIGHT;
            }
        }
        return before;
    }
}
