// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import org.gridkeeper.engine.geo.PixelWindow;

/**
 * Density at the lattice nodes of one block of 32×32 pixels. Blocks and nodes are fixed in the plane at each zoom and
 * pixel ratio: block b begins at world pixel 32 b and its nodes lie at world pixel 32 b + k Δ + 0.5, k = 0 … 32/Δ, that
 * is on pixel centres and on the first row and column of the next block. All that is computed for a block depends on
 * the block, the query and the scale, never on the picture that asks, which is why pictures fit together byte for byte.
 *
 * <p><b>Spacing.</b> Between nodes the value is interpolated bilinearly, which is wrong by at most
 * Δ²/8 · (max |f_xx| + max |f_yy|). For one quartic kernel of height c and radius R the bracket is at most 8 c/R² (both at
 * its centre and at its rim), so the error of a sum is at most W c (Δ/R)², W being the weight of all incidents whose
 * kernel meets the block. Δ is the largest of 4, 2 and 1 px for which this is at most half a colour step; Δ = 1 has no
 * error at all, as nodes then are the pixel centres. Kernels of less than {@link #SMALL_REACH_PX} always take Δ = 1: it
 * is cheap, and the formula takes R and c as equal all over a kernel, which holds for kernels that are small against
 * the globe. For one who wants W c in other words: at an even density f it is 3 f and a little more.
 *
 * <p>For one thread; made once per picture and filled block after block.
 */
final class LatticeBlock {

    static final int SIDE_PX = 32;
    static final double SMALL_REACH_PX = 12;

    private static final int NODES = SIDE_PX + 1;
    // Room for how far R and c differ inside a kernel, and for rounding.
    private static final double SAFETY = 0.98;

    private final Kernel kernel;
    private final Candidates candidates;
    private final int minimumCount;

    /** Rows of the candidates whose kernel may meet the block, ascending; the first {@code members} count. */
    private final int[] member;

    private int members;

    // Node values and contributing incidents, row by row from the north-west, perSide of them in each row.
    private final double[] sums = new double[NODES * NODES];
    private final int[] counts = new int[NODES * NODES];
    private int spacing = 1;
    private int perSide = NODES;

    // Per node column x; per node row y, R² and what the sum of (R² − d²)² is multiplied by.
    private final double[] columnX = new double[NODES];
    private final double[] rowY = new double[NODES];
    private final double[] reachSquared = new double[NODES];
    private final double[] factor = new double[NODES];

    LatticeBlock(Kernel kernel, Candidates candidates, int minimumCount) {
        this.kernel = kernel;
        this.candidates = candidates;
        this.minimumCount = minimumCount;
        this.member = new int[candidates.size];
    }

    /**
     * Picks the candidates that may add to a node of the block, out of some of them.
     *
     * @param among indices of candidates, ascending
     * @return the weight of those picked
     */
    double select(PixelWindow block, int[] among, int n) {
        double minX = block.mercatorX(block.left() + 0.5);
        double maxX = block.mercatorX(block.left() + SIDE_PX + 0.5);
        double maxY = block.mercatorY(block.top() + 0.5);
        double minY = block.mercatorY(block.top() + SIDE_PX + 0.5);
        double reach = Math.max(kernel.reach(minY), kernel.reach(maxY));
        double total = 0;
        members = 0;
        for (int k = 0; k < n; k++) {
            int i = among[k];
            double dx = Math.max(0, Math.max(minX - candidates.x[i], candidates.x[i] - maxX));
            double dy = Math.max(0, Math.max(minY - candidates.y[i], candidates.y[i] - maxY));
            if (dx * dx + dy * dy < reach * reach) {
                member[members++] = i;
                total += candidates.weight[i];
            }
        }
        return total;
    }

    /**
     * The spacing in pixels that keeps interpolation within an error.
     *
     * @param weight W, as {@link #select} gave it
     * @param errorPerSquareKm the largest error allowed, in incidents/km²
     */
    int spacing(PixelWindow block, double weight, double errorPerSquareKm) {
        double north = block.mercatorY(block.top() + 0.5);
        double south = block.mercatorY(block.top() + SIDE_PX + 0.5);
        double reachPx = Math.min(kernel.reach(north), kernel.reach(south)) / block.metresPerPixel();
        if (reachPx < SMALL_REACH_PX) {
            return 1;
        }
        double height = weight * Math.max(kernel.peak(north), kernel.peak(south));
        for (int delta = 4; delta > 1; delta /= 2) {
            if (height * (delta / reachPx) * (delta / reachPx) <= SAFETY * errorPerSquareKm) {
                return delta;
            }
        }
        return 1;
    }

    /** Computes the nodes from the candidates selected; each node sums them in ascending row order. */
    void evaluate(PixelWindow block, int deltaPx) {
        spacing = deltaPx;
        perSide = SIDE_PX / deltaPx + 1;
        for (int k = 0; k < perSide; k++) {
            columnX[k] = block.mercatorX(block.left() + (double) k * deltaPx + 0.5);
            rowY[k] = block.mercatorY(block.top() + (double) k * deltaPx + 0.5);
            double reach = kernel.reach(rowY[k]);
            reachSquared[k] = reach * reach;
            factor[k] = kernel.peak(rowY[k]) / (reachSquared[k] * reachSquared[k]);
        }
        Arrays.fill(sums, 0, perSide * perSide, 0);
        Arrays.fill(counts, 0, perSide * perSide, 0);
        double nodeMetres = block.metresPerPixel() * deltaPx;
        for (int k = 0; k < members; k++) {
            int i = member[k];
            scatter(candidates.x[i], candidates.y[i], candidates.weight[i], nodeMetres);
        }
        for (int row = 0; row < perSide; row++) {
            for (int at = row * perSide; at < (row + 1) * perSide; at++) {
                sums[at] = counts[at] < minimumCount ? Double.NaN : sums[at] * factor[row];
            }
        }
    }

    // The hot loop: along a node row only the columns inside the kernel are touched, without a branch.
    private void scatter(double x, double y, double weight, double nodeMetres) {
        double widest = Math.sqrt(Math.max(reachSquared[0], reachSquared[perSide - 1]));
        int firstRow = Math.max(0, (int) Math.floor((rowY[0] - y - widest) / nodeMetres));
        int lastRow = Math.min(perSide - 1, (int) Math.ceil((rowY[0] - y + widest) / nodeMetres));
        double west = x - columnX[0];
        for (int row = firstRow; row <= lastRow; row++) {
            double dy = rowY[row] - y;
            double left = reachSquared[row] - dy * dy;
            if (left <= 0) {
                continue;
            }
            double half = Math.sqrt(left);
            int first = row * perSide + Math.max(0, (int) Math.ceil((west - half) / nodeMetres));
            int end = row * perSide + Math.min(perSide - 1, (int) Math.floor((west + half) / nodeMetres)) + 1;
            int shift = row * perSide;
            for (int at = first; at < end; at++) {
                double dx = columnX[at - shift] - x;
                double t = left - dx * dx;
                sums[at] += weight * t * t;
            }
            if (minimumCount > 0) {
                for (int at = first; at < end; at++) {
                    counts[at]++;
                }
            }
        }
    }

    /** Nodes along a side without those shared with the next block. */
    int ownNodesPerSide() {
        return perSide - 1;
    }

    /** Incidents/km² at a node; NaN where too few incidents contribute to be shown. */
    double node(int column, int row) {
        return sums[row * perSide + column];
    }

    /** Incidents/km² at the centre of a pixel of the block; NaN where a node that it needs is withheld. */
    double pixel(int column, int row) {
        int at = row / spacing * perSide + column / spacing;
        double fx = (double) (column % spacing) / spacing;
        double fy = (double) (row % spacing) / spacing;
        double north = between(sums[at], at + 1, fx);
        return fy == 0 ? north : north + fy * (between(sums[at + perSide], at + perSide + 1, fx) - north);
    }

    /** The same of all pixels, by row and column. */
    float[][] pixels() {
        float[][] pixels = new float[SIDE_PX][SIDE_PX];
        for (int row = 0; row < SIDE_PX; row++) {
            for (int column = 0; column < SIDE_PX; column++) {
                pixels[row][column] = (float) pixel(column, row);
            }
        }
        return pixels;
    }

    // A node that has no part in the value must not withhold it.
    private double between(double west, int east, double fx) {
        return fx == 0 ? west : west + fx * (sums[east] - west);
    }
}
