// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds which things are near which. */
final class Pairs {

    /** Whether two things, the first of the lower index, are neighbours. */
    interface Test {
        boolean areNeighbours(int i, int j);
    }

    private Pairs() {}

    /**
     * The neighbours of each thing as ascending indices, without itself; symmetric.
     *
     * @param boxes of the things; not empty
     * @param around for each thing a box that meets those of all its neighbours
     */
    static int[][] find(List<Envelope> boxes, List<Envelope> around, Test test) {
        STRtree tree = new STRtree();
        for (int i = 0; i < boxes.size(); i++) {
            tree.insert(boxes.get(i), i);
        }
        IntStream.Builder[] found = new IntStream.Builder[boxes.size()];
        Arrays.setAll(found, i -> IntStream.builder());
        for (int i = 0; i < boxes.size(); i++) {
            for (Object other : tree.query(around.get(i))) {
                int j = (Integer) other;
                if (j > i && test.areNeighbours(i, j)) {
                    found[i].add(j);
                    found[j].add(i);
                }
            }
        }
        int[][] neighbours = new int[boxes.size()][];
        Arrays.setAll(neighbours, i -> found[i].build().sorted().toArray());
        return neighbours;
    }
}
