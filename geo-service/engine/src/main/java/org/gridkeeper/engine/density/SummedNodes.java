// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/** Densities that are summed when they are asked for. For one thread. */
final class SummedNodes implements NodeDensities {

    /** From a place between nodes to the nearest of them at most. */
    private static final double HALF_A_DIAGONAL = 0.71;

    /** Makes a number no smaller when it is rounded to a float. */
    private static final double ABOVE_ROUNDING = 1 + 2.4e-7;

    private final Incidents incidents;
    private final DensityQuery query;
    private final NodeChunks chunks;
    private final NodeBox box;
    private final WeightedNodes weights;

    /**
     * Densities of some targets.
     *
     * @param most all that will be asked for lie among them
     */
    SummedNodes(Incidents incidents, DensityQuery query, NodeChunks chunks, NodeTargets most) {
        this.incidents = incidents;
        this.query = query;
        this.chunks = chunks;
        this.box = chunks.around(most);
        this.weights = incidents.weigh(box, query);
    }

    @Override
    public float[][] squares(NodeTargets targets) {
        float[][] squares = new float[targets.rows()][targets.columns()];
        long chunk = Long.MIN_VALUE;
        int reach = 0;
        for (int row = 0; row < targets.rows(); row++) {
            long node = targets.top() + (long) row * targets.step();
            if (chunks.chunk(node) != chunk) {
                chunk = chunks.chunk(node);
                reach = chunks.reach(chunk);
            }
            for (int column = 0; column < targets.columns(); column++) {
                double weight = square(targets.left() + (long) column * targets.step(), node, reach);
                squares[row][column] = (float) (weight * ABOVE_ROUNDING);
            }
        }
        return squares;
    }

    private double square(long column, long row, int reach) {
        int west = (int) (column - weights.box().left());
        int north = (int) (row - weights.box().top());
        return weights.between(west - reach, north - reach, west + reach, north + reach);
    }

    @Override
    public float[][] at(NodeTargets targets) {
        float[][] density = new LatticeSum(chunks.kernel(), weights).evaluate(targets);
        int minimumCount = query.scope().minimumCount();
        if (minimumCount > 0) {
            // Of incidents that count 1 each, the weights are the counts.
            WeightedNodes counts = query.weighting() == Weighting.COUNT ? weights : incidents.count(box, query);
            double slack = chunks.step() > 1 ? 0 : HALF_A_DIAGONAL;
            new Withholding(chunks.kernel(), counts, minimumCount, slack).apply(targets, density);
        }
        return density;
    }
}
