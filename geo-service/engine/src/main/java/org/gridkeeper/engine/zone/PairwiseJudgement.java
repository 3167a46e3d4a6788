// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Weights from judgements of pairs, "this counts n times as much as that": the analytic hierarchy process of Saaty (1980).
 *
 * @param weights of the themes
 * @param consistencyRatio 0 for judgements that agree with each other; from 0.1 on they are to be thought over
 */
public record PairwiseJudgement(IndexWeights weights, double consistencyRatio) {

    /** Judgements that agree less than this are refused. */
    public static final double MOST_INCONSISTENT = 0.1;

    /** Mean consistency index of random judgements of n things (Saaty 1980, table 1.4), from n = 1. */
    private static final double[] RANDOM_INDEX = {0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45};

    private static final int MOST_TIMES = 9;

    /**
     * The weights are the eigenvector of the largest eigenvalue λ; the ratio is (λ − n)/(n − 1) over that of random
     * judgements.
     *
     * @param judgements of the pairs of themes (0,1), (0,2) … (n−2,n−1), in rows: how many times as much the first counts as
     *     the second, 1/9 … 9
     */
    public static PairwiseJudgement of(double[] judgements) {
        int n = Theme.values().length;
        if (judgements.length != n * (n - 1) / 2) {
            throw new IllegalArgumentException(
                    "%d themes make %d pairs, not %d".formatted(n, n * (n - 1) / 2, judgements.length));
        }
        DMatrixRMaj matrix = CommonOps_DDRM.identity(n);
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double times = judgements[pair++];
                if (!(times >= 1.0 / MOST_TIMES - 1e-9 && times <= MOST_TIMES)) {
                    throw new IllegalArgumentException("a judgement is 1/9 to 9, not " + times);
                }
                matrix.set(i, j, times);
                matrix.set(j, i, 1 / times);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true);
        if (!eigen.decompose(matrix)) {
            throw new IllegalArgumentException("these judgements have no weights");
        }
        int largest = 0;
        for (int k = 1; k < n; k++) {
            largest = eigen.getEigenvalue(k).getReal()
                            > eigen.getEigenvalue(largest).getReal()
                    ? k
                    : largest;
        }
        double index = (eigen.getEigenvalue(largest).getReal() - n) / (n - 1);
        // The largest eigenvalue of a positive matrix is real, and so is its vector, all of one sign.
        DMatrixRMaj vector = eigen.getEigenVector(largest);
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            shares[i] = Math.abs(vector.get(i));
        }
        return new PairwiseJudgement(IndexWeights.of(shares), Math.max(0, index / RANDOM_INDEX[n - 1]));
    }

    public boolean isConsistent() {
        return consistencyRatio < MOST_INCONSISTENT;
    }
}
