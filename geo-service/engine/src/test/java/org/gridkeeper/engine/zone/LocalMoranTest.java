// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalMoranTest {

    @Test
    void equals_spdep_on_the_synthetic_grid() {
        List<String[]> cells = Oracle.rows("gi-star-grid.csv");
        LocalMoran.Result result = LocalMoran.of(Oracle.column(cells, 1), Oracle.neighbours(cells));
        List<String[]> reference = Oracle.rows("local-moran-grid-reference.csv");
        assertEquals(900, reference.size());
        assertArrayEquals(Oracle.column(reference, 1), result.i(), 1e-9);
        assertArrayEquals(Oracle.column(reference, 2), result.z(), 1e-9);
        assertArrayEquals(Oracle.column(reference, 3), result.p(), 1e-9);
        assertArrayEquals(Oracle.column(reference, 4), FalseDiscovery.adjust(result.p()), 1e-9);
    }

    @Test
    void a_cell_and_its_neighbours_are_set_against_the_mean() {
        int[][] line = {{1}, {0, 2}, {1, 3}, {2}};
        assertArrayEquals(
                new LocalMoran.Quadrant[] {
                    LocalMoran.Quadrant.HIGH_AMONG_HIGH,
                    LocalMoran.Quadrant.HIGH_AMONG_HIGH,
                    LocalMoran.Quadrant.LOW_AMONG_LOW,
                    LocalMoran.Quadrant.LOW_AMONG_LOW
                },
                LocalMoran.of(new double[] {9, 8, 1, 0}, line).quadrants());
        assertEquals(
                LocalMoran.Quadrant.LOW_AMONG_HIGH,
                LocalMoran.of(new double[] {9, 0, 9, 1}, line).quadrants()[1]);
        assertEquals(
                LocalMoran.Quadrant.HIGH_AMONG_LOW,
                LocalMoran.of(new double[] {0, 9, 0, 1}, line).quadrants()[1]);
    }

    @Test
    void equal_values_and_lone_cells_have_no_score() {
        LocalMoran.Result equal = LocalMoran.of(new double[] {3, 3, 3}, new int[][] {{1}, {0, 2}, {1}});
        assertArrayEquals(new double[3], equal.z());
        assertArrayEquals(new double[] {1, 1, 1}, equal.p());
        assertEquals(
                0,
                LocalMoran.of(new double[] {3, 1, 2}, new int[][] {{1}, {0}, {}})
                        .z()[2]);
        assertEquals(0, LocalMoran.of(new double[] {7}, new int[][] {{}}).z()[0]);
    }

    @Test
    void neighbours_of_other_cells_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> LocalMoran.of(new double[3], new int[2][0]));
    }
}
