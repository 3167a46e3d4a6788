// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class DistanceNeighboursTest {

    private static double haversine(Coordinate a, Coordinate b) {
        double lat = Math.toRadians(b.y - a.y) / 2;
        double lon = Math.toRadians(b.x - a.x) / 2;
        double h = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(a.y)) * Math.cos(Math.toRadians(b.y)) * Math.pow(Math.sin(lon), 2);
        return 2 * 6_378_137 * Math.asin(Math.sqrt(h));
    }

    @Test
    void neighbours_are_those_within_the_distance_on_the_ground() {
        Random random = new Random(1);
        for (double lat : new double[] {0, 31.2, -47, 65}) {
            List<Coordinate> places = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                places.add(new Coordinate(121 + 0.03 * random.nextDouble(), lat + 0.02 * random.nextDouble()));
            }
            int[][] neighbours = DistanceNeighbours.of(places, 400);
            for (int i = 0; i < 200; i++) {
                for (int j = 0; j < 200; j++) {
                    double apart = haversine(places.get(i), places.get(j));
                    boolean is = Arrays.binarySearch(neighbours[i], j) >= 0;
                    assertTrue(is || i == j || apart > 399.9, "at " + apart);
                    assertFalse(is && (i == j || apart > 400.1), "at " + apart);
                }
            }
        }
    }

    @Test
    void no_distance_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> DistanceNeighbours.of(List.of(), 0));
    }
}
