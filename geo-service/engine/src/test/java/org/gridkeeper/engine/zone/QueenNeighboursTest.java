// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class QueenNeighboursTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void cells_touch_at_edges_and_corners() {
        List<Geometry> grid = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                grid.add(square(column * 0.002, row * 0.002, 0.002));
            }
        }
        int[][] neighbours = QueenNeighbours.of(grid);
        assertArrayEquals(new int[] {1, 3, 4}, neighbours[0]);
        assertArrayEquals(new int[] {0, 1, 2, 3, 5, 6, 7, 8}, neighbours[4]);
    }

    @Test
    void a_gap_of_a_millimetre_is_touching_and_one_of_a_centimetre_is_not() {
        int[][] neighbours = QueenNeighbours.of(
                List.of(square(0, 0, 0.002), square(0.002 + 0.9e-8, 0, 0.002), square(-0.001 - 1e-7, 0, 0.001)));
        assertArrayEquals(new int[] {1}, neighbours[0]);
        assertArrayEquals(new int[] {0}, neighbours[1]);
        assertArrayEquals(new int[0], neighbours[2]);
    }

    @Test
    void equals_a_test_of_every_pair() {
        for (int seed = 0; seed < 20; seed++) {
            List<Geometry> cells = voronoi(new Random(seed));
            int[][] neighbours = QueenNeighbours.of(cells);
            for (int i = 0; i < cells.size(); i++) {
                int self = i;
                int[] expected = IntStream.range(0, cells.size())
                        .filter(j -> j != self && cells.get(self).distance(cells.get(j)) <= 1e-8)
                        .toArray();
                assertArrayEquals(expected, neighbours[i], "seed " + seed);
            }
        }
    }

    @Test
    void no_cells_have_no_neighbours() {
        assertEquals(0, QueenNeighbours.of(List.of()).length);
    }

    private static Geometry square(double minX, double minY, double side) {
        return FACTORY.toGeometry(new Envelope(minX, minX + side, minY, minY + side));
    }

    private static List<Geometry> voronoi(Random random) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(IntStream.range(0, 60)
                .mapToObj(i -> new Coordinate(8.5 + random.nextDouble() / 20, 47.3 + random.nextDouble() / 20))
                .toList());
        Geometry diagram = builder.getDiagram(FACTORY);
        return IntStream.range(0, diagram.getNumGeometries())
                .mapToObj(diagram::getGeometryN)
                .toList();
    }
}
