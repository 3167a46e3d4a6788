// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

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
        List<Envelope> boxes =
                polygons.stream().map(Geometry::getEnvelopeInternal).toList();
        List<Envelope> around = boxes.stream()
                .map(box -> {
                    Envelope wider = new Envelope(box);
                    wider.expandBy(TOLERANCE_DEGREES);
                    return wider;
                })
                .toList();
        return Pairs.find(
                boxes, around, (i, j) -> polygons.get(i).isWithinDistance(polygons.get(j), TOLERANCE_DEGREES));
    }
}
