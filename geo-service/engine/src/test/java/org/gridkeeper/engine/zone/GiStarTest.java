// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GiStarTest {

    @Test
    void equals_spdep_on_the_synthetic_grid() {
        List<String[]> cells = Oracle.rows("gi-star-grid.csv");
        double[] x = Oracle.column(cells, 1);
        int[][] neighbours = Oracle.neighbours(cells);

        GiStar.Result result = GiStar.of(x, neighbours);

        List<String[]> reference = Oracle.rows("gi-star-grid-reference.csv");
        assertEquals(900, reference.size());
        assertArrayEquals(Oracle.column(reference, 1), result.z(), 1e-9);
        assertArrayEquals(Oracle.column(reference, 2), result.p(), 1e-9);
        assertArrayEquals(Oracle.column(reference, 3), FalseDiscovery.adjust(result.p()), 1e-9);
    }

    @Test
    void the_reference_input_is_what_the_generator_writes() {
        assertEquals(SyntheticGrid.csv(), Oracle.text("gi-star-grid.csv"));
    }

    @Test
    void equals_the_formula_summed_over_a_full_matrix_of_weights() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(40);
            double[] x = random.doubles(n, 0, 50).map(Math::floor).toArray();
            int[][] w = new int[n][n];
            for (int i = 0; i < n; i++) {
                w[i][i] = 1;
                for (int j = 0; j < i; j++) {
                    w[i][j] = w[j][i] = random.nextInt(4) == 0 ? 1 : 0;
                }
            }
            int[][] neighbours = new int[n][];
            Arrays.setAll(
                    neighbours,
                    i -> IntStream.range(0, n)
                            .filter(j -> j != i && w[i][j] == 1)
                            .toArray());
            double[] z = GiStar.of(x, neighbours).z();
            for (int i = 0; i < n; i++) {
                assertEquals(naive(x, w[i]), z[i], 1e-9, "seed " + seed);
            }
        }
    }

    private static double naive(double[] x, int[] w) {
        int n = x.length;
        double mean = 0;
        double squares = 0;
        double sum = 0;
        double weights = 0;
        for (int j = 0; j < n; j++) {
            mean += x[j] / n;
            squares += x[j] * x[j] / n;
            sum += w[j] * x[j];
            weights += w[j];
        }
        double s = Math.sqrt(squares - mean * mean);
        double denominator = s * Math.sqrt((n * weights - weights * weights) / (n - 1));
        return denominator > 0 ? (sum - mean * weights) / denominator : 0;
    }

    @Test
    void equal_values_are_nowhere_hot() {
        GiStar.Result result = GiStar.of(new double[] {3, 3, 3}, new int[][] {{1}, {0, 2}, {1}});
        assertArrayEquals(new double[3], result.z());
        assertArrayEquals(new double[] {1, 1, 1}, result.p());
    }

    @Test
    void a_single_cell_is_not_hot() {
        assertArrayEquals(
                new double[1], GiStar.of(new double[] {7}, new int[][] {{}}).z());
    }

    @Test
    void neighbours_of_other_cells_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> GiStar.of(new double[3], new int[2][0]));
    }
}
