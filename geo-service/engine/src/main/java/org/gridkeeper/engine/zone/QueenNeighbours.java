// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Which polygons touch which, at an edge or at a corner (queen contiguity). */
public final class QueenNeighbours {

    /** Gaps up to this many degrees (about a millimetre) count as touching. */
    public static final double TOLERANCE_DEGREES = 1e-8;

    private QueenNeighbours() {}

    /**
     * The neighbours of each polygon as ascending indices, without itself; symmetric. Polygons that overlap are
     * neighbours, too.
     *
     * @param polygons in degrees; not empty
     */
    public static int[][] of(List<Geometry> polygons) {
        STRtree tree = new STRtree();
        for (int i = 0; i < polygons.size(); i++) {
            tree.insert(polygons.get(i).getEnvelopeInternal(), i);
        }
        int[][] neighbours = new int[polygons.size()][];
        IntStream.Builder[] found = new IntStream.Builder[polygons.size()];
        Arrays.setAll(found, i -> IntStream.builder());
        for (int i = 0; i < polygons.size(); i++) {
            Geometry polygon = polygons.get(i);
            Envelope around = new Envelope(polygon.getEnvelopeInternal());
            around.expandBy(TOLERANCE_DEGREES);
            for (Object other : tree.query(around)) {
                int j = (Integer) other;
                if (j > i && polygon.isWithinDistance(polygons.get(j), TOLERANCE_DEGREES)) {
                    found[i].add(j);
                    found[j].add(i);
                }
            }
        }
        Arrays.setAll(neighbours, i -> found[i].build().sorted().toArray());
        return neighbours;
    }
}
