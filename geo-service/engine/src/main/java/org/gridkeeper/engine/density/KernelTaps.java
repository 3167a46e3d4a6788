// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The quartic kernel (1 − d²/R²)² on a lattice as a short sum of products of a function of the column and the same of
 * the row: Σ σ_k · a_k(column) · a_k(row). The terms are the greatest eigenvectors of the kernel as a matrix of columns
 * and rows, so that a sum over the disc becomes two sums along lines per term.
 */
final class KernelTaps {

    private static final int MOST_TERMS = 24;
    private static final int MOST_KNOWN = 1024;

    /** Those asked for last; they follow from the radius alone. */
    private static final Map<Double, KernelTaps> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Double, KernelTaps> eldest) {
                    return size() > MOST_KNOWN;
                }
            });

    /** What is left over from places rounded to parts of a cell and shares to whole numbers, as a multiple of 1/ρ. */
    private static final double ROUNDING = 2.2e-3;

    /**
     * By how much a kernel of height 1 and a radius of ρ nodes may be off when both the incident and the place evaluated
     * lie between nodes, as a multiple of 1/ρ²: the largest found over millions of places at and around the rim for
     * ρ = 6 … 73 is 0.41. The rim, where the second derivative jumps, is worse than all the rest.
     */
    private static final double BETWEEN_NODES = 0.45;

    // How the error at nodes shows between them: hardly where the rim is what is wrong, else as it is.
    private static final double BESIDE_THE_RIM = 0.5;
    private static final double BY_ITSELF = 1.2;

    private final float[][] taps;
    private final float[] signs;
    private final double error;

    private KernelTaps(double reach) {
        int side = (int) Math.ceil(reach);
        double[][] vectors = new double[side][];
        double[] values = new double[side];
        double[][] rest = kernel(reach, side);
        decompose(rest, vectors, values);
        double between = betweenNodes(reach);
        int terms = 0;
        double off;
        do {
            subtract(rest, vectors[terms], values[terms]);
            terms++;
            off = largest(rest);
        } while (off > between / 2 && terms < Math.min(side, MOST_TERMS));
        this.error = Math.max(between + BESIDE_THE_RIM * off, BY_ITSELF * off) + ROUNDING / reach;
        this.taps = new float[terms][side];
        this.signs = new float[terms];
        for (int k = 0; k < terms; k++) {
            signs[k] = (float) Math.signum(values[k]);
            for (int d = 0; d < side; d++) {
                taps[k][d] = (float) (vectors[k][d] * Math.sqrt(Math.abs(values[k])));
            }
        }
    }

    /** The taps of a kernel whose radius is so many nodes. */
    static KernelTaps of(double reach) {
        KernelTaps known = KNOWN.get(reach);
        if (known == null) {
            known = new KernelTaps(reach);
            KNOWN.put(reach, known);
        }
        return known;
    }

    /** By how much a kernel of so many nodes may be off only because incidents and places lie between nodes. */
    static double betweenNodes(double reach) {
        return BETWEEN_NODES / (reach * reach);
    }

    /** The number of terms. */
    int terms() {
        return taps.length;
    }

    /** a_k at the distances 0, 1, 2 … from the middle, shared. */
    float[] taps(int term) {
        return taps[term];
    }

    /** σ_k, 1 or −1. */
    float sign(int term) {
        return signs[term];
    }

    /** Nodes from the middle to the farthest with a tap. */
    int side() {
        return taps[0].length - 1;
    }

    /** By how much the kernel of one incident may be off, of a height of 1; places between nodes included. */
    double error() {
        return error;
    }

    private static double[][] kernel(double reach, int side) {
        double[][] kernel = new double[side][side];
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                double u = (i * i + j * j) / (reach * reach);
                kernel[i][j] = u < 1 ? (1 - u) * (1 - u) : 0;
            }
        }
        return kernel;
    }

    // The kernel is even in both directions: distances are folded, the rows and columns beyond 0 weighed by √2.
    private static void decompose(double[][] kernel, double[][] vectors, double[] values) {
        int side = kernel.length;
        DMatrixRMaj folded = new DMatrixRMaj(side, side);
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                folded.set(i, j, kernel[i][j] * fold(i) * fold(j));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(side, true, true);
        if (!eigen.decompose(folded)) {
            throw new IllegalStateException("a kernel of %d nodes has no eigenvectors".formatted(side));
        }
        int[] order = IntStream.range(0, side)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        Math.abs(eigen.getEigenvalue(b).getReal()),
                        Math.abs(eigen.getEigenvalue(a).getReal())))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; k < side; k++) {
            values[k] = eigen.getEigenvalue(order[k]).getReal();
            vectors[k] = new double[side];
            for (int d = 0; d < side; d++) {
                vectors[k][d] = eigen.getEigenVector(order[k]).get(d, 0) / fold(d);
            }
        }
    }

    private static double fold(int distance) {
        return distance == 0 ? 1 : Math.sqrt(2);
    }

    private static void subtract(double[][] rest, double[] vector, double value) {
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                rest[i][j] -= value * vector[i] * vector[j];
            }
        }
    }

    private static double largest(double[][] rest) {
        double largest = 0;
        for (double[] row : rest) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }
}
