// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import org.gridkeeper.engine.geo.WebMercator;

/**
 * The kernel summed over weights at nodes. What is computed for a node depends on the weights around it alone, in an order
 * of its own, never on which other nodes are asked for, so that any two pictures agree. For one thread.
 */
final class LatticeSum {

    private static final int LONGEST_BAND = 128;
    private static final int SHORTEST_BAND = 8;

    /** What the width of a band may add to the error, as a part of what there is anyway. */
    private static final double BAND_PART = 0.1;

    private static final int ROWS_AT_ONCE = 8;

    private final Kernel kernel;
    private final WeightedNodes weights;

    LatticeSum(Kernel kernel, WeightedNodes weights) {
        this.kernel = kernel;
        this.weights = weights;
    }

    /** How many nodes from a target an incident on a node may be to add to it. */
    static int reach(Kernel kernel, NodeTargets targets) {
        // The middle of a band may lie nearer a pole.
        int half = bandNodes(kernel, targets) / 2;
        double north = kernel.reach(targets.lattice().y((double) targets.top() - half));
        double south = kernel.reach(targets.lattice().y((double) targets.box().bottom() + half));
        return (int) Math.ceil(Math.max(north, south) / targets.lattice().spacing());
    }

    /**
     * How many rows of nodes are summed with the same taps, those of the row in their middle. The more, the longer the
     * lines that are added; the fewer, the less the kernel of the middle is wrong at the edge.
     */
    private static int bandNodes(Kernel kernel, NodeTargets targets) {
        Lattice lattice = targets.lattice();
        double most = BAND_PART * KernelTaps.betweenNodes(kernel.reach(0) / lattice.spacing());
        int nodes = LONGEST_BAND;
        while (nodes > SHORTEST_BAND && bandError(kernel, lattice, nodes) > most) {
            nodes /= 2;
        }
        return Math.max(nodes, targets.step());
    }

    /** A place half a band away has a kernel that is wider by this part at most, and as much off at most. */
    private static double bandError(Kernel kernel, Lattice lattice, int nodes) {
        return kernel.isWidened() ? 0 : nodes / 2.0 * lattice.spacing() / WebMercator.RADIUS_METRES;
    }

    /** The band that a row of targets is in. */
    private static long band(Kernel kernel, NodeTargets targets, int row) {
        return Math.floorDiv(targets.top() + (long) row * targets.step(), (long) bandNodes(kernel, targets));
    }

    /** The taps of a row of targets: those of a place in the middle of its band. */
    private static KernelTaps taps(Kernel kernel, NodeTargets targets, int row) {
        double middle = (band(kernel, targets, row) + 0.5) * bandNodes(kernel, targets);
        Lattice lattice = targets.lattice();
        return KernelTaps.of(kernel.reach(lattice.y(middle)) / lattice.spacing());
    }

    /** By how much an incident of weight 1 may be counted wrong at any place between targets, in incidents/km². */
    static double error(Kernel kernel, NodeTargets targets) {
        double band = bandError(kernel, targets.lattice(), bandNodes(kernel, targets));
        double most = 0;
        for (int row : new int[] {0, targets.rows() - 1}) {
            double y = targets.y(row);
            // Half a unit off in both directions, where the kernel is steepest: 8/(3√3) of its height per radius.
            double place = 1.1 * Places.UNIT / kernel.reach(y);
            most = Math.max(most, (taps(kernel, targets, row).error() + band + place) * kernel.peak(y));
        }
        return most;
    }

    /** Incidents/km² at the targets, row by row; the weights must lie {@link #reach} nodes around them. */
    float[][] evaluate(NodeTargets targets) {
        float[][] density = new float[targets.rows()][targets.columns()];
        int first = 0;
        while (first < targets.rows()) {
            long band = band(kernel, targets, first);
            int end = first + 1;
            while (end < targets.rows() && band(kernel, targets, end) == band) {
                end++;
            }
            evaluate(targets, first, end, taps(kernel, targets, first), density);
            first = end;
        }
        return density;
    }

    private void evaluate(NodeTargets targets, int first, int end, KernelTaps taps, float[][] density) {
        int side = taps.side();
        int step = targets.step();
        int rows = end - first;
        float[][] source = source(
                (int) (targets.top() - weights.box().top()) + first * step - side,
                (rows - 1) * step + 1 + 2 * side,
                (int) (targets.left() - weights.box().left()) - side,
                (targets.columns() - 1) * step + 1 + 2 * side);
        float[][] sums = new float[targets.columns()][rows];
        float[][][] turned = sumColumns(source, taps, step, rows);
        for (int term = 0; term < taps.terms(); term++) {
            for (int column = 0; column < targets.columns(); column++) {
                addPairs(turned[term], column * step + side, taps.taps(term), taps.sign(term), sums[column]);
            }
        }
        for (int row = 0; row < rows; row++) {
            float peak = (float) kernel.peak(targets.y(first + row));
            for (int column = 0; column < targets.columns(); column++) {
                density[first + row][column] = sums[column][row] * peak;
            }
        }
    }

    private float[][] source(int top, int rows, int west, int width) {
        float[][] source = new float[rows][width];
        for (int row = 0; row < rows; row++) {
            weights.copyRow(top + row, west, source[row]);
        }
        return source;
    }

    /** For each term and column of the source the sums along the column, at the rows that are wanted. */
    private static float[][][] sumColumns(float[][] source, KernelTaps taps, int step, int rows) {
        int width = source[0].length;
        float[][][] turned = new float[taps.terms()][width][rows];
        float[][][] along = new float[taps.terms()][ROWS_AT_ONCE][width];
        float[][] pairs = new float[taps.side() + 1][width];
        for (int row = 0; row < rows; row += ROWS_AT_ONCE) {
            int n = Math.min(ROWS_AT_ONCE, rows - row);
            for (int k = 0; k < n; k++) {
                pair(source, (row + k) * step + taps.side(), pairs);
                for (int term = 0; term < taps.terms(); term++) {
                    Arrays.fill(along[term][k], 0);
                    addLines(pairs, taps.taps(term), along[term][k]);
                }
            }
            for (int term = 0; term < taps.terms(); term++) {
                turn(along[term], n, turned[term], row);
            }
        }
        return turned;
    }

    /** Adds the lines on both sides of a middle one, by their distance from it. */
    private static void pair(float[][] lines, int middle, float[][] pairs) {
        System.arraycopy(lines[middle], 0, pairs[0], 0, pairs[0].length);
        for (int d = 1; d < pairs.length; d++) {
            float[] a = lines[middle - d];
            float[] b = lines[middle + d];
            float[] sum = pairs[d];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = a[i] + b[i];
            }
        }
    }

    private static void turn(float[][] lines, int n, float[][] turned, int at) {
        for (int i = 0; i < turned.length; i++) {
            for (int k = 0; k < n; k++) {
                turned[i][at + k] = lines[k][i];
            }
        }
    }

    // The hot loops. Arrays of their own and the same index in all let them be compiled to vectors; so do few arrays.

    /** Adds to a line others, each times its tap. */
    private static void addLines(float[][] lines, float[] tap, float[] into) {
        int d = 0;
        for (; d + 4 <= tap.length; d += 4) {
            addFour(into, tap, lines, d);
        }
        for (; d < tap.length; d++) {
            addOne(into, tap[d], lines[d]);
        }
    }

    /** Adds to a line the lines around a middle one, each times its tap. */
    private static void addPairs(float[][] lines, int middle, float[] tap, float sign, float[] into) {
        addOne(into, sign * tap[0], lines[middle]);
        int d = 1;
        for (; d + 2 <= tap.length; d += 2) {
            addTwoPairs(into, sign * tap[d], sign * tap[d + 1], lines, middle, d);
        }
        for (; d < tap.length; d++) {
            addTwo(into, sign * tap[d], lines[middle - d], sign * tap[d], lines[middle + d]);
        }
    }

    private static void addTwoPairs(float[] into, float f0, float f1, float[][] lines, int middle, int d) {
        float[] a0 = lines[middle - d];
        float[] b0 = lines[middle + d];
        float[] a1 = lines[middle - d - 1];
        float[] b1 = lines[middle + d + 1];
        for (int i = 0; i < into.length; i++) {
            into[i] += f0 * (a0[i] + b0[i]) + f1 * (a1[i] + b1[i]);
        }
    }

    private static void addOne(float[] into, float factor, float[] line) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * line[i];
        }
    }

    private static void addTwo(float[] into, float f0, float[] a0, float f1, float[] a1) {
        for (int i = 0; i < into.length; i++) {
            into[i] += f0 * a0[i] + f1 * a1[i];
        }
    }

    private static void addFour(float[] into, float[] tap, float[][] lines, int d) {
        float f0 = tap[d];
        float f1 = tap[d + 1];
        float f2 = tap[d + 2];
        float f3 = tap[d + 3];
        float[] a0 = lines[d];
        float[] a1 = lines[d + 1];
        float[] a2 = lines[d + 2];
        float[] a3 = lines[d + 3];
        for (int i = 0; i < into.length; i++) {
            into[i] += f0 * a0[i] + f1 * a1[i] + (f2 * a2[i] + f3 * a3[i]);
        }
    }
}
