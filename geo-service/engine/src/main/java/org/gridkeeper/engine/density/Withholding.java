// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/**
 * Takes densities away that too few incidents stand behind. A node is shown when enough incidents lie in cells that are
 * wholly within the kernel's reach of it, and of every place that it decides for: one that is shown has enough for certain, one that is not may just have them.
 */
final class Withholding {

    private final Kernel kernel;
    private final WeightedNodes weights;
    private final int minimumCount;
    private final double slack;

    /**
     * A rule.
     *
     * @param weights of incidents that count 1 each
     * @param slack how far a place for which a node decides may be from it, in nodes
     */
    Withholding(Kernel kernel, WeightedNodes weights, int minimumCount, double slack) {
        this.kernel = kernel;
        this.weights = weights;
        this.minimumCount = minimumCount;
        this.slack = slack;
    }

    /** Writes NaN where nothing is to be shown. */
    void apply(NodeTargets targets, float[][] density) {
        for (int row = 0; row < targets.rows(); row++) {
            int[] halves =
                    halves(kernel.reach(targets.y(row)) / targets.lattice().spacing() - slack);
            int north = (int) (targets.top() - weights.box().top()) + row * targets.step();
            for (int column = 0; column < targets.columns(); column++) {
                int west = (int) (targets.left() - weights.box().left()) + column * targets.step();
                if (!isShown(west, north, halves)) {
                    density[row][column] = Float.NaN;
                }
            }
        }
    }

    /** For the rows of cells 0, 1, 2 … away from a node how many cells on either side are wholly within the reach. */
    private static int[] halves(double reach) {
        int[] halves = new int[(int) Math.floor(reach)];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (int) Math.floor(Math.sqrt(reach * reach - (i + 1.0) * (i + 1.0)));
        }
        return halves;
    }

    private boolean isShown(int column, int row, int[] halves) {
        int reach = halves.length;
        if (weights.between(column - reach, row - reach, column + reach, row + reach) < minimumCount) {
            return false;
        }
        int inner = (int) (reach * Math.sqrt(0.5));
        if (weights.between(column - inner, row - inner, column + inner, row + inner) >= minimumCount) {
            return true;
        }
        double count = 0;
        for (int i = 0; i < reach && count < minimumCount; i++) {
            int half = halves[i];
            count += weights.between(column - half, row - i - 1, column + half, row - i);
            count += weights.between(column - half, row + i, column + half, row + i + 1);
        }
        return count >= minimumCount;
    }
}
