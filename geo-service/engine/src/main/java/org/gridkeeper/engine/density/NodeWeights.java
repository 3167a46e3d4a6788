// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import java.util.Collection;

/**
 * The weights of incidents, each spread over the 4 × 4 nodes around it by cubic Lagrange polynomials, so that the sum of
 * any polynomial of degree 3 over the nodes is that over the incidents, but for the rounding of shares. Weights are whole
 * numbers of a small unit: their sums do not depend on the order in which incidents come, and what is taken away is gone
 * without a trace.
 *
 * <p>For one thread.
 */
final class NodeWeights implements WeightedNodes {

    /** How far beyond a place its nodes may lie, in nodes. */
    static final int STENCIL = 2;

    // Parts of a cell that a place is rounded to, and the one in which a place's share of a node is counted, per axis.
    private static final int STEP_BITS = 10;
    private static final int STEPS = 1 << STEP_BITS;
    private static final int SHARES = 1 << 10;
    private static final int[] SHARE = shares();

    private final NodeBox box;

    /** A place is in the column, or row, that is left of it when shifted by so many bits. */
    private final int shift;

    private final int left;
    private final int top;
    private final int lastColumn;
    private final int lastRow;
    private final long unitsPerWeight;

    /** By row and column; rows are arrays of their own, since the collector has much work with arrays of megabytes. */
    private final long[][] sums;

    /** Weights by the cell that a place lies in, which begins at the node of the same row and column. */
    private final long[][] cells;

    /**
     * Nothing on any node.
     *
     * @param unitsPerWeight a weight is rounded to whole units of which so many are a weight of 1; the sum of a node must stay
     *     below 2⁴³ of them
     */
    NodeWeights(NodeBox box, long unitsPerWeight) {
        this(box, unitsPerWeight, new long[box.height()][box.width()]);
    }

    private NodeWeights(NodeBox box, long unitsPerWeight, long[][] sums) {
        this.box = box;
        this.unitsPerWeight = unitsPerWeight;
        this.shift = box.lattice().placeBits();
        this.left = (int) box.left();
        this.top = (int) box.top();
        this.lastColumn = box.width() - STENCIL;
        this.lastRow = box.height() - STENCIL;
        this.sums = sums;
        this.cells = new long[box.height()][box.width()];
    }

    /** These, cumulated, after some changes. */
    NodeWeights with(Collection<IncidentChange> changes) {
        NodeWeights next = new NodeWeights(
                box, unitsPerWeight, Arrays.stream(sums).map(long[]::clone).toArray(long[][]::new));
        changes.forEach(change -> next.add(change.east(), change.south(), change.units()));
        next.cumulate();
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                next.cells[row][column] += cells[row][column];
            }
        }
        return next;
    }

    /** Bytes of memory. */
    long memory() {
        return 16L * box.width() * box.height();
    }

    // Per step the shares of the nodes −1, 0, 1 and 2. They add up to SHARES without rest, and their mean is the place
    // to half a share.
    private static int[] shares() {
        int[] shares = new int[4 * STEPS];
        for (int step = 0; step < STEPS; step++) {
            double t = (step + 0.5) / STEPS;
            double[] exact = Cubic.weights(t);
            int before = (int) Math.round(exact[0] * SHARES);
            int after = (int) Math.round(exact[3] * SHARES);
            int next = (int) Math.round(t * SHARES) + before - 2 * after;
            shares[4 * step] = before;
            shares[4 * step + 1] = SHARES - before - next - after;
            shares[4 * step + 2] = next;
            shares[4 * step + 3] = after;
        }
        return shares;
    }

    @Override
    public NodeBox box() {
        return box;
    }

    /** Where places must lie to be between nodes of the box, as {@link Places} has them. */
    record Reach(int west, int north, int east, int south) {}

    Reach reach() {
        return new Reach(
                clamp(box.left()), clamp(box.top()), clamp(box.left() + box.width()), clamp(box.top() + box.height()));
    }

    private int clamp(long node) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, node << shift));
    }

    /** A weight as whole units. */
    long units(double weight) {
        return Math.round(weight * unitsPerWeight);
    }

    /**
     * Adds an incident, unless its nodes are not all in the box.
     *
     * @param east,south as {@link Places} has them
     * @param units of weight
     */
    void add(int east, int south, long units) {
        int west = (east >>> shift) - left;
        int north = (south >>> shift) - top;
        if (west < 1 || north < 1 || west >= lastColumn || north >= lastRow) {
            return;
        }
        int across = 4 * step(east);
        int down = 4 * step(south);
        cells[north][west] += units;
        long s0 = SHARE[across];
        long s1 = SHARE[across + 1];
        long s2 = SHARE[across + 2];
        long s3 = SHARE[across + 3];
        // Row by row without a loop it takes half the time.
        addRow(sums[north - 1], west, units * SHARE[down], s0, s1, s2, s3);
        addRow(sums[north], west, units * SHARE[down + 1], s0, s1, s2, s3);
        addRow(sums[north + 1], west, units * SHARE[down + 2], s0, s1, s2, s3);
        addRow(sums[north + 2], west, units * SHARE[down + 3], s0, s1, s2, s3);
    }

    private static void addRow(long[] into, int west, long share, long s0, long s1, long s2, long s3) {
        into[west - 1] += share * s0;
        into[west] += share * s1;
        into[west + 1] += share * s2;
        into[west + 2] += share * s3;
    }

    /** Keeps what is there now, before it is cumulated, as what was there after a part. */
    void keepIn(RunSums kept, int part) {
        kept.keep(part, sums, cells);
    }

    /**
     * Adds what others on a box had gained from after one part to after another, on the nodes that are in this one.
     *
     * @param earlier −1 for nothing
     */
    void add(NodeBox other, RunSums kept, int earlier, int later) {
        int west = (int) (other.left() - left);
        int north = (int) (other.top() - top);
        int firstColumn = Math.max(0, -west);
        int length = Math.min(other.width(), box.width() - west) - firstColumn;
        int lastRowOf = Math.min(other.height(), box.height() - north);
        int to = west + firstColumn;
        for (int row = Math.max(0, -north); row < lastRowOf; row++) {
            int from = row * other.width() + firstColumn;
            if (earlier < 0) {
                kept.add(later, from, length, sums[north + row], cells[north + row], to);
            } else {
                kept.addBetween(earlier, later, from, length, sums[north + row], cells[north + row], to);
            }
        }
    }

    /** Which part of its cell a place lies in. */
    private int step(int place) {
        int within = place & ((1 << shift) - 1);
        // A place stands for the middle of its unit.
        return shift >= STEP_BITS ? within >>> (shift - STEP_BITS) : (2 * within + 1) << (STEP_BITS - shift - 1);
    }

    @Override
    public void copyRow(int row, int column, float[] into) {
        double perUnit = 1 / ((double) unitsPerWeight * SHARES * SHARES);
        long[] from = sums[row];
        for (int i = 0; i < into.length; i++) {
            into[i] = (float) (from[column + i] * perUnit);
        }
    }

    /** Makes {@link #before} known, once all incidents are in. */
    NodeWeights cumulate() {
        long[] above = new long[box.width()];
        for (long[] row : cells) {
            long along = 0;
            for (int column = 0; column < row.length; column++) {
                along += row[column];
                row[column] = above[column] + along;
            }
            above = row;
        }
        return this;
    }

    @Override
    public double before(int column, int row) {
        return column == 0 || row == 0 ? 0 : cells[row - 1][column - 1] / (double) unitsPerWeight;
    }
}
